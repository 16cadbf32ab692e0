import { latestReleased, type ReleasedClarification, type Tenant } from '@saring/database';
import { SaringError, VERDICT } from '@saring/domain';
import { json, PUBLIC, type Route, route, text } from '@saring/web';
import { z } from 'zod';
import { TenantSlug } from '../clarifications/office.ts';
import type { PublishContext } from '../context.ts';
import { searchRate } from '../rates.ts';
import { findKnown } from './known-claims.ts';
import { MOST_ASKED } from './search-route.ts';

/** Field names of Google's Fact Check Tools API, `claims:search`. */
export const ClaimsAnswer = z
  .object({
    claims: z
      .array(
        z.object({
          text: z.string(),
          claimDate: z.iso.datetime(),
          claimReview: z.array(
            z.object({
              publisher: z.object({ name: z.string(), site: z.string() }),
              url: z.string(),
              title: z.string(),
              reviewDate: z.iso.datetime(),
              textualRating: z.string(),
              languageCode: z.string(),
            }),
          ),
        }),
      )
      .optional()
      .meta({ description: 'Left out when there are none, as Google does.' }),
    nextPageToken: z.string().optional(),
  })
  .meta({ id: 'FactCheckClaims' });

const PATHS = ['/api/v1/claims:search', '/v1alpha1/claims:search'] as const;
const DAY_MS = 86_400_000;

/**
 * Fact checks under the names that Google's Fact Check Tools give them, so that clients of it work
 * here by changing the host. Official statements and warnings carry no rating and are not listed.
 */
export function claimsSearchRoutes(context: PublishContext): Route[] {
  const { tenants, publicDatabase, config } = context;
  return PATHS.map((path) =>
    route({
      method: 'get',
      path,
      kind: 'api',
      access: PUBLIC,
      cors: true,
      rate: searchRate(config),
      tag: 'Clarifications',
      summary: 'Fact checks with the field names of Google Fact Check Tools',
      description:
        'Takes the parameters of claims:search. Without a query it lists the newest. A key is accepted and not needed.',
      query: z.object({
        query: text(MOST_ASKED).optional(),
        languageCode: z.string().max(20).optional(),
        reviewPublisherSiteFilter: z.string().max(200).optional(),
        maxAgeDays: z.coerce.number().int().min(0).max(36_500).optional(),
        pageSize: z.coerce.number().int().min(1).max(100).default(10),
        pageToken: z.string().max(20).optional(),
        offset: z.coerce.number().int().min(0).max(100_000).optional(),
        key: z.string().max(200).optional(),
        tenant: TenantSlug,
      }),
      responses: { 200: { description: 'Claims with their reviews', schema: ClaimsAnswer } },
      handle: async ({ query }) => {
        const { publicUrl } = config.http;
        const office = query.tenant === undefined ? null : await tenants.bySlug(query.tenant);
        if (query.tenant !== undefined && office === null) throw new SaringError('NOT_FOUND');
        const offset =
          query.pageToken === undefined ? (query.offset ?? 0) : pageOf(query.pageToken);
        const site = query.reviewPublisherSiteFilter;
        const here = site === undefined || new URL(publicUrl).host === hostOf(site);
        const spoken = /^id\b/iu.test(query.languageCode ?? 'id');
        if (!here || !spoken) return json({});
        const asked = (query.query ?? '').trim();
        const wanted = { limit: query.pageSize + 1, offset };
        const rows =
          asked === ''
            ? await publicDatabase.outside((sql) =>
                latestReleased(sql, {
                  tenantIds: office === null ? null : [office.id],
                  harm: null,
                  ...wanted,
                }),
              )
            : (
                await findKnown(context, { text: asked, office, limit: offset + wanted.limit })
              ).known
                .map((each) => each.row)
                .slice(offset);
        const oldest = new Date(Date.now() - (query.maxAgeDays ?? 36_500) * DAY_MS);
        const offices = new Map((await tenants.all()).map((each) => [each.id, each]));
        const claims = rows
          .slice(0, query.pageSize)
          .filter((row) => (row.publishedAt ?? row.updatedAt) >= oldest)
          .flatMap((row) => claimOf(row, offices.get(row.tenantId), publicUrl));
        const more = rows.length > query.pageSize;
        return json({
          ...(claims.length === 0 ? {} : { claims }),
          ...(more ? { nextPageToken: String(offset + query.pageSize) } : {}),
        });
      },
    }),
  );
}

/** None for what was not rated, or is rated no longer. */
function claimOf(row: ReleasedClarification, office: Tenant | undefined, publicUrl: string) {
  const { version } = row;
  if (office === undefined || version.verdict === null) return [];
  if (row.state === 'WITHDRAWN' || !VERDICT[version.verdict].claimReview) return [];
  return [
    {
      text: version.claim,
      claimDate: (row.publishedAt ?? version.publishedAt).toISOString(),
      claimReview: [
        {
          publisher: { name: office.name, site: new URL(publicUrl).host },
          url: `${publicUrl}/klarifikasi/${row.slug}`,
          title: version.title,
          reviewDate: row.updatedAt.toISOString(),
          textualRating: VERDICT[version.verdict].id,
          languageCode: 'id',
        },
      ],
    },
  ];
}

function pageOf(token: string): number {
  if (!/^\d{1,6}$/u.test(token)) throw new SaringError('BAD_REQUEST');
  return Number(token);
}

const hostOf = (site: string): string =>
  URL.canParse(site) ? new URL(site).host : site.replace(/^www\./u, '').replace(/\/.*$/u, '');
