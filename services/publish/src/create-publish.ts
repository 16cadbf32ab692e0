import { forgetRequests } from '@saring/database';
import type { JobHandler } from '@saring/pipeline';
import type { Route } from '@saring/web';
import { partnerUsageRoutes } from './accountability/partner-routes.ts';
import { deliverAnswerHandler } from './answers/deliver-answer.ts';
import { boardRoutes } from './board/board-routes.tsx';
import { makeBulletins } from './board/make-bulletins.ts';
import { detailRoutes } from './clarifications/detail-routes.ts';
import { listRoute } from './clarifications/list-route.ts';
import type { PublishContext } from './context.ts';
import { makeEditions } from './editions/make-editions.ts';
import { editionRoutes } from './editions/routes.ts';
import { embedRoutes } from './embed/routes.tsx';
import { withExamples } from './examples/with-examples.ts';
import { feedRoutes } from './feeds/routes.ts';
import { howWeWorkRoute } from './how-we-work/route.tsx';
import { keyRoutes } from './keys/key-routes.ts';
import { ledgerRoutes } from './ledger/ledger-routes.tsx';
import { sealLedgers } from './ledger/seal-days.ts';
import { cardRoute } from './media/card-image.ts';
import { evidencePackRoute } from './media/evidence-pack-route.ts';
import { mediaPage } from './media/media-page.tsx';
import { forgetPersons } from './messages/forget-persons.ts';
import { sendMessageHandler } from './messages/send-message.ts';
import { exportNightly } from './open-data/export-data.ts';
import { openDataRoutes } from './open-data/routes.tsx';
import { portalClarificationRoutes } from './portal/clarification-routes.tsx';
import { portalEndpointRoutes } from './portal/endpoint-log-routes.tsx';
import { portalFollowUpRoutes } from './portal/follow-up-routes.tsx';
import { partnerLinkRoutes } from './portal/link-routes.tsx';
import { portalLoginRoutes } from './portal/login-routes.tsx';
import { portalProfileRoutes } from './portal/profile-routes.tsx';
import { portalProgramRoutes } from './portal/program-routes.tsx';
import { portalStartRoutes } from './portal/start-routes.tsx';
import { expireWarnings } from './publication/expire-warnings.ts';
import { publicationRoute } from './publication/route.ts';
import { checkReceiptHandler } from './receipts/check-receipt.ts';
import { receiptRoutes } from './receipts/receipt-routes.ts';
import { remindRecalls } from './receipts/remind-recalls.ts';
import { claimsSearchRoutes } from './search/claims-search-route.ts';
import { searchRoute } from './search/search-route.ts';
import { clarificationPages } from './site/clarification-page.tsx';
import { homePage } from './site/home-page.tsx';
import { searchPage } from './site/search-page.tsx';
import { deliverWebhookHandler } from './webhooks/deliver-webhook.ts';
import { deliveryRoutes } from './webhooks/delivery-routes.ts';
import { endpointRoutes } from './webhooks/endpoint-routes.ts';
import { announceLogHeads } from './webhooks/log-head.ts';

/** The stage as a process runs it: its routes and the handlers of its jobs. */
export function createPublish(context: PublishContext): {
  routes: Route[];
  handlers: JobHandler[];
  /** Run again and again by one process of all; each with the seconds between two runs. */
  periodic: { name: string; everySeconds: number; run(): Promise<unknown> }[];
} {
  return {
    routes: withExamples([
      homePage(context),
      searchPage(context),
      ...clarificationPages(context),
      mediaPage(context),
      ...boardRoutes(context),
      ...editionRoutes(context),
      ...openDataRoutes(context),
      howWeWorkRoute(context),
      cardRoute(context),
      evidencePackRoute(context),
      ...embedRoutes(context),
      ...feedRoutes(context),
      listRoute(context),
      // Before the route by id, which would take "search" for one.
      searchRoute(context),
      ...claimsSearchRoutes(context),
      ...detailRoutes(context),
      ...keyRoutes(context),
      ...endpointRoutes(context),
      ...deliveryRoutes(context),
      ...receiptRoutes(context),
      ...ledgerRoutes(context),
      ...portalLoginRoutes(context),
      ...partnerLinkRoutes(context),
      ...portalStartRoutes(context),
      ...portalClarificationRoutes(context),
      ...portalFollowUpRoutes(context),
      ...portalProgramRoutes(context),
      ...portalEndpointRoutes(context),
      ...portalProfileRoutes(context),
      ...partnerUsageRoutes(context),
      publicationRoute(context),
    ]),
    handlers: [
      deliverAnswerHandler,
      sendMessageHandler(context),
      deliverWebhookHandler(context),
      checkReceiptHandler(context),
    ],
    periodic: [
      { name: 'kim-bulletin', everySeconds: 900, run: () => makeBulletins(context) },
      { name: 'editions', everySeconds: 60, run: () => makeEditions(context) },
      { name: 'open-data', everySeconds: 1800, run: () => exportNightly(context) },
      { name: 'expire', everySeconds: 60, run: () => expireWarnings(context) },
      { name: 'ledger-seals', everySeconds: 1800, run: () => sealLedgers(context) },
      { name: 'tell-log-heads', everySeconds: 900, run: () => announceLogHeads(context) },
      { name: 'recalls', everySeconds: 60, run: () => remindRecalls(context) },
      { name: 'requests', everySeconds: 300, run: () => forgetRequests(context.database, 300) },
      { name: 'retention', everySeconds: 3600, run: () => forgetPersons(context) },
    ],
  };
}
