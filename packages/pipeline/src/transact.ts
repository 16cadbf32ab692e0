import { type Database, insertWork, type Tx, type WorkRef } from '@saring/database';
import type { Schedule } from './handler.ts';

/** Tells the queue; never throws and is not waited for. */
export type Tell = (refs: readonly WorkRef[]) => void;

/**
 * One transaction for one tenant whose scheduled work is written with it and told to the queue
 * after the commit. A queue that does not answer is no error: the sweeper will tell it.
 */
export type Transact = <T>(
  database: Database,
  tenantId: string,
  work: (tx: Tx, schedule: Schedule) => Promise<T>,
) => Promise<T>;

export function createTransact(tell: Tell): Transact {
  return async (database, tenantId, work) => {
    let refs: WorkRef[] = [];
    const result = await database.withTenant(tenantId, async (tx) => {
      // Emptied here, because a transaction that stood in another's way runs again.
      const wanted: Parameters<typeof insertWork>[1][number][] = [];
      const value = await work(tx, (job, payload, options) => {
        wanted.push({ tenantId, stage: job.stage, job: job.name, payload, ...options });
      });
      refs = wanted.length === 0 ? [] : await insertWork(tx, wanted);
      return value;
    });
    if (refs.length > 0) tell(refs);
    return result;
  };
}
