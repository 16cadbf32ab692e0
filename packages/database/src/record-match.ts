import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { matchRows, type NewMatch } from './matches.ts';
import type { Sql } from './sql.ts';

const Ended = z.array(z.object({ open_stages: z.number() }));

/** The case an item belongs to: one that is there, or one to open for it. */
export type CaseOfMatch =
  | { readonly caseId: string }
  | { readonly claim: string; readonly openedAt: Date; readonly dueAt: Date };

export interface RecordedMatch {
  readonly caseId: string | null;
  /** No other stage of the item is open: triage may begin. */
  readonly last: boolean;
}

/**
 * Stores what matching made of an item, in one statement: its matches, its case (opened here if it
 * is a new one), what the matcher will find of it from now on, and that its submission is linked.
 * One statement, because whoever opens a case keeps all others of the office waiting.
 */
export async function recordMatch(
  sql: Sql,
  outcome: {
    readonly tenantId: string;
    readonly itemId: string;
    /** `null` for an item that belongs to none. */
    readonly belongsTo: CaseOfMatch | null;
    readonly matches: readonly NewMatch[];
  },
): Promise<RecordedMatch> {
  const { tenantId, itemId, belongsTo } = outcome;
  const opens = belongsTo !== null && 'claim' in belongsTo ? belongsTo : null;
  const known = belongsTo !== null && 'caseId' in belongsTo ? belongsTo.caseId : null;
  const caseId = opens === null ? known : uuid();
  const matches = JSON.stringify(matchRows(outcome.matches));
  const rows = await sql.$queryRaw`
    WITH stored AS (
      INSERT INTO match (id, tenant_id, item_id, rank, score, status, target_kind, target_id,
                         explanation, engine_version)
      SELECT id, ${tenantId}::uuid, ${itemId}::uuid, rank, score, status, target_kind, target_id,
             explanation, engine_version
      FROM jsonb_to_recordset(${matches}::jsonb) AS row(
        id uuid, rank int, score float8, status match_status, target_kind match_target_kind,
        target_id uuid, explanation jsonb, engine_version text)
      ON CONFLICT DO NOTHING),
    opened AS (
      INSERT INTO cases (id, tenant_id, number, claim, due_at, opened_at, newest_item_at, item_count)
      SELECT ${caseId}::uuid, ${tenantId}::uuid, coalesce(max(c.number), 0) + 1,
             ${opens?.claim ?? null}::text, ${opens?.dueAt ?? null}::timestamptz,
             ${opens?.openedAt ?? null}::timestamptz, ${opens?.openedAt ?? null}::timestamptz, 1
      FROM cases c WHERE c.tenant_id = ${tenantId}::uuid
      HAVING ${opens !== null}::boolean),
    joined AS (
      UPDATE item SET case_id = coalesce(case_id, ${caseId}::uuid), open_stages = open_stages - 1
      WHERE id = ${itemId}::uuid RETURNING open_stages, fingerprint, received_at,
          concat_ws(E'\n', nullif(text, ''), image_text) AS text),
    counted AS (
      UPDATE cases SET item_count = item_count + 1, version = version + 1,
                       newest_item_at = greatest(newest_item_at, joined.received_at)
      FROM joined WHERE cases.id = ${known}::uuid),
    findable AS (
      INSERT INTO match_document (id, tenant_id, kind, ref_id, case_id, text, fingerprint)
      SELECT gen_random_uuid(), ${tenantId}::uuid, 'item', ${itemId}::uuid, ${caseId}::uuid,
             joined.text, joined.fingerprint
      FROM joined WHERE joined.fingerprint IS NOT NULL
      ON CONFLICT DO NOTHING),
    linked AS (
      UPDATE submission SET state = 'LINKED', updated_at = now()
      WHERE item_id = ${itemId}::uuid AND state = 'MATCHING')
    SELECT open_stages FROM joined`;
  return { caseId, last: Ended.parse(rows)[0]?.open_stages === 0 };
}
