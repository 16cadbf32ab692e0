import type { Sql } from './sql.ts';

/**
 * Takes messages out of the matcher's reach that nobody repeated since `before`, at most `limit`:
 * posts that belong to no case, and of a case that got nothing new all but its earliest message,
 * which goes on standing for it. The messages themselves, their cases and what was published stay.
 *
 * @param sql in a transaction of the tenant
 * @returns how many
 */
export function retireMessages(sql: Sql, before: Date, limit: number): Promise<number> {
  return sql.$executeRaw`
    UPDATE match_document SET text = '', title = NULL, fingerprint = NULL, removed = true
    WHERE id IN (
      SELECT d.id FROM match_document d
      JOIN item i ON i.id = d.ref_id
      LEFT JOIN cases c ON c.id = i.case_id
      WHERE d.kind = 'item' AND NOT d.removed AND i.received_at < ${before}
        AND (c.id IS NULL OR c.newest_item_at < ${before})
        AND (c.id IS NULL OR EXISTS (
          SELECT FROM match_document e JOIN item j ON j.id = e.ref_id
          WHERE e.kind = 'item' AND NOT e.removed AND j.case_id = c.id
            AND (j.received_at, j.id) < (i.received_at, i.id)))
      ORDER BY i.received_at LIMIT ${limit}::int)`;
}
