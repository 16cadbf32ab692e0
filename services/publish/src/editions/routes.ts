import type { Route } from '@saring/web';
import type { PublishContext } from '../context.ts';
import { editionApi } from './api-routes.ts';
import { editionFeeds } from './feed-routes.ts';
import { editionPages } from './page-routes.tsx';

/** Print editions and weekly digests: pages, files, feeds and API. */
export const editionRoutes = (context: PublishContext): Route[] => [
  ...editionPages(context),
  ...editionFeeds(context),
  ...editionApi(context),
];
