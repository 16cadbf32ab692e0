import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const Doc = z.object({
  id: z.coerce.string(),
  title: z.string().nullish(),
  conclusion: z.string().nullish(),
  /** What CheckThat! calls the claim that was verified. */
  vclaim: z.string().nullish(),
  src: z.string().optional(),
});
const Query = z.object({
  id: z.coerce.string(),
  text: z.string(),
  src: z.string().optional(),
  stratum: z.string().optional(),
});

export interface Doc {
  readonly id: string;
  readonly title: string;
  readonly conclusion: string;
  readonly src: string | null;
}

export interface Query {
  readonly id: string;
  readonly text: string;
  /** The source and the difficulty, where the file says them. */
  readonly src: string | null;
  readonly stratum: string | null;
}

export type Qrels = ReadonlyMap<string, ReadonlySet<string>>;

/** Documents from JSON Lines (also gzipped): `id`, `title`, `conclusion`. */
export function readDocs(path: string): Doc[] {
  return linesOf(path).map((line) => {
    const { id, title, conclusion, vclaim, src } = Doc.parse(JSON.parse(line));
    const body = conclusion ?? vclaim ?? '';
    return { id, title: title ?? '', conclusion: body, src: src ?? sourceOf(id) };
  });
}

/** Queries from JSON Lines: `id`, `text`, where known `src` and `stratum`. */
export function readQueries(path: string): Query[] {
  return linesOf(path).map((line) => {
    const { id, text, src, stratum } = Query.parse(JSON.parse(line));
    return { id, text, src: src ?? sourceOf(id), stratum: stratum ?? null };
  });
}

/** Judgements in TREC's form: query, iteration, document, relevance; zero is no answer. */
export function readQrels(path: string): Qrels {
  const qrels = new Map<string, Set<string>>();
  for (const line of linesOf(path)) {
    const [query = '', , doc = '', relevance = '1'] = line.trim().split(/\s+/u);
    if (Number(relevance) <= 0 || doc === '') continue;
    qrels.set(query, (qrels.get(query) ?? new Set()).add(doc));
  }
  return qrels;
}

/** `q-bdc-71` and `bdc-71` come from `bdc`. */
function sourceOf(id: string): string | null {
  return /^(?:q-)?([a-z]\w*)-/u.exec(id)?.[1] ?? null;
}

function linesOf(path: string): string[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line.trim() !== '');
}
