import { releasedAfter, type VersionRef } from '@saring/database';
import { giveStored, PUBLIC, type Route, route, type StoredReply, storedReply } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { apiRate } from '../rates.ts';
import { createFetchRecorder, takerOf } from '../receipts/record-fetch.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { officeOf, TenantSlug } from './office.ts';
import { ClarificationView, presentClarification } from './view.ts';

export const ClarificationPage = z
  .object({
    items: z.array(ClarificationView),
    nextCursor: z.string().nullable().meta({ description: 'The next page; null on the last.' }),
    resumeCursor: z.string().meta({
      description: 'Ask with it next time: what comes then is new, and nothing is missed.',
    }),
  })
  .meta({ id: 'ClarificationPage' });

/** `GET /api/v1/clarifications` */
export function listRoute(context: PublishContext): Route {
  const { publicDatabase, publications, replies, config } = context;
  const { publicUrl } = config.http;
  const recordFetch = createFetchRecorder(context);
  /** What stands on a page, for the ledger. */
  const versionsOn = new WeakMap<StoredReply, readonly VersionRef[]>();
  return route({
    method: 'get',
    path: '/api/v1/clarifications',
    kind: 'api',
    access: PUBLIC,
    cors: true,
    rate: apiRate(config),
    tag: 'Clarifications',
    summary: 'Published clarifications in the order of their releases',
    description:
      'Follow nextCursor (or the Link header) to the end, keep resumeCursor, and begin with it next time. A clarification that is corrected comes again, at its new place. If-None-Match and If-Modified-Since save a page that did not change.',
    query: z.object({
      tenant: TenantSlug,
      updatedSince: z.iso
        .datetime({ offset: true })
        .optional()
        .meta({ description: 'Only what was updated at this moment or later.' }),
      cursor: z.string().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    responses: {
      200: { description: 'A page of clarifications', schema: ClarificationPage },
      304: { description: 'Not changed since the validator that was sent' },
    },
    handle: async ({ query, principal, header }) => {
      const office = await officeOf(context, query.tenant, principal);
      const { seq, changedAt } = await publications.state(office.id);
      const { cursor = '', updatedSince = '', limit } = query;
      const afterSeq = cursor === '' ? 0 : decodeCursor(cursor);
      const key = `list ${office.id} ${limit} ${afterSeq} ${updatedSince}`;
      // A page is made once for each release of the office, and given as bytes from then on.
      const stored = await replies.get(key, `${seq} ${office.name} ${office.slug}`, async () => {
        const rows = await publicDatabase.outside((sql) =>
          releasedAfter(sql, {
            tenantId: office.id,
            afterSeq,
            updatedSince: updatedSince === '' ? null : new Date(updatedSince),
            limit: limit + 1,
          }),
        );
        const page = rows.slice(0, limit);
        const lastSeq = page.at(-1)?.releaseSeq ?? afterSeq;
        const resumeCursor = encodeCursor(lastSeq);
        const nextCursor = rows.length > limit ? resumeCursor : null;
        const items = page.map((row) => presentClarification(row, office, publicUrl));
        const next = new URLSearchParams({
          tenant: office.slug,
          cursor: resumeCursor,
          limit: String(limit),
          ...(updatedSince === '' ? {} : { updatedSince }),
        });
        const reply = storedReply(
          'application/json',
          JSON.stringify({ items, nextCursor, resumeCursor }),
          {
            lastModified: changedAt,
            headers:
              nextCursor === null
                ? {}
                : { Link: `<${publicUrl}/api/v1/clarifications?${next}>; rel="next"` },
          },
        );
        versionsOn.set(
          reply,
          page.map(({ id, currentVersion }) => ({ clarificationId: id, version: currentVersion })),
        );
        return reply;
      });
      const taker = takerOf(principal);
      if (taker !== null) await recordFetch(taker, 'API', versionsOn.get(stored) ?? []);
      return giveStored(stored, header);
    },
  });
}
