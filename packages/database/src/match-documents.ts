import type { MatchTargetKind } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Database } from './client.ts';
import type { Sql } from './sql.ts';

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
  seq: z.coerce.bigint(),
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

/** Changes of what the matcher can find, in sequence order. */
export interface MatchFeed {
  readonly entries: readonly FeedEntry[];
  /** The oldest transaction that still runs: nothing below it can appear any more. */
  readonly horizon: bigint | null;
}

const entryOf = (row: z.infer<typeof FeedRow>): FeedEntry => ({
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
});

/** Changes since a transaction id, at most `limit` after `afterSeq`. */
export async function readMatchFeed(
  database: Database,
  from: bigint,
  afterSeq: bigint,
  limit: number,
): Promise<MatchFeed> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`
      SELECT seq, xact_id::text, horizon::text, tenant_id, kind::text, id, ref_id, case_id, title, body, removed
      FROM match_feed(${String(from)}::xid8, ${afterSeq}::bigint, ${limit}::int)`,
  );
  const parsed = z.array(FeedRow).parse(rows);
  return {
    horizon: parsed[0] === undefined ? null : BigInt(parsed[0].horizon),
    entries: parsed.map(entryOf),
  };
}

const TurnRow = z.object({ exact_case_id: z.string().nullable() });
const NothingNew = TurnRow.extend({ seq: z.null() });

export interface Turn {
  /** The case of an item with exactly these folded tokens; `null` when there is none. */
  readonly exactCaseId: string | null;
  /** What changed since `from`, the first `limit` entries. */
  readonly feed: MatchFeed;
}

/**
 * Waits for the tenant's turn to open a case, held until the transaction ends: whatever an earlier
 * holder opened is committed, and in the answer, from here on.
 */
export async function takeTurnToOpen(
  sql: Sql,
  asked: {
    readonly tenantId: string;
    readonly fingerprint: string | null;
    readonly from: bigint;
    readonly limit: number;
  },
): Promise<Turn> {
  const { tenantId, fingerprint, from, limit } = asked;
  const rows = await sql.$queryRaw`
    SELECT exact_case_id, seq, xact_id::text, horizon::text, tenant_id, kind::text, id, ref_id,
           case_id, title, body, removed
    FROM take_turn_to_open(${tenantId}::uuid, ${fingerprint}::text, ${String(from)}::xid8,
                           ${limit}::int)`;
  const nothing = z.tuple([NothingNew]).safeParse(rows);
  if (nothing.success) {
    const [{ exact_case_id: exactCaseId }] = nothing.data;
    return { exactCaseId, feed: { entries: [], horizon: null } };
  }
  const parsed = z.array(FeedRow.extend(TurnRow.shape)).parse(rows);
  const horizon = parsed[0] === undefined ? null : BigInt(parsed[0].horizon);
  return {
    exactCaseId: parsed[0]?.exact_case_id ?? null,
    feed: { entries: parsed.map(entryOf), horizon },
  };
}

type NewMatchDocument = Omit<MatchDocument, 'id'>;

/** Makes an item findable unless an exact repeat of it is findable already. */
export async function addItemDocument(
  sql: Sql,
  document: Omit<NewMatchDocument, 'kind' | 'title'>,
  fingerprint: string,
): Promise<void> {
  const { tenantId, refId, caseId, text } = document;
  await sql.$executeRaw`
    INSERT INTO match_document (id, tenant_id, kind, ref_id, case_id, text, fingerprint)
    VALUES (${uuid()}::uuid, ${tenantId}::uuid, 'item', ${refId}::uuid, ${caseId}::uuid, ${text},
            ${fingerprint})
    ON CONFLICT DO NOTHING`;
}

/** Makes a case, clarification or fact-check findable, or changes what is known of it. */
export async function upsertMatchDocument(sql: Sql, document: NewMatchDocument): Promise<void> {
  const { tenantId, kind, refId, caseId, title, text } = document;
  await sql.$executeRaw`
    INSERT INTO match_document (id, tenant_id, kind, ref_id, case_id, title, text)
    VALUES (${uuid()}::uuid, ${tenantId}::uuid, ${kind}::match_document_kind, ${refId}::uuid,
            ${caseId}::uuid, ${title}, ${text})
    ON CONFLICT (kind, ref_id) DO UPDATE
    SET case_id = excluded.case_id, title = excluded.title, text = excluded.text, removed = false
    WHERE (match_document.case_id, match_document.title, match_document.text, match_document.removed)
      IS DISTINCT FROM (excluded.case_id, excluded.title, excluded.text, false)`;
}
