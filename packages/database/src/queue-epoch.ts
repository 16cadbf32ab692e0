import { z } from 'zod';
import type { Database } from './client.ts';

/** The installation's id in both stores. A Redis that does not know it was emptied or is new. */
export async function queueEpoch(database: Database): Promise<string> {
  const rows = await database.outside((raw) => raw.$queryRaw`SELECT epoch FROM queue_epoch`);
  const row = z.array(z.object({ epoch: z.string() })).parse(rows)[0];
  if (row === undefined) throw new Error('queue_epoch is empty: the database is not migrated');
  return row.epoch;
}
