import { Index } from 'flexsearch';
import Database from 'libsql';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { type BenchEngine, type EngineDoc, type Hit, wholeText, wordsOf } from './engine.ts';

const MOST_TERMS = 400;

/** flexsearch, as its readme starts: forward tokens off, any of the words may match. */
export class FlexsearchEngine implements BenchEngine {
  readonly name = 'flexsearch';
  readonly #index = new Index({ tokenize: 'strict' });
  #ids: string[] = [];

  build(docs: readonly EngineDoc[]): Promise<void> {
    this.#ids = docs.map(({ id }) => id);
    docs.forEach((doc, i) => {
      this.#index.add(i, wholeText(doc));
    });
    return Promise.resolve();
  }

  search(text: string, limit: number): Hit[] {
    const found = z
      .array(z.coerce.number())
      .parse(this.#index.search(text, { limit, suggest: true }));
    return found.map((at, rank) => ({ id: this.#ids[at] ?? '', score: 1 / (rank + 1) }));
  }

  bytes(): null {
    return null;
  }
}

/** MiniSearch with its own BM25+, terms joined by OR. */
export class MinisearchEngine implements BenchEngine {
  readonly name = 'minisearch';
  readonly #index = new MiniSearch({ fields: ['text'], idField: 'id' });

  build(docs: readonly EngineDoc[]): Promise<void> {
    this.#index.addAll(docs.map((doc) => ({ id: doc.id, text: wholeText(doc) })));
    return Promise.resolve();
  }

  search(text: string, limit: number): Hit[] {
    return this.#index
      .search(text)
      .slice(0, limit)
      .map(({ id, score }) => ({ id: String(id), score }));
  }

  bytes(): null {
    return null;
  }
}

const Fts5Row = z.object({ id: z.string(), score: z.number() });

/** SQLite FTS5 (unicode61 words, bm25), terms joined by OR. */
export class Fts5Engine implements BenchEngine {
  readonly name = 'fts5';
  readonly #database = new Database(':memory:');

  build(docs: readonly EngineDoc[]): Promise<void> {
    this.#database.exec(
      "CREATE VIRTUAL TABLE doc USING fts5(id UNINDEXED, text, tokenize = 'unicode61')",
    );
    const insert = this.#database.prepare('INSERT INTO doc (id, text) VALUES (?, ?)');
    this.#database.exec('BEGIN');
    for (const doc of docs) insert.run(doc.id, wholeText(doc));
    this.#database.exec('COMMIT');
    return Promise.resolve();
  }

  search(text: string, limit: number): Hit[] {
    const terms = [...new Set(wordsOf(text))].slice(0, MOST_TERMS);
    if (terms.length === 0) return [];
    const match = terms.map((term) => `"${term}"`).join(' OR ');
    const rows = this.#database
      .prepare('SELECT id, -bm25(doc) AS score FROM doc WHERE doc MATCH ? ORDER BY rank LIMIT ?')
      .all(match, limit);
    return z.array(Fts5Row).parse(rows);
  }

  bytes(): number {
    const [row] = z
      .array(z.object({ bytes: z.number() }))
      .parse(
        this.#database
          .prepare('SELECT coalesce(sum(length(block)), 0) AS bytes FROM doc_data')
          .all(),
      );
    return row?.bytes ?? 0;
  }

  close(): void {
    this.#database.close();
  }
}
