import type { FetchFailureCode } from './failures.ts';
import { FetchFault } from './fault.ts';

/** The time one request has, and the caller's wish to stop, as one signal. */
export interface Deadline {
  /** Aborts with a `FetchFault` as its reason. */
  readonly signal: AbortSignal;
  /** Milliseconds since the start. */
  elapsed(): number;
  /** Frees the timer; must be called. */
  clear(): void;
}

/** Starts the clock of one request. */
export function startDeadline(totalMs: number, caller?: AbortSignal): Deadline {
  const started = performance.now();
  const controller = new AbortController();
  const stop = () => controller.abort(new FetchFault('ABORTED'));
  const timer = setTimeout(() => {
    controller.abort(new FetchFault('TIMEOUT', { detail: `${totalMs} ms for the whole chain` }));
  }, totalMs);
  caller?.addEventListener('abort', stop, { once: true });
  if (caller?.aborted) stop();
  return {
    signal: controller.signal,
    elapsed: () => Math.round(performance.now() - started),
    clear: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', stop);
    },
  };
}

/**
 * Runs one step with a limit of its own inside the deadline. The step is abandoned when either is
 * reached, whether or not it listens to its signal.
 *
 * @throws FetchFault with `code` when the step's own time is over, or the deadline's reason
 */
export async function within<T>(
  deadline: Deadline,
  ms: number,
  code: FetchFailureCode,
  step: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  deadline.signal.throwIfAborted();
  const controller = new AbortController();
  const end = (reason: unknown) => controller.abort(reason);
  const stopped = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason));
  });
  const follow = () => end(deadline.signal.reason);
  const timer = setTimeout(() => end(new FetchFault(code, { detail: `${ms} ms` })), ms);
  deadline.signal.addEventListener('abort', follow, { once: true });
  try {
    return await Promise.race([step(controller.signal), stopped]);
  } finally {
    clearTimeout(timer);
    deadline.signal.removeEventListener('abort', follow);
  }
}
