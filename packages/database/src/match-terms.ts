import { z } from 'zod';
import type { Database } from './client.ts';
import type { Sql } from './sql.ts';

/** What the index in PostgreSQL keeps of one document. */
export interface DocumentTerms {
  /** Of the `match_document` row. */
  readonly id: string;
  readonly seq: bigint;
  readonly removed: boolean;
  readonly terms: readonly string[];
}

const KIND = z.enum(['item', 'case', 'clarification', 'known_fact_check']);
const TextRow = z.object({
  kind: KIND,
  ref_id: z.string(),
  title: z.string().nullable(),
  body: z.string(),
});

export interface MatchText {
  readonly kind: z.infer<typeof KIND>;
  readonly refId: string;
  readonly title: string | null;
  readonly text: string;
}

/** Texts of documents that the tenant of the transaction may be matched to. */
export async function matchTexts(sql: Sql, refIds: readonly string[]): Promise<MatchText[]> {
  if (refIds.length === 0) return [];
  const rows = await sql.$queryRaw`
    SELECT kind::text, ref_id, title, body FROM match_texts(${[...refIds]}::uuid[])`;
  return z
    .array(TextRow)
    .parse(rows)
    .map(({ kind, ref_id: refId, title, body: text }) => ({ kind, refId, title, text }));
}

/** Writes terms of documents of any tenant; an older change never replaces a newer one. */
export async function indexTerms(
  database: Database,
  version: string,
  rows: readonly DocumentTerms[],
): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows.map((row) => ({ ...row, seq: Number(row.seq) })));
  await database.outside(
    (sql) => sql.$executeRaw`SELECT index_match_terms(${version}, ${json}::jsonb)`,
  );
}

/** Notes that every change below `horizon` is indexed. */
export async function termsReached(
  database: Database,
  version: string,
  horizon: bigint,
): Promise<void> {
  await database.outside(
    (sql) => sql.$executeRaw`SELECT match_terms_reached(${version}, ${String(horizon)}::xid8)`,
  );
}

/** Where indexing has to go on; 0 for a version that never ran. */
export async function termsHorizon(database: Database, version: string): Promise<bigint> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`SELECT match_terms_horizon(${version})::text AS horizon`,
  );
  const row = z.array(z.object({ horizon: z.string().nullable() })).parse(rows)[0];
  return BigInt(row?.horizon ?? 0);
}

const CandidateRow = TextRow.extend({ tenant_id: z.string(), case_id: z.string().nullable() });

export interface TermCandidate extends MatchText {
  readonly tenantId: string;
  readonly caseId: string | null;
}

/** Documents that hold the most of `terms`, of the transaction's tenant and the shared store. */
export async function candidatesByTerms(
  sql: Sql,
  version: string,
  terms: readonly string[],
  limit: number,
): Promise<TermCandidate[]> {
  if (terms.length === 0) return [];
  const rows = await sql.$queryRaw`
    SELECT kind::text, ref_id, tenant_id, case_id, title, body
    FROM match_candidates(${version}, ${[...terms]}::text[], ${limit}::int)`;
  return z
    .array(CandidateRow)
    .parse(rows)
    .map((row) => ({
      kind: row.kind,
      refId: row.ref_id,
      tenantId: row.tenant_id,
      caseId: row.case_id,
      title: row.title,
      text: row.body,
    }));
}
