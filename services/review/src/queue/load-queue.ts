import {
  countCases,
  type Database,
  districtsOf,
  newestCaseId,
  type QueueCase,
  queueCases,
  type StateCount,
  savedViewsOf,
} from '@saring/database';
import type { ClockLimits } from '@saring/domain';
import { districtNames } from '../district-names.ts';
import { decodePosition, encodePosition, filterOf, orderOf, type QueueQuery } from './filter.ts';
import { COUNTED } from './views.ts';

export const PAGE = 50;

export interface QueueParts {
  readonly query: QueueQuery;
  readonly rows: readonly QueueCase[];
  readonly next: string | null;
  readonly counts: readonly StateCount[];
  readonly districts: readonly {
    readonly code: string;
    readonly name: string;
    readonly groups: number;
  }[];
  readonly saved: readonly { readonly id: string; readonly name: string; readonly query: string }[];
  /** What is newer than this was not there yet when the page was made. */
  readonly newest: string | null;
}

/** Everything the queue page shows. */
export async function loadQueue(
  database: Database,
  asker: {
    readonly tenantId: string;
    readonly accountId: string;
    /** Kemendagri code of the office's place; `null` when it is not known. */
    readonly regionCode: string | null;
  },
  query: QueueQuery,
  limits: ClockLimits,
): Promise<QueueParts> {
  const { tenantId, accountId, regionCode } = asker;
  const order = orderOf(query);
  const after = query.lanjut === undefined ? null : decodePosition(query.lanjut);
  const nameOf = await districtNames(regionCode);
  return database.withTenant(tenantId, async (tx) => {
    const found = await queueCases(tx, filterOf(query, accountId, limits), {
      order,
      after,
      limit: PAGE + 1,
      accountId,
    });
    const rows = found.slice(0, PAGE);
    const last = rows.at(-1);
    const value =
      last === undefined ? 0 : order === 'priority' ? last.priority : last.dueAt.getTime();
    return {
      query,
      rows,
      next:
        found.length > PAGE && last !== undefined ? encodePosition({ value, id: last.id }) : null,
      counts: await countCases(tx, COUNTED, accountId, limits),
      districts: (await districtsOf(tx)).map(({ code, groups }) => ({
        code,
        name: nameOf(code),
        groups,
      })),
      saved: await savedViewsOf(tx, accountId),
      newest: await newestCaseId(tx),
    };
  });
}
