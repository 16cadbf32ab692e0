import type { Route } from '@saring/web';
import { linkRoutes } from './accounts/link-routes.tsx';
import { ownAccountRoutes } from './accounts/own-account-routes.tsx';
import { peopleRoutes } from './accounts/people-routes.tsx';
import { agencyPublicRoutes } from './agency/public-routes.tsx';
import { caseRoutes } from './cases/routes.ts';
import { chatRoutes } from './chat/routes.tsx';
import { attachmentRoute } from './console/attachment-route.ts';
import { consoleRoutes } from './console/case-routes.tsx';
import { sourceListRoutes } from './console/sources/routes.tsx';
import type { ReviewContext } from './context.ts';
import { deskRoutes } from './desk/routes.tsx';
import { makeTasks, taskRoutes } from './desk/task-routes.tsx';
import { templateRoutes } from './desk/template-routes.tsx';
import { disputePublicRoutes } from './disputes/public-routes.tsx';
import { evidenceRoutes } from './evidence/routes.tsx';
import { figuresRoutes } from './figures/routes.tsx';
import { intakeRoutes } from './intake/routes.tsx';
import { kimRoutes } from './kim/routes.tsx';
import { lexiconRoutes } from './lexicon/lexicon-routes.tsx';
import { publishHeads } from './log/publish-heads.ts';
import { logRoutes } from './log/routes.tsx';
import { loginRoutes } from './login/routes.tsx';
import { keepInCheck } from './match-audit/keep-in-check.ts';
import { proposeMerges } from './merging/propose-merges.ts';
import { repeatRoutes } from './merging/routes.tsx';
import { partnerRoutes } from './partners/partner-routes.tsx';
import { partnershipRoutes } from './partnership/routes.tsx';
import { publicationRoutes } from './publication/routes.tsx';
import { queueRoutes } from './queue/routes.tsx';
import { settingsRoutes } from './settings/routes.tsx';

interface PeriodicReview {
  readonly name: string;
  readonly everySeconds: number;
  run(): Promise<unknown>;
}

/** The stage as a process runs it. People do its work, so it has routes and no jobs. */
export function createReview(context: ReviewContext): {
  routes: Route[];
  periodic: PeriodicReview[];
} {
  return {
    routes: [
      ...loginRoutes(context),
      ...linkRoutes(context),
      ...ownAccountRoutes(context),
      ...peopleRoutes(context),
      ...partnerRoutes(context),
      ...queueRoutes(context),
      ...repeatRoutes(context),
      attachmentRoute(context),
      ...lexiconRoutes(context),
      ...settingsRoutes(context),
      ...logRoutes(context),
      ...deskRoutes(context),
      ...figuresRoutes(context),
      ...taskRoutes(context),
      ...templateRoutes(context),
      ...disputePublicRoutes(context),
      ...agencyPublicRoutes(context),
      ...kimRoutes(context),
      ...consoleRoutes(context),
      ...partnershipRoutes(context),
      ...publicationRoutes(context),
      ...intakeRoutes(context),
      ...chatRoutes(context),
      ...caseRoutes(context),
      ...evidenceRoutes(context),
      ...sourceListRoutes(context),
    ],
    periodic: [
      { name: 'log-heads', everySeconds: 600, run: () => publishHeads(context) },
      { name: 'desk-tasks', everySeconds: 60, run: () => makeTasks(context, context.now()) },
      { name: 'merge-sweep', everySeconds: 86_400, run: () => proposeMerges(context) },
      { name: 'match-audit', everySeconds: 86_400, run: () => keepInCheck(context) },
    ],
  };
}
