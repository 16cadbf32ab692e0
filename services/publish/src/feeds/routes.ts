import type { VersionRef } from '@saring/database';
import { HARM } from '@saring/domain';
import {
  giveStored,
  type Principal,
  PUBLIC,
  type Route,
  route,
  type StoredReply,
  storedReply,
} from '@saring/web';
import { z } from 'zod';
import { claimReview } from '../clarifications/claim-review.ts';
import type { PublishContext } from '../context.ts';
import { apiRate } from '../rates.ts';
import { readPartnerLink } from '../receipts/partner-link.ts';
import { createFetchRecorder, takerOf } from '../receipts/record-fetch.ts';
import { entryOf } from './entry.ts';
import { FEED_TYPES, FEED_WRITERS, type FeedFormat } from './formats.ts';
import { type Selected, Selection, select } from './selection.ts';

const DESCRIPTION = 'Kabar yang sudah diperiksa, dengan putusan, alasan, dan sumbernya.';
const FORMATS: readonly FeedFormat[] = ['rss', 'atom', 'json'];

/** RSS, Atom, JSON Feed and ClaimReview of what was published last, with full text. */
export function feedRoutes(context: PublishContext): Route[] {
  const { publications, replies, tenants, config } = context;
  const { publicUrl } = config.http;
  const recordFetch = createFetchRecorder(context);
  /** What stands in a feed, for the ledger. */
  const versionsIn = new WeakMap<StoredReply, readonly VersionRef[]>();
  /**
   * The partner who reads: by key, or by the address that the portal gave it. An address that ended
   * is a public one: whoever follows it loses nothing.
   */
  const reader = async (principal: Principal | null, token: string | undefined) => {
    if (token === undefined) return takerOf(principal);
    return readPartnerLink(context, 'feed', token).catch(() => null);
  };
  const feed = (
    path: string,
    summary: string,
    type: string,
    write: (selected: Selected, selfUrl: string) => string,
  ) =>
    route({
      method: 'get',
      path,
      kind: 'page',
      access: PUBLIC,
      cors: true,
      rate: apiRate(config),
      summary,
      query: Selection.extend({ mitra: z.string().max(200).optional() }),
      handle: async ({ query, header, principal }) => {
        const { tenant, harm, region } = query;
        const wish = Object.entries({ tenant, harm, region });
        const asked = new URLSearchParams(
          wish.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
        ).toString();
        const selfUrl = `${publicUrl}${path}${asked === '' ? '' : `?${asked}`}`;
        const { seq, changedAt } = await publications.state(null);
        const names = (await tenants.all()).map((each) => each.name).join('\n');
        const stored = await replies.get(selfUrl, `${seq} ${names}`, async () => {
          const selected = await select(context, query);
          const reply = storedReply(type, write(selected, selfUrl), {
            lastModified: changedAt,
            headers: { 'Cache-Control': 'public, max-age=60' },
          });
          versionsIn.set(
            reply,
            selected.rows.map((row) => ({ clarificationId: row.id, version: row.currentVersion })),
          );
          return reply;
        });
        const partner = await reader(principal, query.mitra);
        if (partner !== null) await recordFetch(partner, 'FEED', versionsIn.get(stored) ?? []);
        return giveStored(stored, header);
      },
    });

  const news = FORMATS.map((format) =>
    feed(
      `/feeds/clarifications.${format}`,
      `Feed of clarifications (${format})`,
      FEED_TYPES[format],
      (selected, selfUrl) => {
        const { rows, offices, office, harm } = selected;
        const entries = rows.flatMap((row) => {
          const of = offices.get(row.tenantId);
          return of === undefined ? [] : [entryOf(row, of, publicUrl)];
        });
        const about = [office?.name, harm === null ? undefined : HARM[harm].id].filter(Boolean);
        return FEED_WRITERS[format]({
          title: ['Klarifikasi', ...about, 'Saring'].join(' · '),
          description: DESCRIPTION,
          homeUrl: `${publicUrl}/`,
          selfUrl,
          updated: rows[0]?.updatedAt ?? new Date(0),
          entries,
        });
      },
    ),
  );
  const reviews = feed(
    '/feeds/claimreview.json',
    'ClaimReview JSON-LD of what was rated last, as a schema.org DataFeed',
    'application/ld+json; charset=utf-8',
    ({ rows, offices }, selfUrl) =>
      JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'DataFeed',
        '@id': selfUrl,
        name: 'Klarifikasi · Saring',
        dateModified: (rows[0]?.updatedAt ?? new Date(0)).toISOString(),
        dataFeedElement: rows.flatMap((row) => {
          const office = offices.get(row.tenantId);
          const review = office === undefined ? null : claimReview(row, office, publicUrl);
          if (review === null) return [];
          return [
            {
              '@type': 'DataFeedItem',
              dateCreated: (row.publishedAt ?? row.updatedAt).toISOString(),
              dateModified: row.updatedAt.toISOString(),
              url: review.url,
              item: [review],
            },
          ];
        }),
      }),
  );
  return [...news, reviews];
}
