import { addTask, freshOpenCases } from '@saring/database';
import type { ReviewContext } from '../context.ts';

/** Older cases have been looked at by people, with their matches beside them. */
const LOOK_BACK_HOURS = 48;
const MOST = 2000;

/**
 * Looks once more at what was opened of late: two first-seen copies, or words that a reviewer's
 * decision made comparable since, may stand in two cases. Proposes each pair once, as a task; only
 * people merge. An error in one office leaves the others their turn.
 *
 * @returns how many pairs were found
 */
export async function proposeMerges(
  context: Pick<ReviewContext, 'database' | 'tenants' | 'search' | 'logger'>,
  now = new Date(),
): Promise<number> {
  let proposed = 0;
  const since = new Date(now.getTime() - LOOK_BACK_HOURS * 3_600_000);
  for (const tenant of await context.tenants.all()) {
    try {
      proposed += await sweep(context, tenant.id, since);
    } catch (error) {
      context.logger.warn({ tenantId: tenant.id, err: error }, 'merge sweep failed');
    }
  }
  return proposed;
}

async function sweep(
  { database, search }: Pick<ReviewContext, 'database' | 'search'>,
  tenantId: string,
  since: Date,
): Promise<number> {
  const fresh = await database.withTenant(tenantId, (tx) => freshOpenCases(tx, since, MOST));
  const pairs = new Map<string, { readonly caseId: string; readonly olderId: string }>();
  const byId = new Map(fresh.map((each) => [each.caseId, each]));
  for (const { caseId, text } of fresh) {
    for (const match of await search(tenantId, text)) {
      if (match.status !== 'CONFIRMED' || match.caseId === null || match.caseId === caseId)
        continue;
      const other = byId.get(match.caseId);
      // Ids grow with time.
      const [olderId = '', newerId = ''] = [caseId, match.caseId].sort();
      if (other === undefined && olderId === caseId) continue;
      pairs.set(`${olderId} ${newerId}`, { caseId: newerId, olderId });
    }
  }
  await database.withTenant(tenantId, async (tx) => {
    for (const { caseId, olderId } of pairs.values()) {
      const dueAt = byId.get(caseId)?.dueAt;
      if (dueAt === undefined) continue;
      await addTask(tx, { tenantId, kind: 'SAME_CLAIM', subjectId: olderId, caseId, dueAt });
    }
  });
  return pairs.size;
}
