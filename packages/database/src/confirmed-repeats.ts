import { VERDICTS } from '@saring/domain';
import { z } from 'zod';
import type { Sql } from './sql.ts';

const Rows = z.array(
  z
    .object({
      case_id: z.string(),
      number: z.number(),
      claim: z.string(),
      item_count: z.number(),
      clarification_id: z.string(),
      title: z.string(),
      verdict: z.enum(VERDICTS).nullable(),
    })
    .transform((row) => ({
      caseId: row.case_id,
      number: row.number,
      claim: row.claim,
      itemCount: row.item_count,
      clarificationId: row.clarification_id,
      title: row.title,
      verdict: row.verdict,
    })),
);
/** An open case that says the same, with the same facts, as a text that stands. */
export type ConfirmedRepeat = z.infer<typeof Rows>[number];

/** Open cases with a confirmed match to a published text of ours, oldest first. */
export async function confirmedRepeats(sql: Sql, limit: number): Promise<ConfirmedRepeat[]> {
  const rows = await sql.$queryRaw`
    SELECT DISTINCT ON (c.id) c.id AS case_id, c.number, c.claim, c.item_count,
           cl.id AS clarification_id, v.title, v.verdict::text
    FROM cases c
    JOIN item i ON i.case_id = c.id
    JOIN match m ON m.item_id = i.id AND m.status = 'CONFIRMED'
    JOIN clarification cl
      ON (m.target_kind = 'clarification' AND cl.id = m.target_id)
      OR (m.target_kind = 'case' AND cl.case_id = m.target_id)
    JOIN clarification_version v ON v.clarification_id = cl.id AND v.version = cl.current_version
    WHERE c.state IN ('NEW', 'TRIAGED', 'ASSIGNED', 'CHECKING', 'WAITING_FOR_SOURCE')
      AND cl.state IN ('PUBLISHED', 'CORRECTED') AND cl.case_id <> c.id
    ORDER BY c.id, m.score DESC LIMIT ${limit}::int`;
  return Rows.parse(rows);
}
