import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 150;

/**
 * Waits until `check` returns something other than `null`, `false` or `undefined`. Asks less and less
 * often: dozens of tests that ask a database fifty times a second keep it from what they wait for.
 */
export async function until<T>(
  check: () => Promise<T | null | false | undefined> | T | null | false | undefined,
  { ms = 60_000, what = 'the condition' } = {},
): Promise<T> {
  const end = Date.now() + ms;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.3)) {
    const value = await check();
    if (value !== null && value !== false && value !== undefined) return value;
    if (Date.now() > end) throw new Error(`${what} did not come true within ${ms} ms`);
    await sleep(pause);
  }
}
