import { publishLogHeads } from '@saring/database';
import type { ReviewContext } from '../context.ts';

/**
 * Publishes the heads of all days that are over, of every office; returns how many. The last stage
 * tells partners of what is published.
 */
export async function publishHeads(
  context: Pick<ReviewContext, 'database' | 'tenants'>,
  now = new Date(),
): Promise<number> {
  let published = 0;
  for (const tenant of await context.tenants.all()) {
    const heads = await context.database.withTenant(tenant.id, (tx) =>
      publishLogHeads(tx, tenant, now),
    );
    published += heads.length;
  }
  return published;
}
