import type { JobHandler } from '@saring/pipeline';
import { createPoliteDoor } from '@saring/sources';
import type { Route } from '@saring/web';
import { askForVisits } from './collect/ask-for-visits.ts';
import { collectSourceHandler } from './collect/collect-source.ts';
import type { IngestContext } from './context.ts';
import { kimPages } from './kim-pages.tsx';
import { readImagesHandler } from './pictures/read-images.ts';
import { submitRoute } from './submit-route.ts';
import { ticketPages } from './ticket-pages.tsx';
import { ticketRoute } from './ticket-route.ts';

/** The stage as a process runs it: its routes and the handlers of its jobs. */
export function createIngest(context: IngestContext): {
  routes: Route[];
  handlers: JobHandler[];
  /** Run again and again by one process of all; each with the seconds between two runs. */
  periodic: { name: string; everySeconds: number; run(): Promise<unknown> }[];
} {
  return {
    routes: [
      submitRoute(context),
      ticketRoute(context),
      ...ticketPages(context),
      ...kimPages(context),
    ],
    handlers: [collectSourceHandler(createPoliteDoor(context.door)), readImagesHandler(context)],
    periodic: [{ name: 'collect', everySeconds: 15, run: () => askForVisits(context) }],
  };
}
