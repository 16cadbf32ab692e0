import { json, PUBLIC, page, type Route, route } from '@saring/web';
import { z } from 'zod';
import { officeOf, TenantSlug } from '../clarifications/office.ts';
import type { PublishContext } from '../context.ts';
import { apiRate } from '../rates.ts';
import { LedgerPage } from './ledger-page.tsx';
import { loadLedger } from './load-ledger.ts';
import { OverdueView, ReleaseView, SealView } from './views.ts';

const Before = z.coerce.number().int().min(1).optional();
const ON_A_PAGE = 10;

/** `/rilis` and `/api/v1/release-ledger`: who could have what since when, for everybody to read. */
export function ledgerRoutes(context: PublishContext): Route[] {
  return [
    route({
      method: 'get',
      path: '/rilis',
      kind: 'page',
      access: PUBLIC,
      summary: 'Public release ledger',
      query: z.object({ tenant: TenantSlug, before: Before }),
      handle: async ({ query, language }) => {
        const office = await officeOf(context, query.tenant, null);
        const before = query.before ?? null;
        const ledger = await loadLedger(context, office, { before, limit: ON_A_PAGE });
        return page(
          <LedgerPage
            language={language}
            assetUrl={context.assetUrl}
            office={office}
            ledger={ledger}
          />,
        );
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/release-ledger',
      kind: 'api',
      access: PUBLIC,
      cors: true,
      rate: apiRate(context.config),
      tag: 'Receipts',
      summary: 'Release ledger, newest release first',
      description:
        'Each version with the one instant at which it was released to everybody, its entry in the decision log, and what each media partner did with it. Recalls that wait too long are listed where the office shows them. What partners did is sealed into the decision log day by day.',
      query: z.object({
        tenant: TenantSlug,
        before: Before.meta({ description: 'Continue before this release: nextBefore.' }),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
      responses: {
        200: {
          description: 'A page of releases',
          schema: z.object({
            items: z.array(ReleaseView),
            nextBefore: z.number().int().nullable(),
            overdueRecalls: z.array(OverdueView),
            seal: SealView.nullable().meta({
              description: 'The newest day whose rows are sealed into the decision log.',
            }),
          }),
        },
      },
      handle: async ({ query, principal }) => {
        const office = await officeOf(context, query.tenant, principal);
        const wish = { before: query.before ?? null, limit: query.limit };
        const ledger = await loadLedger(context, office, wish);
        const overdueRecalls = ledger.overdue.map((recall) => ({
          partner: recall.partner,
          clarificationId: recall.clarificationId,
          title: recall.title,
          version: recall.version,
          openedAt: recall.openedAt.toISOString(),
        }));
        const { releases: items, nextBefore, seal } = ledger;
        return json({ items, nextBefore, overdueRecalls, seal });
      },
    }),
  ];
}
