import { type Database, retireMessages, type TenantDirectory } from '@saring/database';

const DAY_MS = 86_400_000;
/** Of one transaction: short enough that nothing waits for it. */
const BATCH = 500;

/**
 * Keeps the index from growing with the archive: what nobody repeated for `days` is no longer looked
 * for, in every process, through the feed that all of them follow.
 *
 * @returns how many messages left
 */
export async function retireOldMessages(
  { database, tenants }: { readonly database: Database; readonly tenants: TenantDirectory },
  days: number,
  now = new Date(),
): Promise<number> {
  const before = new Date(now.getTime() - days * DAY_MS);
  let retired = 0;
  for (const tenant of await tenants.all()) {
    for (let more = true; more; ) {
      const gone = await database.withTenantSql(tenant.id, (sql) =>
        retireMessages(sql, before, BATCH),
      );
      retired += gone;
      more = gone === BATCH;
    }
  }
  return retired;
}
