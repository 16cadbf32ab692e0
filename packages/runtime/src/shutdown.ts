import type { Logger } from './logger.ts';

/** Something that was started and must be stopped. Stopped in the reverse order of starting. */
export interface Stoppable {
  readonly name: string;
  stop(): Promise<void>;
}

/**
 * Stops everything in reverse order. A part that fails or hangs is logged and passed over, so
 * that the parts below it are still closed.
 *
 * @param deadlineMs for each part
 */
export async function stopAll(
  parts: readonly Stoppable[],
  logger: Logger,
  deadlineMs = 8000,
): Promise<void> {
  for (const part of [...parts].reverse()) {
    try {
      await withDeadline(part.stop(), deadlineMs);
      logger.debug({ part: part.name }, 'stopped');
    } catch (error) {
      logger.warn({ part: part.name, err: error }, 'did not stop cleanly');
    }
  }
}

async function withDeadline(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${ms} ms`)), ms);
  });
  try {
    await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves with the first stop signal the process gets. A second one ends it at once. */
export function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) {
      process.once(signal, () => {
        for (const each of signals) process.once(each, () => process.exit(130));
        resolve(signal);
      });
    }
  });
}
