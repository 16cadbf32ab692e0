import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until `check` returns something other than `null`, `false` or `undefined`. */
export async function until<T>(
  check: () => Promise<T | null | false | undefined> | T | null | false | undefined,
  { ms = 60_000, what = 'the condition' } = {},
): Promise<T> {
  for (const end = Date.now() + ms; ; await sleep(20)) {
    const value = await check();
    if (value !== null && value !== false && value !== undefined) return value;
    if (Date.now() > end) throw new Error(`${what} did not come true within ${ms} ms`);
  }
}
