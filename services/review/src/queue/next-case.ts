import { type Database, findCase, queueCases } from '@saring/database';
import { ALL_OPEN } from './filter.ts';

/** The open case after this one by priority that nobody has open; the queue when there is none. */
export async function nextCaseUrl(
  database: Database,
  { tenantId, accountId }: { readonly tenantId: string; readonly accountId: string },
  caseId: string,
): Promise<string> {
  return database.withTenant(tenantId, async (tx) => {
    const found = await findCase(tx, caseId);
    const rows = await queueCases(tx, ALL_OPEN, {
      order: 'priority',
      after: found === null ? null : { value: found.priority, id: found.id },
      limit: 20,
      accountId,
    });
    const next = rows.find((row) => row.lockedBy === null && row.id !== caseId);
    return next === undefined ? '/konsol' : `/konsol/kasus/${next.id}`;
  });
}
