import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { silentLogger } from '@saring/runtime';
import { z } from 'zod';
import { createSnapshotFile } from '../../services/match/src/snapshot-file.ts';
import { ENGINES, engineMaker, parseEngines } from './engines/choose.ts';
import type { BenchEngine, EngineDoc } from './engines/engine.ts';
import { OurEngine } from './engines/ours.ts';
import { makeMessages } from './scale-parts/messages.ts';
import { printTable } from './table.ts';

const DEFAULT = ENGINES.filter((name) => !['bm25', 'char4'].includes(name));

/** Messages that are added after a load. */
const ADDED = 20_000;

interface Figures {
  documents: number;
  buildPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  r1: number;
  /** What ours reaches on the queries that this engine answered before its time was up. */
  oursR1?: number;
  queries: number;
  bytesPerDoc: number | null;
  loadMs?: number;
  /** Copying as many bytes into fresh memory: no load can be faster than this. */
  copyMs?: number;
  /** The longest that one message, one question, or a turn of loading and saving took. */
  longestAddMs?: number;
  longestQueryMs?: number;
  loadTurnMs?: number;
  saveTurnMs?: number;
}

/**
 * A million messages, ours and the peers on the same documents and queries in one run.
 *
 * Arguments: `--n N` messages, `--queries N`, `--engine a,b`, `--cap SECONDS` for
 * asking each engine (as many queries are asked as fit; the table says how many), `--texts FILE` (JSON Lines with `text`;
 * the shared posts if not given), `--json`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      n: { type: 'string', default: '100000' },
      queries: { type: 'string', default: '1000' },
      engine: { type: 'string' },
      cap: { type: 'string', default: '300' },
      texts: { type: 'string' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const n = Number(values.n);
  const { docs, queries } = makeMessages({
    n,
    queries: Number(values.queries),
    seed: Number(values.seed),
    texts: values.texts ?? null,
  });
  const capMs = Number(values.cap) * 1000;
  const maker = engineMaker('item');
  const figures: Record<string, Figures> = {};
  let oursFound: readonly boolean[] = [];
  try {
    for (const name of parseEngines(values.engine, DEFAULT)) {
      const { found, ...measured } = await measure(await maker.make(name), docs, queries, capMs);
      if (name === 'ours') oursFound = found;
      else if (oursFound.length > 0) measured.oursR1 = share(oursFound.slice(0, found.length));
      figures[name] = measured;
      console.log(`${name}: ${JSON.stringify(figures[name])}`);
    }
  } finally {
    await maker.close();
  }
  const ours = figures.ours;
  printTable(
    `${n} messages, ${queries.length} queries`,
    [
      'engine',
      'documents',
      'built/s',
      'queries',
      'p50 ms',
      'p99 ms',
      'R@1',
      'ours on these',
      'bytes/doc',
      'ours is faster by',
    ],
    Object.entries(figures).map(([name, each]) => [
      name,
      each.documents,
      each.buildPerSecond,
      each.queries,
      each.p50Ms,
      each.p99Ms,
      each.r1.toFixed(3),
      each.oursR1?.toFixed(3) ?? '-',
      each.bytesPerDoc ?? '-',
      ours === undefined ? '-' : `${(each.p50Ms / ours.p50Ms).toFixed(1)} x`,
    ]),
  );
  if (values.json) console.log(JSON.stringify({ n, engines: figures }));
}

async function measure(
  engine: BenchEngine,
  docs: readonly EngineDoc[],
  queries: readonly { text: string; id: string }[],
  capMs: number,
): Promise<Figures & { found: boolean[] }> {
  const started = performance.now();
  await engine.build(docs);
  const buildMs = performance.now() - started;
  const times: number[] = [];
  const found: boolean[] = [];
  const askedFrom = performance.now();
  for (const { text } of queries.slice(0, 20)) {
    await engine.search(text, 10);
    if (performance.now() - askedFrom > capMs / 10) break;
  }
  for (const { text, id } of queries) {
    const from = performance.now();
    const [best] = await engine.search(text, 10);
    times.push(performance.now() - from);
    found.push(best?.id === id);
    if (performance.now() - askedFrom > capMs) break;
  }
  const sorted = times.toSorted((a, b) => a - b);
  const bytes = await engine.bytes();
  const extra = engine instanceof OurEngine ? await snapshotFigures(engine, docs, queries) : {};
  await engine.close?.();
  return {
    documents: docs.length,
    buildPerSecond: Math.round((docs.length / buildMs) * 1000),
    p50Ms: round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    p99Ms: round(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
    r1: share(found),
    found,
    queries: times.length,
    bytesPerDoc: bytes === null ? null : Math.round(bytes / docs.length),
    ...extra,
  };
}

const Loaded = z.object({
  loadMs: z.number(),
  copyMs: z.number(),
  longestAddMs: z.number(),
  longestQueryMs: z.number(),
  loadTurnMs: z.number(),
  saveTurnMs: z.number(),
});

/** What a process that starts from the engine's snapshot takes to load it, to add and to answer. */
async function snapshotFigures(
  { matcher }: OurEngine,
  docs: readonly EngineDoc[],
  queries: readonly { text: string }[],
): Promise<z.infer<typeof Loaded>> {
  const folder = await mkdtemp(join(tmpdir(), 'saring-scale-'));
  try {
    const snapshot = createSnapshotFile({ folder, epoch: 'bench', matcher, logger: silentLogger });
    await snapshot.save(1n);
    const child = fork(join(import.meta.dirname, 'scale-parts/loaded-process.ts'), [folder]);
    // A child that fails says why on standard error; waiting for it would never end.
    const failed = once(child, 'exit').then(() => {
      throw new Error('the process that loads the snapshot ended early');
    });
    const heard = () => Promise.race([once(child, 'message'), failed]);
    await heard();
    child.send({
      added: docs.slice(0, ADDED).map(({ text }) => text),
      asked: queries.map(({ text }) => text),
    });
    const figures = Loaded.parse((await heard())[0]);
    failed.catch(() => undefined);
    child.kill();
    return {
      loadMs: Math.round(figures.loadMs),
      copyMs: Math.round(figures.copyMs),
      longestAddMs: round(figures.longestAddMs),
      longestQueryMs: round(figures.longestQueryMs),
      loadTurnMs: round(figures.loadTurnMs),
      saveTurnMs: round(figures.saveTurnMs),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Of yes and no, how many say yes, 0 to 1. */
const share = (all: readonly boolean[]): number =>
  round(all.filter((each) => each).length / Math.max(1, all.length));

const round = (value: number): number => Math.round(value * 1000) / 1000;
