import { expect, it, vi } from 'vitest';
import { HostPacer } from './host-pacer.ts';

it('keeps the distance and the number at one host, not between hosts', async () => {
  vi.useFakeTimers();
  try {
    const pacer = new HostPacer();
    const began: string[] = [];
    let running = 0;
    let most = 0;
    const task = (name: string) => async () => {
      began.push(`${name}@${Date.now() - started}`);
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 250));
      running -= 1;
    };
    const started = Date.now();
    const pace = { intervalMs: 100, concurrency: 2 };
    const all = Promise.all([
      pacer.run('a', pace, task('a1')),
      pacer.run('a', pace, task('a2')),
      pacer.run('a', pace, task('a3')),
      pacer.run('b', { intervalMs: 100, concurrency: 1 }, task('b1')),
    ]);
    await vi.runAllTimersAsync();
    await all;
    expect(began).toEqual(['a1@0', 'b1@0', 'a2@100', 'a3@250']);
    expect(most).toBe(3);
  } finally {
    vi.useRealTimers();
  }
});

it('goes on after a task that fails', async () => {
  const pacer = new HostPacer();
  const pace = { intervalMs: 0, concurrency: 1 };
  const failed = pacer.run('a', pace, () => Promise.reject(new Error('gagal')));
  const next = pacer.run('a', pace, async () => 'jalan');
  await expect(failed).rejects.toThrow('gagal');
  await expect(next).resolves.toBe('jalan');
});

it('forgets whoever stops waiting', async () => {
  const pacer = new HostPacer();
  const pace = { intervalMs: 0, concurrency: 1 };
  let finish: () => void = () => undefined;
  const first = pacer.run('a', pace, () => new Promise<void>((resolve) => (finish = resolve)));
  const stop = new AbortController();
  const second = pacer.run('a', pace, async () => 'kedua', stop.signal);
  const third = pacer.run('a', pace, async () => 'ketiga');
  stop.abort(new Error('cukup'));
  await expect(second).rejects.toThrow('cukup');
  finish();
  await first;
  await expect(third).resolves.toBe('ketiga');
});

it('remembers a pause, up to a day', () => {
  let now = 0;
  const pacer = new HostPacer(() => now);
  pacer.rest('a', 30);
  pacer.rest('a', 10);
  expect([pacer.restingFor('a'), pacer.restingFor('b')]).toEqual([30, 0]);
  now = 31_000;
  expect(pacer.restingFor('a')).toBe(0);
  pacer.rest('a', 10 ** 9);
  expect(pacer.restingFor('a')).toBe(24 * 60 * 60);
});
