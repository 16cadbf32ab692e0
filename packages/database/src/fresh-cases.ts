import { z } from 'zod';
import type { Sql } from './sql.ts';

const Rows = z.array(
  z
    .object({ id: z.string(), due_at: z.date(), text: z.string() })
    .transform((row) => ({ caseId: row.id, dueAt: row.due_at, text: row.text })),
);
/** A case that people still work on, with the words it was opened for. */
export type FreshCase = z.infer<typeof Rows>[number];

/** Open cases since a moment, oldest first. */
export async function freshOpenCases(sql: Sql, since: Date, limit: number): Promise<FreshCase[]> {
  const rows = await sql.$queryRaw`
    SELECT c.id, c.due_at, first.text
    FROM cases c CROSS JOIN LATERAL (
      SELECT i.text FROM item i WHERE i.case_id = c.id ORDER BY i.received_at LIMIT 1
    ) first
    WHERE c.opened_at >= ${since} AND c.state IN
      ('NEW', 'TRIAGED', 'ASSIGNED', 'CHECKING', 'WAITING_FOR_SOURCE', 'READY_FOR_REVIEW',
       'SECOND_REVIEW', 'DISPUTED', 'REOPENED')
    ORDER BY c.id LIMIT ${limit}::int`;
  return Rows.parse(rows);
}
