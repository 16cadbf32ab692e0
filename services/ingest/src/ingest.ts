import type { JobHandler } from '@saring/pipeline';
import type { Route } from '@saring/web';
import type { IngestContext } from './context.ts';
import { kimPages } from './kim-pages.tsx';
import { submitRoute } from './submit-route.ts';
import { ticketPages } from './ticket-pages.tsx';
import { ticketRoute } from './ticket-route.ts';

/** The stage as a process runs it: its routes and the handlers of its jobs. */
export function createIngest(context: IngestContext): {
  routes: Route[];
  handlers: JobHandler[];
} {
  return {
    routes: [
      submitRoute(context),
      ticketRoute(context),
      ...ticketPages(context),
      ...kimPages(context),
    ],
    handlers: [],
  };
}
