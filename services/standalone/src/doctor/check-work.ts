import { createDatabase, workStats } from '@saring/database';
import type { Config } from '@saring/runtime';
import { createLogger } from '@saring/runtime';
import { openQueueStore, type Stores } from '../boot/stores.ts';
import { type Finding, hint, ok, wrong } from './finding.ts';

/** Seconds after which waiting work means that nobody works. */
const LATE_SECONDS = 300;

/** The queue's store, and what lies in it. */
export async function checkWork(config: Config, stores: Stores): Promise<Finding[]> {
  return [await queueStore(config, stores), ...(await waiting(stores))];
}

async function queueStore(config: Config, stores: Stores): Promise<Finding> {
  const name = config.redis === null ? 'PostgreSQL' : 'Redis';
  try {
    const store = await openQueueStore(
      config,
      stores.access,
      createLogger({ level: 'fatal', file: null }),
    );
    try {
      await store.ping();
    } finally {
      await store.close();
    }
    return ok('Queue', name);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return wrong('Queue', `${name}: ${reason}`, 'Check REDIS_URL; work waits safely meanwhile.');
  }
}

async function waiting(stores: Stores): Promise<Finding[]> {
  const database = createDatabase({ url: stores.access.app, poolSize: 1 });
  try {
    const stats = await workStats(database);
    const oldest = Math.max(0, ...stats.map((row) => row.oldestSeconds ?? 0));
    const dead = stats.reduce((sum, row) => sum + row.dead, 0);
    return [
      oldest > LATE_SECONDS
        ? wrong(
            'Oldest work',
            `${Math.round(oldest)} s`,
            'Are the workers running? Look at their log.',
          )
        : ok('Oldest work', oldest === 0 ? 'nothing waits' : `${Math.round(oldest)} s`),
      dead > 0
        ? hint('Dead work', String(dead), 'Run: saring queue list')
        : ok('Dead work', 'none'),
    ];
  } finally {
    await database.close();
  }
}
