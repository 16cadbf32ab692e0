import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { houseModel } from '@saring/matching';
import { z } from 'zod';
import { type EngineName, engineMaker, parseEngines } from './engines/choose.ts';
import type { BenchEngine } from './engines/engine.ts';
import { bandFigures, type Judged, recallAtPrecision } from './mutations/judged.ts';
import { makeWorkload, type Workload } from './mutations/workload.ts';
import { printTable } from './table.ts';

const DEFAULT: readonly EngineName[] = ['ours', 'bm25', 'char4'];
const Line = z.object({ text: z.string(), src: z.string().optional() });

/**
 * The same text again, in thirteen seeded mutations, among unrelated messages.
 *
 * Arguments: `--texts FILE` (JSON Lines with `text`, also gzipped, or one text a line), `--sources
 * a,b` (only lines with such a `src`), `--each N` queries per kind, `--unrelated N`, `--seed N`,
 * `--engine a,b`, `--json`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      texts: { type: 'string', default: '' },
      sources: { type: 'string' },
      each: { type: 'string', default: '150' },
      unrelated: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      engine: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const texts = readTexts(values.texts, values.sources?.split(',') ?? null);
  const workload = makeWorkload(texts, {
    seed: Number(values.seed),
    each: Number(values.each),
    unrelated: Number(values.unrelated),
  });
  console.log(`${workload.stored.length} texts stored, ${workload.queries.length} queries`);
  const maker = engineMaker('item');
  const figures: Record<string, Awaited<ReturnType<typeof measure>>> = {};
  try {
    for (const name of parseEngines(values.engine, DEFAULT)) {
      figures[name] = await measure(await maker.make(name), workload);
    }
  } finally {
    await maker.close();
  }
  printTable(
    'near-duplicates',
    [
      'engine',
      'R@1',
      'R|P99',
      'R|P99.9',
      'confirmed: recall',
      'precision',
      'calibration error',
      'p50 ms',
      'bytes/doc',
    ],
    Object.entries(figures).map(([name, each]) => [
      name,
      ...[each.r1, each.recallAtPrecision['0.99'], each.recallAtPrecision['0.999']].map(show),
      ...(each.confirmed === null
        ? ['-', '-', '-']
        : [each.confirmed.recall, each.confirmed.precision, each.confirmed.calibrationError].map(
            show,
          )),
      each.p50Ms,
      each.bytesPerDoc ?? '-',
    ]),
  );
  const names = Object.keys(figures);
  printTable(
    'recall at 99 % precision, by kind',
    ['kind', ...names],
    [...new Set(workload.queries.map(({ kind }) => kind))]
      .filter((kind) => kind !== 'unrelated')
      .map((kind) => [kind, ...names.map((name) => show(figures[name]?.byKind[kind]))]),
  );
  if (values.json) console.log(JSON.stringify({ engines: figures }));
}

async function measure(engine: BenchEngine, workload: Workload) {
  await engine.build(workload.stored.map((text, i) => ({ id: String(i), title: '', text })));
  const judged: Judged[] = [];
  const times: number[] = [];
  for (const query of workload.queries) {
    const started = performance.now();
    const [best] = await engine.search(query.text, 1);
    times.push(performance.now() - started);
    judged.push({
      kind: query.kind,
      score: best?.score ?? Number.NEGATIVE_INFINITY,
      right: best !== undefined && workload.isRight(query, Number(best.id)),
    });
  }
  const bytes = await engine.bytes();
  await engine.close?.();
  const sorted = times.toSorted((a, b) => a - b);
  const answerable = judged.filter(({ kind }) => kind !== 'unrelated');
  const at99 = recallAtPrecision(judged, 0.99);
  const { confirmed } = houseModel().thresholds.message;
  return {
    n: answerable.length,
    r1: share(answerable, ({ right }) => right),
    recallAtPrecision: { '0.99': at99.recall, '0.999': recallAtPrecision(judged, 0.999).recall },
    byKind: Object.fromEntries(
      [...new Set(answerable.map(({ kind }) => kind))].map((kind) => [
        kind,
        share(
          answerable.filter((each) => each.kind === kind),
          ({ right, score }) => right && score >= at99.threshold,
        ),
      ]),
    ),
    confirmed: engine.name === 'ours' ? bandFigures(judged, confirmed) : null,
    p50Ms: round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    p99Ms: round(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
    bytesPerDoc: bytes === null ? null : Math.round(bytes / workload.stored.length),
  };
}

function readTexts(path: string, sources: readonly string[] | null): string[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      if (!line.startsWith('{')) return [line];
      const { text: message, src } = Line.parse(JSON.parse(line));
      return sources === null || (src !== undefined && sources.includes(src)) ? [message] : [];
    });
}

function share(rows: readonly Judged[], counts: (row: Judged) => boolean): number {
  return round(rows.filter(counts).length / Math.max(1, rows.length));
}

const show = (value: number | undefined): string => value?.toFixed(3) ?? '-';
const round = (value: number): number => Math.round(value * 1e4) / 1e4;
