import { z } from 'zod';
import { appendLog } from './log.ts';
import type { Sql } from './sql.ts';

/** Submissions that differ in a fact from a published text before its case is opened again. */
const REOPEN_FROM = 5;
const Reopened = z.array(z.object({ id: z.string(), tenant_id: z.string() }));

/**
 * Guard 7: when so many people have sent a published claim with another fact since it was last
 * published, the case is open again and the decision log says why. Called once an item is matched; does nothing otherwise.
 *
 * @returns the cases that were opened again
 */
export async function reopenWhereFactsDiffer(sql: Sql, itemId: string): Promise<string[]> {
  // From the item to its few cases, and only then to their matches: asked the other way round, the
  // planner counts the matches of every published case there is.
  const rows = await sql.$queryRaw`
    WITH candidate AS MATERIALIZED (
      SELECT DISTINCT c.id, own.id AS clarification_id, own.updated_at AS published_at
      FROM match m
      LEFT JOIN clarification cl ON m.target_kind = 'clarification' AND cl.id = m.target_id
      JOIN cases c ON c.id = coalesce(cl.case_id, m.target_id) AND c.state = 'PUBLISHED'
      JOIN clarification own ON own.case_id = c.id
      WHERE m.item_id = ${itemId}::uuid AND m.status = 'SUGGESTED'),
    differing AS MATERIALIZED (
      SELECT k.id FROM candidate k
      WHERE ${REOPEN_FROM}::int <= (
        SELECT count(DISTINCT m.item_id)
        FROM match m
        JOIN item i ON i.id = m.item_id AND i.kind = 'SUBMISSION'
        WHERE m.status = 'SUGGESTED'
          AND ((m.target_kind = 'case' AND m.target_id = k.id)
            OR (m.target_kind = 'clarification' AND m.target_id = k.clarification_id))
          AND CASE WHEN jsonb_typeof(m.explanation -> 'differences') = 'array'
                   THEN jsonb_array_length(m.explanation -> 'differences') ELSE 0 END > 0
          AND i.received_at > k.published_at))
    UPDATE cases SET state = 'REOPENED', version = cases.version + 1
    FROM differing
    WHERE cases.id = differing.id AND cases.state = 'PUBLISHED'
    RETURNING cases.id, cases.tenant_id`;
  const reopened = Reopened.parse(rows);
  for (const { id, tenant_id: tenantId } of reopened) {
    await appendLog(sql, {
      tenantId,
      actor: 'machine:triage',
      action: 'case.reopened',
      subject: `case:${id}`,
      data: { state: 'REOPENED', differingFrom: REOPEN_FROM },
    });
  }
  return reopened.map(({ id }) => id);
}
