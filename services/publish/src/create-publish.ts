import type { JobHandler } from '@saring/pipeline';
import type { Route } from '@saring/web';
import { deliverAnswerHandler } from './answers/deliver-answer.ts';
import { clarificationRoutes } from './clarifications/routes.ts';
import type { PublishContext } from './context.ts';
import { feedRoutes } from './feeds/routes.ts';
import { expireWarnings } from './publication/expire-warnings.ts';
import { publicationRoute } from './publication/route.ts';
import { sitePages } from './site/pages.tsx';
import { deliverWebhookHandler } from './webhooks/deliver-webhook.ts';
import { endpointRoutes } from './webhooks/endpoint-routes.ts';

/** The stage as a process runs it: its routes and the handlers of its jobs. */
export function createPublish(context: PublishContext): {
  routes: Route[];
  handlers: JobHandler[];
  /** Run again and again by one process of all; each with the seconds between two runs. */
  periodic: { name: string; everySeconds: number; run(): Promise<unknown> }[];
} {
  return {
    routes: [
      ...sitePages(context),
      ...feedRoutes(context),
      ...clarificationRoutes(context),
      publicationRoute(context),
      ...endpointRoutes(context),
    ],
    handlers: [deliverAnswerHandler, deliverWebhookHandler(context)],
    periodic: [{ name: 'expire', everySeconds: 60, run: () => expireWarnings(context) }],
  };
}
