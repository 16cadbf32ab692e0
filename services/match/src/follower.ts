import { type Database, readMatchFeed } from '@saring/database';
import type { Logger } from '@saring/runtime';
import type { Engine } from './engine.ts';

export interface Follower {
  /** Applies everything that was committed before the call; returns how much was new. */
  catchUp(): Promise<number>;
  start(): void;
  stop(): Promise<void>;
}

const BATCH = 5000;
const POLL_MS = 200;

/**
 * Keeps an engine in step with the database. Rows become visible in another order than their
 * sequence numbers, so the follower remembers what it has seen above the oldest transaction that
 * still runs, and reads that stretch again each time. Every process does the same, so all converge
 * and none is special.
 */
export function createFollower(database: Database, engine: Engine, logger: Logger): Follower {
  let from = 0n;
  let seen = new Map<bigint, bigint>();
  let running: Promise<number> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const read = async (): Promise<number> => {
    let fresh = 0;
    let after = -1n;
    let horizon: bigint | null = null;
    for (;;) {
      const batch = await readMatchFeed(database, from, after, BATCH);
      // The first answer's horizon is the safe one: later ones may lie above rows not read yet.
      horizon ??= batch.horizon;
      for (const entry of batch.entries) {
        after = entry.seq;
        if (seen.has(entry.seq)) continue;
        seen.set(entry.seq, entry.xactId);
        engine.apply(entry);
        fresh += 1;
      }
      if (batch.entries.length < BATCH) break;
    }
    if (horizon !== null && horizon > from) {
      const safe = horizon;
      from = safe;
      seen = new Map([...seen].filter(([, xactId]) => xactId >= safe));
    }
    return fresh;
  };

  const catchUp = async (): Promise<number> => {
    // A reading that began before the call may have missed the newest rows: wait, then read again.
    await running?.catch(() => 0);
    running ??= read().finally(() => {
      running = null;
    });
    return running;
  };

  const poll = () => {
    timer = setTimeout(() => {
      catchUp()
        .catch((error: unknown) => logger.debug({ err: error }, 'match feed not read'))
        .then(() => {
          if (!stopped) poll();
        });
    }, POLL_MS);
  };
  return {
    catchUp,
    start: poll,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running?.catch(() => 0);
    },
  };
}
