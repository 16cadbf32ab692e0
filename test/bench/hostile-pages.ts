import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { Extractor } from '@saring/sources';
import { hostileShapes } from '../hostile/html-shapes.ts';

const MIB = 1024 * 1024;

/**
 * Reads every hostile shape at the size limit and prints how long it took, how it ended, and the
 * 99th percentile of the caller's event-loop delay meanwhile (milliseconds).
 *
 * Arguments: `[--mib 4] [--json]`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      mib: { type: 'string', default: '4' },
      json: { type: 'boolean', default: false },
    },
  });
  const extractor = new Extractor();
  await extractor.warmUp();
  const rows = [];
  for (const { name, bytes } of hostileShapes(Number(values.mib) * MIB)) {
    const delay = monitorEventLoopDelay({ resolution: 2 });
    delay.enable();
    const start = performance.now();
    const { page, failure } = await extractor.extract({
      bytes,
      contentType: 'text/html',
      url: 'https://example.invalid/',
      readAt: new Date(),
    });
    const ms = Math.round(performance.now() - start);
    delay.disable();
    const p99 = delay.percentile(99) / 1e6;
    rows.push({ name, ms, p99, end: failure ?? `read ${page?.capped.join(' ')}` });
    console.log(
      `${name.padEnd(24)} ${String(ms).padStart(5)} ms  delay p99 ${p99.toFixed(1)} ms  ${rows.at(-1)?.end}`,
    );
  }
  await extractor.close();
  const summary = {
    n: rows.length,
    slowestMs: Math.max(...rows.map(({ ms }) => ms)),
    delayP99Ms: Math.max(...rows.map(({ p99 }) => p99)),
    killed: rows.filter(({ end }) => end === 'too-slow' || end === 'too-much-memory').length,
  };
  console.log(
    `n ${summary.n}  slowest ${summary.slowestMs} ms  killed ${summary.killed}  worst delay p99 ${summary.delayP99Ms.toFixed(1)} ms`,
  );
  if (values.json) console.log(JSON.stringify(summary));
}
