import type { Route } from '@saring/web';
import { linkRoutes } from './accounts/link-routes.tsx';
import { ownAccountRoutes } from './accounts/own-account-routes.tsx';
import { peopleRoutes } from './accounts/people-routes.tsx';
import { caseRoutes } from './cases/routes.ts';
import { attachmentRoute } from './console/attachment-route.ts';
import { consoleRoutes } from './console/case-routes.tsx';
import { sourceListRoutes } from './console/sources/routes.tsx';
import type { ReviewContext } from './context.ts';
import { evidenceRoutes } from './evidence/routes.tsx';
import { lexiconRoutes } from './lexicon/lexicon-routes.tsx';
import { loginRoutes } from './login/routes.tsx';
import { repeatRoutes } from './merging/routes.tsx';
import { publicationRoutes } from './publication/routes.tsx';
import { queueRoutes } from './queue/routes.tsx';

/** The stage as a process runs it. People do its work, so it has routes and no jobs. */
export function createReview(context: ReviewContext): { routes: Route[] } {
  return {
    routes: [
      ...loginRoutes(context),
      ...linkRoutes(context),
      ...ownAccountRoutes(context),
      ...peopleRoutes(context),
      ...queueRoutes(context),
      ...repeatRoutes(context),
      attachmentRoute(context),
      ...lexiconRoutes(context),
      ...consoleRoutes(context),
      ...publicationRoutes(context),
      ...caseRoutes(context),
      ...evidenceRoutes(context),
      ...sourceListRoutes(context),
    ],
  };
}
