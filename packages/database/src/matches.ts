import {
  MATCH_STATUSES,
  MATCH_TARGET_KINDS,
  type MatchStatus,
  type MatchTargetKind,
} from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Sql } from './sql.ts';

export interface NewMatch {
  /** 1 is the best. */
  readonly rank: number;
  /** Probability of being the same claim, 0 to 1. */
  readonly score: number;
  readonly status: MatchStatus;
  readonly targetKind: MatchTargetKind;
  readonly targetId: string;
  /** Plain data; stored as JSON. */
  readonly explanation: object;
  readonly engineVersion: string;
}

/** Matches as `jsonb_to_recordset` reads them. */
export const matchRows = (matches: readonly NewMatch[]) =>
  matches.map(({ targetKind, targetId, engineVersion, ...match }) => ({
    ...match,
    id: uuid(),
    target_kind: targetKind,
    target_id: targetId,
    engine_version: engineVersion,
  }));

const MatchRow = z.object({
  rank: z.number(),
  score: z.number(),
  status: z.enum(MATCH_STATUSES),
  target_kind: z.enum(MATCH_TARGET_KINDS),
  target_id: z.string(),
  external_id: z.string().nullable(),
  publisher: z.string().nullable(),
  claim: z.string().nullable(),
  verdict: z.string().nullable(),
  url: z.string().nullable(),
  explanation: z.unknown(),
});

/** A match with what people need to know of its target. */
export interface MatchWithTarget {
  readonly rank: number;
  readonly score: number;
  readonly status: MatchStatus;
  readonly explanation: unknown;
  readonly target: {
    readonly kind: MatchTargetKind;
    readonly id: string;
    readonly externalId: string | null;
    readonly publisher: string | null;
    readonly claim: string;
    readonly verdict: string | null;
    readonly url: string | null;
  };
}

const toMatch = (row: z.infer<typeof MatchRow>, rank: number): MatchWithTarget => ({
  rank,
  score: row.score,
  status: row.status,
  explanation: row.explanation,
  target: {
    kind: row.target_kind,
    id: row.target_id,
    externalId: row.external_id,
    publisher: row.publisher,
    claim: row.claim ?? '',
    verdict: row.verdict,
    url: row.url,
  },
});

/**
 * What the items of a case were matched to, each target once with its best score, best first.
 * The case itself is left out.
 */
export async function matchesOfCase(sql: Sql, caseId: string): Promise<MatchWithTarget[]> {
  const rows = await sql.$queryRaw`
    SELECT best.*, k.external_id, k.publisher, coalesce(k.claim, v.claim, c.claim) AS claim,
           coalesce(k.verdict, v.verdict::text) AS verdict, coalesce(k.url, '/klarifikasi/' || cl.slug) AS url
    FROM (
      SELECT DISTINCT ON (m.target_kind, m.target_id)
             m.rank, m.score, m.status::text, m.target_kind::text, m.target_id, m.explanation
      FROM match m JOIN item i ON i.id = m.item_id
      WHERE i.case_id = ${caseId}::uuid
        AND NOT (m.target_kind = 'case' AND m.target_id = ${caseId}::uuid)
      ORDER BY m.target_kind, m.target_id, m.status, m.score DESC
    ) best
    LEFT JOIN known_fact_check k ON best.target_kind = 'known_fact_check' AND k.id = best.target_id
    LEFT JOIN clarification cl ON best.target_kind = 'clarification' AND cl.id = best.target_id
    LEFT JOIN clarification_version v ON v.clarification_id = cl.id AND v.version = cl.current_version
    LEFT JOIN cases c ON best.target_kind = 'case' AND c.id = best.target_id
    ORDER BY best.status, best.score DESC, best.rank
    LIMIT 30`;
  return z
    .array(MatchRow)
    .parse(rows)
    .map((row, index) => toMatch(row, index + 1));
}
