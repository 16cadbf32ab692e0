import type { Logger } from '@saring/runtime';
import type { Follower } from './follower.ts';
import type { SnapshotFile } from './snapshot-file.ts';

/** How often it is looked whether a snapshot is due. */
const EVERY_MS = 5 * 60_000;
/** Changes that make a new one worth its writing; fewer are quickly read again. */
const WORTH = 2000;

/**
 * Writes a snapshot now and then and when the process stops, so that the next start reads little.
 * It follows the feed, so what was erased leaves the file with the next one.
 */
export function keepSnapshots(
  follower: Follower,
  snapshot: SnapshotFile,
  logger: Logger,
): {
  /** Writes one now if that is worth it. */
  save(): Promise<void>;
  stop(): Promise<void>;
} {
  let saved = 0;
  const save = async (worth = WORTH): Promise<void> => {
    if (follower.position - saved < worth) return;
    const position = follower.position;
    try {
      await follower.still((from) => snapshot.save(from));
      saved = position;
    } catch (error) {
      logger.warn({ err: error }, 'match snapshot not written');
    }
  };
  const timer = setInterval(() => void save(), EVERY_MS);
  timer.unref();
  return {
    save: () => save(),
    stop: async () => {
      clearInterval(timer);
      await save(1);
    },
  };
}
