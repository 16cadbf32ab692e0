import type { MatchTargetKind } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Database, Tx } from './client.ts';

export type MatchDocumentKind = 'item' | MatchTargetKind;

/** One thing the matcher can find. */
export interface MatchDocument {
  readonly id: string;
  readonly tenantId: string;
  readonly kind: MatchDocumentKind;
  readonly refId: string;
  readonly caseId: string | null;
  readonly title: string | null;
  readonly text: string;
}

export interface FeedEntry extends MatchDocument {
  readonly seq: bigint;
  readonly xactId: bigint;
  readonly removed: boolean;
}

const FeedRow = z.object({
  seq: z.bigint(),
  xact_id: z.string(),
  horizon: z.string(),
  tenant_id: z.string(),
  kind: z.enum(['item', 'case', 'clarification', 'known_fact_check']),
  id: z.string(),
  ref_id: z.string(),
  case_id: z.string().nullable(),
  title: z.string().nullable(),
  body: z.string(),
  removed: z.boolean(),
});

/**
 * Changes since a transaction id, in sequence order, at most `limit` after `afterSeq`. `horizon` is
 * the oldest transaction that still runs: nothing below it can appear any more.
 */
export async function readMatchFeed(
  database: Database,
  from: bigint,
  afterSeq: bigint,
  limit: number,
): Promise<{ entries: FeedEntry[]; horizon: bigint | null }> {
  const rows = await database.outside(
    (raw) => raw.$queryRaw`
      SELECT seq, xact_id::text, horizon::text, tenant_id, kind::text, id, ref_id, case_id, title, body, removed
      FROM match_feed(${String(from)}::xid8, ${afterSeq}::bigint, ${limit}::int)`,
  );
  const parsed = z.array(FeedRow).parse(rows);
  return {
    horizon: parsed[0] === undefined ? null : BigInt(parsed[0].horizon),
    entries: parsed.map((row) => ({
      seq: row.seq,
      xactId: BigInt(row.xact_id),
      removed: row.removed,
      id: row.id,
      tenantId: row.tenant_id,
      kind: row.kind,
      refId: row.ref_id,
      caseId: row.case_id,
      title: row.title,
      text: row.body,
    })),
  };
}

/** The case of an earlier item with exactly these folded tokens; `null` when there is none. */
export async function findExactRepeat(
  tx: Tx,
  tenantId: string,
  fingerprint: string,
): Promise<{ refId: string; caseId: string | null } | null> {
  return tx.matchDocument.findFirst({
    where: { tenantId, fingerprint: fingerprint, removed: false },
    select: { refId: true, caseId: true },
  });
}

type NewMatchDocument = Omit<MatchDocument, 'id'>;

/** Makes an item findable unless an exact repeat of it is findable already. */
export async function addItemDocument(
  tx: Tx,
  document: Omit<NewMatchDocument, 'kind' | 'title'>,
  fingerprint: string,
): Promise<void> {
  const { tenantId, refId, caseId, text } = document;
  await tx.$executeRaw`
    INSERT INTO match_document (id, tenant_id, kind, ref_id, case_id, text, fingerprint)
    VALUES (${uuid()}::uuid, ${tenantId}::uuid, 'item', ${refId}::uuid, ${caseId}::uuid, ${text},
            ${fingerprint})
    ON CONFLICT DO NOTHING`;
}

/** Makes a case, clarification or fact-check findable, or changes what is known of it. */
export async function upsertMatchDocument(tx: Tx, document: NewMatchDocument): Promise<void> {
  const { tenantId, kind, refId, caseId, title, text } = document;
  await tx.$executeRaw`
    INSERT INTO match_document (id, tenant_id, kind, ref_id, case_id, title, text)
    VALUES (${uuid()}::uuid, ${tenantId}::uuid, ${kind}::match_document_kind, ${refId}::uuid,
            ${caseId}::uuid, ${title}, ${text})
    ON CONFLICT (kind, ref_id) DO UPDATE
    SET case_id = excluded.case_id, title = excluded.title, text = excluded.text, removed = false
    WHERE (match_document.case_id, match_document.title, match_document.text, match_document.removed)
      IS DISTINCT FROM (excluded.case_id, excluded.title, excluded.text, false)`;
}
