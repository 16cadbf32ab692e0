import { currentLogHead, type Database, listLogHeads, logEntriesAfter } from '@saring/database';
import { createLogCheck, type KnownHead, type LogCheck } from '@saring/domain';

const AT_ONCE = 1000;

/**
 * Checks the chain of an office where it lives, against the heads that were published and against
 * those somebody kept elsewhere. Only the latter show a forger who holds the whole database.
 */
export async function checkLog(
  database: Database,
  tenantId: string,
  kept: readonly KnownHead[] = [],
): Promise<LogCheck> {
  const published = await database.withTenant(tenantId, (tx) =>
    listLogHeads(tx, { tenantId, limit: 100_000 }),
  );
  const check = createLogCheck([...published, ...kept]);
  let seq = 0;
  for (;;) {
    const after = seq;
    const entries = await database.withTenant(tenantId, (tx) =>
      logEntriesAfter(tx, after, AT_ONCE),
    );
    if (!entries.every((entry) => check.add(entry))) break;
    const last = entries.at(-1);
    if (last === undefined) break;
    seq = last.seq;
  }
  return check.end();
}

/** The end of the chain, for whoever wants to keep it elsewhere. */
export const logHeadNow = (database: Database, tenantId: string): Promise<KnownHead> =>
  database.withTenant(tenantId, async (tx) => ({ tenantId, ...(await currentLogHead(tx)) }));
