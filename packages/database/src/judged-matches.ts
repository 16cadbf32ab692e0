import { z } from 'zod';
import type { Sql } from './sql.ts';

const Rows = z.array(
  z
    .object({ status: z.enum(['CONFIRMED', 'SUGGESTED']), score: z.number(), same: z.boolean() })
    .transform(({ status, score, same }) => ({
      confirmed: status === 'CONFIRMED',
      probability: score,
      same,
    })),
);
/** A match that people have judged by what they did with its message. */
export type JudgedMatch = z.infer<typeof Rows>[number];

/**
 * Matches of messages to cases on which a person has spoken since, newest first:
 * right where the message stands in the matched case and somebody decided that case or merged it in
 * by hand; wrong where it was split out again, or where both cases were decided apart. Exact repeats
 * are left out, they say nothing of the threshold; so are suggestions that something else than their
 * probability kept from being confirmed.
 */
export async function judgedMatches(sql: Sql, since: Date, limit: number): Promise<JudgedMatch[]> {
  const rows = await sql.$queryRaw`
    WITH seen AS (
      SELECT m.id, m.status::text, m.score, m.item_id, m.created_at, i.case_id AS present,
             CASE WHEN m.target_kind = 'case' THEN m.target_id
                  ELSE (SELECT cl.case_id FROM clarification cl WHERE cl.id = m.target_id) END AS target
      FROM match m JOIN item i ON i.id = m.item_id
      WHERE m.created_at >= ${since} AND m.target_kind IN ('case', 'clarification')
        AND m.explanation ? 'reasons' AND i.case_id IS NOT NULL
        AND (m.status = 'CONFIRMED' OR m.explanation->'reasons'->0->>'code' = 'below_confirmed')
    ), placed AS (
      SELECT s.*, case_home(s.target) AS goal, case_home(s.present) AS home
      FROM seen s WHERE s.target IS NOT NULL
    ), judged AS (
      SELECT status, score, created_at, CASE
        WHEN EXISTS (SELECT 1 FROM case_move v WHERE v.kind = 'SPLIT' AND v.undone_at IS NULL
                       AND v.created_at >= placed.created_at AND placed.item_id = ANY(v.item_ids)
                       AND v.from_case_id IN (placed.goal, placed.target)) THEN false
        WHEN home = goal AND (
          EXISTS (SELECT 1 FROM decision d WHERE d.case_id = goal AND d.created_at >= placed.created_at)
          OR EXISTS (SELECT 1 FROM case_move v WHERE v.kind = 'MERGE' AND v.undone_at IS NULL
                       AND v.created_at >= placed.created_at AND placed.item_id = ANY(v.item_ids)))
          THEN true
        WHEN home <> goal
          AND EXISTS (SELECT 1 FROM decision d WHERE d.case_id = home)
          AND EXISTS (SELECT 1 FROM decision d WHERE d.case_id = goal) THEN false
      END AS same FROM placed
    )
    SELECT status, score, same FROM judged WHERE same IS NOT NULL
    ORDER BY created_at DESC LIMIT ${limit}::int`;
  return Rows.parse(rows);
}
