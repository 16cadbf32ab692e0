import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Tx } from './client.ts';

/** A fact-check by somebody else, as it is imported. */
export interface NewKnownFactCheck {
  readonly externalId: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly claim: string;
  readonly text: string | null;
  readonly verdict: string | null;
  readonly explanation: string | null;
  readonly sources: readonly string[];
  readonly tags: readonly string[];
  readonly publishedAt: Date | null;
}

export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

const Row = z.object({
  id: z.string(),
  added: z.boolean(),
});

/**
 * Stores a batch of fact-checks by (publisher, external id) and makes them findable. Importing the
 * same record again changes nothing.
 */
export async function importKnownFactChecks(
  tx: Tx,
  tenantId: string,
  records: readonly NewKnownFactCheck[],
): Promise<ImportCounts> {
  // One statement cannot touch the same row twice: of repeats within a batch the last counts.
  const unique = new Map(records.map((each) => [`${each.publisher}\n${each.externalId}`, each]));
  const batch = [...unique.values()].map((each) => ({
    id: uuid(),
    external_id: each.externalId,
    publisher: each.publisher,
    url: each.url,
    claim: each.claim,
    text: each.text,
    verdict: each.verdict,
    explanation: each.explanation,
    sources: each.sources,
    tags: each.tags,
    published_at: each.publishedAt,
  }));
  const rows = await tx.$queryRaw`
    INSERT INTO known_fact_check AS k (id, tenant_id, external_id, publisher, url, claim, text, verdict,
                                       explanation, sources, tags, published_at)
    SELECT r.id, ${tenantId}::uuid, r.external_id, r.publisher, r.url, r.claim, r.text, r.verdict,
           r.explanation, r.sources, ARRAY(SELECT jsonb_array_elements_text(r.tags)), r.published_at
    FROM jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) AS r(
      id uuid, external_id text, publisher text, url text, claim text, text text, verdict text,
      explanation text, sources jsonb, tags jsonb, published_at timestamptz)
    ON CONFLICT (tenant_id, publisher, external_id) DO UPDATE
    SET url = excluded.url, claim = excluded.claim, text = excluded.text, verdict = excluded.verdict,
        explanation = excluded.explanation, sources = excluded.sources, tags = excluded.tags,
        published_at = excluded.published_at, imported_at = now()
    WHERE (k.url, k.claim, k.text, k.verdict, k.explanation, k.sources, k.tags, k.published_at)
      IS DISTINCT FROM (excluded.url, excluded.claim, excluded.text, excluded.verdict,
                        excluded.explanation, excluded.sources, excluded.tags, excluded.published_at)
    RETURNING k.id, (k.xmax = 0) AS added`;
  const stored = z.array(Row).parse(rows);
  await tx.$executeRaw`
    INSERT INTO match_document (id, tenant_id, kind, ref_id, title, text)
    SELECT gen_random_uuid(), k.tenant_id, 'known_fact_check', k.id, k.claim,
           concat_ws(E'\\n', k.text, k.explanation)
    FROM known_fact_check k WHERE k.id = ANY(${stored.map((row) => row.id)}::uuid[])
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, text = excluded.text`;
  const added = stored.filter((row) => row.added).length;
  return { added, changed: stored.length - added, same: batch.length - stored.length };
}
