import { publicReviewers } from '@saring/database';
import { SaringError } from '@saring/domain';
import { PUBLIC, page, type Route, route } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { HowWeWorkPage } from './page.tsx';

/** `GET /cara-kerja?instansi=...`; of the first office when none is named. */
export function howWeWorkRoute(context: PublishContext): Route {
  const { database, tenants, assetUrl } = context;
  return route({
    method: 'get',
    path: '/cara-kerja',
    kind: 'page',
    access: PUBLIC,
    summary: 'How an office works',
    query: z.object({
      instansi: z.string().max(60).optional(),
      lang: z.string().max(5).optional(),
    }),
    handle: async ({ query, language }) => {
      const { instansi } = query;
      const office = await (instansi === undefined ? tenants.first() : tenants.bySlug(instansi));
      if (office === null) throw new SaringError('NOT_FOUND');
      const reviewers = await database.withTenant(office.id, publicReviewers);
      const others = (await tenants.all()).filter(({ id }) => id !== office.id);
      return page(
        <HowWeWorkPage
          language={language}
          assetUrl={assetUrl}
          office={office}
          others={others}
          reviewers={reviewers}
        />,
      );
    },
  });
}
