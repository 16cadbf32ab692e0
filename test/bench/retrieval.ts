import { parseArgs } from 'node:util';
import { type EngineName, engineMaker, parseEngines } from './engines/choose.ts';
import type { BenchEngine, Hit } from './engines/engine.ts';
import {
  type Doc,
  type Qrels,
  type Query,
  readDocs,
  readQrels,
  readQueries,
} from './retrieval-parts/collection.ts';
import {
  type Answer,
  measureAlarms,
  measureRanks,
  type RankFigures,
} from './retrieval-parts/measures.ts';
import { printTable } from './table.ts';

const DEPTH = 10;
const DEFAULT: readonly EngineName[] = [
  'ours',
  'bm25',
  'char4',
  'flexsearch',
  'minisearch',
  'fts5',
  'pgfts',
  'pgtrgm',
];

interface Figures extends RankFigures {
  auc: number | null;
  recallAtFalseAlarm: Readonly<Record<string, number>> | null;
  p50Ms: number;
  p99Ms: number;
  bytesPerDoc: number | null;
  strata: Record<string, RankFigures>;
}

/**
 * Which claim does a post make? Success@1/5/10, MRR and MAP@5 per engine and per source.
 *
 * Arguments: `--docs FILE` (JSON Lines `id,title,conclusion`), `--queries FILE` (`id,text`, where
 * known `src` and `stratum`), `--qrels FILE` (TREC), `--docs-without FILE` (the same documents
 * without the answers of some or all queries: adds AUC and recall at 1 % and 5 % false alarms),
 * `--engine a,b`, `--sources a,b` (only queries of these sources), `--sample N`, `--json`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      docs: { type: 'string', default: '' },
      queries: { type: 'string', default: '' },
      qrels: { type: 'string', default: '' },
      'docs-without': { type: 'string' },
      engine: { type: 'string' },
      sources: { type: 'string' },
      sample: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const docs = readDocs(values.docs);
  const qrels = readQrels(values.qrels);
  const wanted = values.sources === undefined ? null : new Set(values.sources.split(','));
  const all = readQueries(values.queries).filter(
    ({ id, src }) => qrels.has(id) && (wanted === null || (src !== null && wanted.has(src))),
  );
  const step = Math.max(1, Math.ceil(all.length / Number(values.sample ?? all.length)));
  const queries = all.filter((_, i) => i % step === 0);
  const without = values['docs-without'];
  const fewer = without === undefined ? null : readDocs(without);
  const maker = engineMaker('known_fact_check');
  const figures: Record<string, Figures> = {};
  try {
    for (const name of parseEngines(values.engine, DEFAULT)) {
      figures[name] = await measureEngine(() => maker.make(name), docs, queries, qrels, fewer);
      print(name, figures[name]);
    }
  } finally {
    await maker.close();
  }
  printSummary(figures, docs.length, queries.length);
  if (values.json) console.log(JSON.stringify({ engines: figures }));
}

async function measureEngine(
  make: () => Promise<BenchEngine>,
  docs: readonly Doc[],
  queries: readonly Query[],
  qrels: Qrels,
  fewer: readonly Doc[] | null,
): Promise<Figures> {
  const full = await asked(await make(), docs, queries);
  const answers = queries.map((query, i): Answer => ({ query, hits: full.hits[i] ?? [] }));
  const strata: Record<string, RankFigures> = {};
  const keys = new Set(
    queries.flatMap(({ src, stratum }) => [src, stratum].filter((key) => key !== null)),
  );
  for (const key of keys) {
    strata[key] = measureRanks(
      answers.filter(({ query }) => query.src === key || query.stratum === key),
      qrels,
    );
  }
  const sorted = full.times.toSorted((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  const alarms =
    fewer === null
      ? null
      : measureAlarms(
          answers,
          (await asked(await make(), fewer, queries)).hits,
          new Set(fewer.map(({ id }) => id)),
          qrels,
        );
  return {
    ...measureRanks(answers, qrels),
    auc: alarms?.auc ?? null,
    recallAtFalseAlarm: alarms?.recallAtFalseAlarm ?? null,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    bytesPerDoc: full.bytes === null ? null : Math.round(full.bytes / docs.length),
    strata,
  };
}

async function asked(engine: BenchEngine, docs: readonly Doc[], queries: readonly Query[]) {
  await engine.build(docs.map(({ id, title, conclusion }) => ({ id, title, text: conclusion })));
  // A first few so that what is compiled on first use is not measured.
  for (const { text } of queries.slice(0, 50)) await engine.search(text, DEPTH);
  const hits: Hit[][] = [];
  const times: number[] = [];
  for (const { text } of queries) {
    const started = performance.now();
    hits.push(await engine.search(text, DEPTH));
    times.push(performance.now() - started);
  }
  const bytes = await engine.bytes();
  await engine.close?.();
  return { hits, times, bytes };
}

function print(name: string, figures: Figures): void {
  printTable(
    name,
    ['stratum', 'n', 's@1', 's@5', 's@10', 'MRR', 'MAP@5'],
    [['all', figures] as const, ...Object.entries(figures.strata)].map(([key, each]) => [
      key,
      each.n,
      ...[each.s1, each.s5, each.s10, each.mrr, each.map5].map(show),
    ]),
  );
}

function printSummary(figures: Record<string, Figures>, docs: number, queries: number): void {
  printTable(
    `${queries} queries, ${docs} documents`,
    [
      'engine',
      's@1',
      's@10',
      'MRR',
      'MAP@5',
      'AUC',
      'recall at 1 %',
      'at 5 %',
      'p50 ms',
      'p99 ms',
      'bytes/doc',
    ],
    Object.entries(figures).map(([name, each]) => [
      name,
      ...[each.s1, each.s10, each.mrr, each.map5].map(show),
      each.auc === null ? '-' : show(each.auc),
      show(each.recallAtFalseAlarm?.['0.01'] ?? null),
      show(each.recallAtFalseAlarm?.['0.05'] ?? null),
      each.p50Ms,
      each.p99Ms,
      each.bytesPerDoc ?? '-',
    ]),
  );
}

const show = (value: number | null): string => value?.toFixed(3) ?? '-';
const round = (value: number): number => Math.round(value * 1000) / 1000;
