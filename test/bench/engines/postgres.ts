import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedServer, startEmbedded } from '@saring/database';
import pg from 'pg';
import { z } from 'zod';
import { type BenchEngine, type EngineDoc, type Hit, wholeText, wordsOf } from './engine.ts';

const Rows = z.array(z.object({ id: z.string(), score: z.coerce.number() }));
const BATCH = 5000;
const MOST_TERMS = 400;
/** SQLSTATE of a statement that took longer than its cap. */
const CANCELLED = '57014';

/** A server of its own for the benches, thrown away at the end. */
export async function startPostgres(): Promise<{
  open(): Promise<pg.Client>;
  close(): Promise<void>;
}> {
  const dataDir = await mkdtemp(join(tmpdir(), 'saring-bench-pg-'));
  const server: EmbeddedServer = await startEmbedded({ dataDir });
  await server.ensureDatabase('bench');
  return {
    open: async () => {
      const client = new pg.Client({ connectionString: server.url('bench') });
      await client.connect();
      return client;
    },
    close: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

type Kind = 'pgfts' | 'pgfts24' | 'pgtrgm';

/**
 * `pgfts`: full text, configuration `indonesian`, any of the words, `ts_rank`. `pgfts24`: full text
 * `simple`, only the 24 rarest words. `pgtrgm`: trigram similarity with a GIN index.
 */
export class PostgresEngine implements BenchEngine {
  readonly name: Kind;
  readonly #client: pg.Client;
  readonly #capMs: number;
  #frequencies = new Map<string, number>();

  constructor(name: Kind, client: pg.Client, capMs = 30_000) {
    this.name = name;
    this.#client = client;
    this.#capMs = capMs;
  }

  async build(docs: readonly EngineDoc[]): Promise<void> {
    const client = this.#client;
    const language = this.name === 'pgfts' ? 'indonesian' : 'simple';
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await client.query(`DROP TABLE IF EXISTS ${this.name}`);
    await client.query(`CREATE UNLOGGED TABLE ${this.name} (id text, body text, words tsvector)`);
    for (let from = 0; from < docs.length; from += BATCH) {
      const batch = docs.slice(from, from + BATCH);
      await client.query(
        `INSERT INTO ${this.name} SELECT id, body, to_tsvector('${language}', body)
         FROM unnest($1::text[], $2::text[]) AS t (id, body)`,
        [
          batch.map(({ id }) => id),
          batch.map((doc) => wholeText(doc).toLowerCase().replaceAll('\0', ' ')),
        ],
      );
    }
    const index = this.name === 'pgtrgm' ? 'body gin_trgm_ops' : 'words';
    await client.query(`CREATE INDEX ON ${this.name} USING gin (${index})`);
    await client.query(`ANALYZE ${this.name}`);
    await client.query(`SET statement_timeout = ${this.#capMs}`);
    await client.query('SET pg_trgm.similarity_threshold = 0.1');
    if (this.name !== 'pgfts24') return;
    for (const doc of docs) {
      for (const word of new Set(wordsOf(wholeText(doc)))) {
        this.#frequencies.set(word, (this.#frequencies.get(word) ?? 0) + 1);
      }
    }
  }

  async search(text: string, limit: number): Promise<Hit[]> {
    const sql = this.name === 'pgtrgm' ? TRIGRAMS : FULL_TEXT[this.name];
    const argument = this.name === 'pgtrgm' ? text.toLowerCase().slice(0, 4000) : this.#anyOf(text);
    if (argument === '') return [];
    try {
      const { rows } = await this.#client.query(sql, [argument, limit]);
      return Rows.parse(rows);
    } catch (error) {
      // A search that takes half a minute has found nothing for whoever waits for it.
      if (error instanceof pg.DatabaseError && error.code === CANCELLED) return [];
      throw error;
    }
  }

  async bytes(): Promise<number> {
    const { rows } = await this.#client.query(
      `SELECT pg_indexes_size('${this.name}') AS id, 0 AS score`,
    );
    return Number(Rows.parse(rows)[0]?.id ?? 0);
  }

  async close(): Promise<void> {
    await this.#client.end();
  }

  #anyOf(text: string): string {
    let words = [...new Set(wordsOf(text))];
    if (this.name === 'pgfts24') {
      words = words
        .filter((word) => this.#frequencies.has(word))
        .sort((a, b) => (this.#frequencies.get(a) ?? 0) - (this.#frequencies.get(b) ?? 0))
        .slice(0, 24);
    }
    return words
      .slice(0, MOST_TERMS)
      .map((word) => `'${word.replaceAll("'", "''")}'`)
      .join(' | ');
  }
}

const FULL_TEXT = {
  pgfts: `SELECT id, ts_rank(words, q) AS score FROM pgfts, to_tsquery('indonesian', $1) AS q
          WHERE words @@ q ORDER BY score DESC LIMIT $2`,
  pgfts24: `SELECT id, ts_rank(words, q) AS score FROM pgfts24, to_tsquery('simple', $1) AS q
            WHERE words @@ q ORDER BY score DESC LIMIT $2`,
};
const TRIGRAMS = `SELECT id, similarity(body, $1) AS score FROM pgtrgm
                  WHERE body % $1 ORDER BY score DESC LIMIT $2`;
