import { type Database, readMatchFeed } from '@saring/database';
import type { Logger } from '@saring/runtime';
import type { Engine } from './engine.ts';

export interface Follower {
  /** Applies everything that was committed before the call. */
  catchUp(): Promise<void>;
  /** How many changes were applied so far: two queries at the same position see the same. */
  readonly position: number;
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
  let running: Promise<void> | null = null;
  let position = 0;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const read = async (): Promise<void> => {
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
        position += 1;
      }
      if (batch.entries.length < BATCH) break;
    }
    if (horizon !== null && horizon > from) {
      const safe = horizon;
      from = safe;
      seen = new Map([...seen].filter(([, xactId]) => xactId >= safe));
    }
  };

  const catchUp = async (): Promise<void> => {
    // A reading that began before the call may have missed the newest rows: wait, then read again.
    await running?.catch(() => undefined);
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
    get position() {
      return position;
    },
    start: poll,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running?.catch(() => undefined);
    },
  };
}
