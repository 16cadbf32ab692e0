import { publishLogHeads } from '@saring/database';
import type { ReviewContext } from '../context.ts';

/** Publishes the heads of all days that are over, of every office; returns how many. */
export async function publishHeads(
  context: Pick<ReviewContext, 'database' | 'tenants' | 'announceLogHead'>,
  now = new Date(),
): Promise<number> {
  let published = 0;
  for (const tenant of await context.tenants.all()) {
    published += await context.database.withTenant(tenant.id, async (tx) => {
      const heads = await publishLogHeads(tx, tenant, now);
      for (const head of heads) await context.announceLogHead?.(tx, head);
      return heads.length;
    });
  }
  return published;
}
