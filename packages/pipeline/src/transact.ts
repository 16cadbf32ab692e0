import {
  type Around,
  type Database,
  finishWork,
  insertWork,
  refsOf,
  type Sql,
  type Tx,
  type WorkRef,
  type WorkRow,
  workRow,
} from '@saring/database';
import type { Schedule } from './handler.ts';

/** Tells the queue; never throws and is not waited for. */
export type Tell = (refs: readonly WorkRef[]) => void;

/**
 * One transaction for one tenant whose scheduled work is written with it and told to the queue
 * after the commit. A queue that does not answer is no error: the sweeper will tell it.
 */
export type Transact<Handle = Tx> = <T>(
  database: Database,
  tenantId: string,
  work: (handle: Handle, schedule: Schedule) => Promise<T>,
  /** A work item that ends with the transaction. */
  finishes?: Around<unknown>['finishes'],
) => Promise<T>;

export interface Transactions {
  readonly transact: Transact;
  /** For statements only, at a third of the cost. */
  readonly transactSql: Transact<Sql>;
}

export function createTransactions(tell: Tell): Transactions {
  /** Collects what `work` schedules; anew each time, because a transaction may run twice. */
  const collect = async <Handle, T>(
    tenantId: string,
    handle: Handle,
    work: (handle: Handle, schedule: Schedule) => Promise<T>,
  ): Promise<{ value: T; rows: WorkRow[] }> => {
    const rows: WorkRow[] = [];
    const value = await work(handle, (job, payload, options) => {
      rows.push(workRow({ tenantId, stage: job.stage, job: job.name, payload, ...options }));
    });
    return { value, rows };
  };
  const tellOf = (rows: readonly WorkRow[]) => {
    const refs = refsOf(rows);
    if (refs.length > 0) tell(refs);
  };
  return {
    transact: async (database, tenantId, work, finishes) => {
      const { value, rows } = await database.withTenant(tenantId, async (tx) => {
        // First, so that a worker that lost its lease stops before it does anything.
        if (finishes !== undefined) await finishWork(tx, finishes);
        const done = await collect(tenantId, tx, work);
        await insertWork(tx, done.rows);
        return done;
      });
      tellOf(rows);
      return value;
    },
    transactSql: async (database, tenantId, work, finishes) => {
      const { value, rows } = await database.withTenantSql(
        tenantId,
        (sql) => collect(tenantId, sql, work),
        { asks: (done) => done.rows, ...(finishes === undefined ? {} : { finishes }) },
      );
      tellOf(rows);
      return value;
    },
  };
}
