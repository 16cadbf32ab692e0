import { recordFetches, type VersionRef } from '@saring/database';
import type { FetchWay } from '@saring/domain';
import type { Principal } from '@saring/web';
import type { PublishContext } from '../context.ts';

interface Taker {
  readonly tenantId: string;
  readonly partnerId: string;
}

/** Notes in the ledger that a partner took versions. */
export type RecordFetch = (
  partner: Taker,
  way: FetchWay,
  versions: readonly VersionRef[],
) => Promise<void>;

/** Most that one process remembers to have noted. */
const MOST = 20_000;

/**
 * What was noted is remembered, so that a feed which is read every minute costs nothing more. The
 * answer goes out also when it cannot be noted: a reader must not go without because of our
 * book-keeping. It is noted the next time.
 */
export function createFetchRecorder({
  database,
  logger,
  now,
}: Pick<PublishContext, 'database' | 'logger' | 'now'>): RecordFetch {
  const noted = new Set<string>();
  return async ({ tenantId, partnerId }, way, versions) => {
    const keyOf = ({ clarificationId, version }: VersionRef) =>
      `${partnerId} ${way} ${clarificationId} ${version}`;
    const fresh = versions.filter((each) => !noted.has(keyOf(each)));
    if (fresh.length === 0) return;
    try {
      await database.withTenantSql(tenantId, (sql) =>
        recordFetches(sql, { tenantId, partnerId, way, at: now(), versions: fresh }),
      );
      if (noted.size > MOST) noted.clear();
      for (const each of fresh) noted.add(keyOf(each));
    } catch (error) {
      logger.warn({ err: error }, 'a fetch was not noted');
    }
  };
}

/** The partner whose key or session asks; `null` for everybody else. */
export const takerOf = (principal: Principal | null): Taker | null =>
  principal === null || principal.partnerId === null
    ? null
    : { tenantId: principal.tenantId, partnerId: principal.partnerId };
