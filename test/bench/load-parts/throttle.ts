import { setTimeout as sleep } from 'node:timers/promises';

const PERIOD_MS = 40;

/**
 * Lets a process run for a share of the time only, as a slower machine of its own would: so that
 * workers can be the limit where workers and store have to live on the same few cores.
 *
 * @param share of one core, between 0 and 1
 * @returns ends it; the process runs freely again
 */
export function throttle(pid: number, share: number): () => Promise<void> {
  let ended = false;
  const turns = async (): Promise<void> => {
    while (!ended) {
      process.kill(pid, 'SIGSTOP');
      await sleep(PERIOD_MS * (1 - share));
      process.kill(pid, 'SIGCONT');
      await sleep(PERIOD_MS * share);
    }
  };
  const done = turns();
  return async () => {
    ended = true;
    await done;
  };
}
