import type { JobHandler } from '@saring/pipeline';
import { createPoliteDoor } from '@saring/sources';
import type { Route } from '@saring/web';
import { batchRoute } from './batch/route.ts';
import { startTelegramPolls } from './chat/poll-telegram.ts';
import { receiveEventHandler } from './chat/receive-event.ts';
import { webhookRoutes } from './chat/webhook-routes.ts';
import { detailsRoutes } from './coach/details-routes.ts';
import { lapseHandler } from './coach/lapse.ts';
import { notifyDelayHandler } from './coach/notify-delay.ts';
import { askForVisits } from './collect/ask-for-visits.ts';
import { collectSourceHandler } from './collect/collect-source.ts';
import type { IngestContext } from './context.ts';
import { keepActivity } from './kim/keep-activity.ts';
import { kimRoutes } from './kim/kim-routes.tsx';
import { readImagesHandler } from './pictures/read-images.ts';
import { privacyPage } from './privacy-page.tsx';
import { submitRoute } from './submit-route.ts';
import { ticketPages } from './ticket-pages.tsx';
import { ticketRoute } from './ticket-route.ts';

/** The stage as a process runs it: its routes and the handlers of its jobs. */
export function createIngest(context: IngestContext): {
  routes: Route[];
  handlers: JobHandler[];
  /** Run again and again by one process of all; each with the seconds between two runs. */
  periodic: { name: string; everySeconds: number; run(): Promise<unknown> }[];
  /** Runs beside the jobs for as long as the process works on this stage. */
  startBackground(): { stop(): Promise<void> };
} {
  return {
    routes: [
      submitRoute(context),
      ticketRoute(context),
      ...ticketPages(context),
      ...kimRoutes(context),
      ...webhookRoutes(context),
      ...detailsRoutes(context),
      batchRoute(context),
      privacyPage(context),
    ],
    handlers: [
      collectSourceHandler(createPoliteDoor(context.door)),
      readImagesHandler(context),
      receiveEventHandler(context),
      lapseHandler,
      notifyDelayHandler,
    ],
    startBackground: () => startTelegramPolls(context),
    periodic: [
      { name: 'collect', everySeconds: 15, run: () => askForVisits(context) },
      { name: 'kim-activity', everySeconds: 3600, run: () => keepActivity(context) },
    ],
  };
}
