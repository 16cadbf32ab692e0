import {
  claimDueWork,
  type Database,
  forgetEnqueued,
  queueEpoch,
  type WorkRef,
} from '@saring/database';
import type { Logger } from '@saring/runtime';
import type { QueueStore } from './store/queue-store.ts';

interface SweeperOptions {
  readonly database: Database;
  readonly store: QueueStore;
  readonly enqueue: (refs: readonly WorkRef[]) => Promise<void>;
  readonly logger: Logger;
  readonly everyMs?: number;
}

/** Items told longer ago than this are told again: the queue may have lost them. */
const TOLD_SECONDS = 30;
/** At most this many in one round, so that a full table is told in bearable pieces. */
const BATCH = 1000;

/**
 * Finds what the queue does not know: work that was committed while the queue was away, whose
 * time has come, or whose worker died. Each process may run one; they never get the same item.
 */
export function startSweeper(options: SweeperOptions): { stop(): Promise<void> } {
  const { logger, everyMs = 1000 } = options;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  const next = () => {
    timer = setTimeout(() => {
      round = sweepOnce(options)
        .catch((error: unknown) => logger.debug({ err: error }, 'sweep failed'))
        .then(() => {
          if (!stopped) next();
        });
    }, everyMs);
  };
  next();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}

/** One round; returns how many items were told. */
export async function sweepOnce(options: SweeperOptions): Promise<number> {
  const { database, store, enqueue, logger } = options;
  const epoch = await queueEpoch(database);
  if (!(await store.remembers(epoch))) {
    const open = await forgetEnqueued(database);
    await store.mark(epoch);
    if (open > 0) logger.warn({ open }, 'the queue store was emptied; telling it all open work');
  }
  let told = 0;
  for (;;) {
    const due = await claimDueWork(database, BATCH, TOLD_SECONDS);
    if (due.length > 0) await enqueue(due);
    told += due.length;
    if (due.length < BATCH) return told;
  }
}
