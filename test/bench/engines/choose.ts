import type { BenchEngine } from './engine.ts';
import { startHome } from './home.ts';
import { FlexsearchEngine, Fts5Engine, MinisearchEngine } from './libraries.ts';
import { OurEngine } from './ours.ts';
import { PostgresEngine, startPostgres } from './postgres.ts';
import { Bm25Engine, Char4Engine } from './sparse.ts';

export const ENGINES = [
  'ours',
  'pghome',
  'bm25',
  'char4',
  'flexsearch',
  'minisearch',
  'fts5',
  'pgfts',
  'pgfts24',
  'pgtrgm',
] as const;
export type EngineName = (typeof ENGINES)[number];

/** The names of a `--engine` option; complains about one that is not known. */
export function parseEngines(option: string | undefined, all: readonly EngineName[]): EngineName[] {
  if (option === undefined) return [...all];
  return option.split(',').map((each) => {
    const name = ENGINES.find((known) => known === each.trim());
    if (name === undefined) throw new Error(`--engine: ${each} is none of ${ENGINES.join(', ')}`);
    return name;
  });
}

type Postgres = Awaited<ReturnType<typeof startPostgres>>;

/** Makes engines one by one; the PostgreSQL ones share a server that `close` throws away. */
export function engineMaker(kind: 'item' | 'known_fact_check'): {
  make(name: EngineName): Promise<BenchEngine>;
  close(): Promise<void>;
} {
  let postgres: Postgres | null = null;
  return {
    make: async (name) => {
      if (name === 'ours') return new OurEngine(kind);
      if (name === 'pghome') return startHome(kind);
      if (name === 'bm25') return new Bm25Engine();
      if (name === 'char4') return new Char4Engine();
      if (name === 'flexsearch') return new FlexsearchEngine();
      if (name === 'minisearch') return new MinisearchEngine();
      if (name === 'fts5') return new Fts5Engine();
      postgres ??= await startPostgres();
      return new PostgresEngine(name, await postgres.open());
    },
    close: async () => postgres?.close(),
  };
}
