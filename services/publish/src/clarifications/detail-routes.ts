import {
  archivedEvidence,
  findReleased,
  type ReleasedClarification,
  type Tenant,
  type VersionRef,
  versionsOf,
} from '@saring/database';
import { SaringError } from '@saring/domain';
import { giveStored, PUBLIC, type Route, route, type StoredReply, storedReply } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { composeTexts, MediaTexts } from '../media/compose-texts.ts';
import { apiRate } from '../rates.ts';
import { createFetchRecorder, takerOf } from '../receipts/record-fetch.ts';
import { ClarificationView, presentClarification, presentVersion, VersionView } from './view.ts';

export const EvidenceView = z
  .object({
    kind: z.string(),
    title: z.string(),
    url: z.string().nullable(),
    publisher: z.string().nullable(),
    sha256: z.string().meta({ description: 'Of the archived bytes.' }),
    observedAt: z.iso.datetime(),
  })
  .meta({ id: 'ArchivedEvidence' });

const DETAIL = '/api/v1/clarifications/{id}';

/** One clarification, its versions, its evidence and its texts for the press. */
export function detailRoutes(context: PublishContext): Route[] {
  const { publicDatabase, database, tenants, publications, replies, config } = context;
  const { publicUrl } = config.http;
  const recordFetch = createFetchRecorder(context);
  /** What an answer holds, for the ledger. */
  const versionIn = new WeakMap<StoredReply, VersionRef>();

  /** A view of one clarification, made once for each release of its office. */
  const view = (
    path: string,
    summary: string,
    schema: z.ZodType,
    make: (row: ReleasedClarification, office: Tenant) => Promise<unknown>,
  ) =>
    route({
      method: 'get',
      path,
      kind: 'api',
      access: PUBLIC,
      cors: true,
      rate: apiRate(config),
      tag: 'Clarifications',
      summary,
      params: z.object({ id: z.uuid() }),
      responses: {
        200: { description: summary, schema },
        304: { description: 'Not changed since the validator that was sent' },
      },
      handle: async ({ params: { id }, header, principal }) => {
        const { seq } = await publications.state(null);
        const stored = await replies.get(`${path} ${id}`, String(seq), async () => {
          const row = await findReleased(publicDatabase, { id });
          const office = row === null ? null : await tenants.byId(row.tenantId);
          if (row === null || office === null) throw new SaringError('NOT_FOUND');
          const body = JSON.stringify(await make(row, office));
          const reply = storedReply('application/json', body, { lastModified: row.updatedAt });
          versionIn.set(reply, { clarificationId: id, version: row.currentVersion });
          return reply;
        });
        const taker = takerOf(principal);
        const version = versionIn.get(stored);
        if (taker !== null && version !== undefined) await recordFetch(taker, 'API', [version]);
        return giveStored(stored, header);
      },
    });

  return [
    view(DETAIL, 'One published clarification', ClarificationView, async (row, office) =>
      presentClarification(row, office, publicUrl),
    ),
    view(
      `${DETAIL}/versions`,
      'Every version as it was published, oldest first',
      z.object({ items: z.array(VersionView) }),
      async (row) => {
        const rows = await publicDatabase.untenanted((tx) => versionsOf(tx, row.id));
        return { items: rows.map(presentVersion) };
      },
    ),
    view(
      `${DETAIL}/evidence`,
      'Archived sources with the hashes of what was archived',
      z.object({ items: z.array(EvidenceView), pack: z.string() }),
      async (row) => {
        const rows = await database.withTenant(row.tenantId, (tx) => archivedEvidence(tx, row.id));
        const items = rows.map((each) => ({ ...each, observedAt: each.observedAt.toISOString() }));
        return { items, pack: `${publicUrl}/klarifikasi/${row.slug}/bukti.zip` };
      },
    ),
    view(
      `${DETAIL}/texts`,
      'Copy-ready texts in 60, 120 and 250 words and for 30 seconds of radio',
      MediaTexts,
      async (row, office) => composeTexts(row, office, publicUrl),
    ),
  ];
}
