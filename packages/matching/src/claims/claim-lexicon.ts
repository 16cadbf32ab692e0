import { z } from 'zod';
import { TermTable } from '../index/term-table.ts';
import { termHashes } from '../prepare/term-hash.ts';

export const ClaimLexiconFile = z.object({
  /** `stem share` pairs: how often a title's word is missing from the posts that make the claim. */
  missing: z.string(),
  /** How `missing` goes on for other stems: by steps of inverse document frequency. */
  missingByIdf: z.array(z.number()),
  /** `stem log-odds` pairs: how much likelier than others of its kind a post's word is in the title. */
  worth: z.string(),
  /** Logistic regression over `WORTH_FEATURES`, and the bias before them. */
  worthWeights: z.array(z.number()),
  /** `post-stem title-stem probability` triples (IBM model 1). */
  translations: z.string(),
  /** How probably a word of a post is translated by itself. */
  selfTranslation: z.number(),
});
export type ClaimLexiconFile = z.infer<typeof ClaimLexiconFile>;

/** What was learned about words of posts and titles from pairs of both. */
export interface ClaimLexicon {
  readonly selfTranslation: number;
  readonly worthWeights: readonly number[];
  /** Chance that a title's stem is missing from a post that makes the claim. */
  missing(first: number, second: number, idf: number): number;
  /** Log-odds of a post's stem to be in the title, over what its features say. */
  worth(first: number, second: number): number;
  /** The title stems that a post's stem stands for: two hashes, and the probability. */
  translations(first: number, second: number): readonly Translation[];
}

export interface Translation {
  readonly first: number;
  readonly second: number;
  readonly probability: number;
}

const IDF_STEP = 1;

/** Reads the tables of a model file into hashed form. */
export function createClaimLexicon(file: ClaimLexiconFile): ClaimLexicon {
  const missing = numbersOf(file.missing);
  const worth = numbersOf(file.worth);
  const translations = translationsOf(file.translations);
  const { missingByIdf } = file;
  return {
    selfTranslation: file.selfTranslation,
    worthWeights: file.worthWeights,
    missing: (first, second, idf) =>
      missing(first, second) ??
      missingByIdf[Math.min(missingByIdf.length - 1, Math.floor(idf / IDF_STEP))] ??
      0.4,
    worth: (first, second) => worth(first, second) ?? 0,
    translations: (first, second) => translations(first, second) ?? [],
  };
}

function numbersOf(table: string): (first: number, second: number) => number | undefined {
  const cells = table === '' ? [] : table.split(' ');
  const keys = cells.filter((_, i) => i % 2 === 0);
  const values = cells.filter((_, i) => i % 2 === 1).map(Number);
  return keyed(keys, values);
}

function translationsOf(
  table: string,
): (first: number, second: number) => Translation[] | undefined {
  const groups = new Map<string, Translation[]>();
  const cells = table === '' ? [] : table.split(' ');
  const targets = termHashes(cells.filter((_, i) => i % 3 === 1));
  for (let i = 0; 3 * i + 2 < cells.length; i++) {
    const source = cells[3 * i] ?? '';
    const list = groups.get(source) ?? [];
    groups.set(source, list);
    const probability = Number(cells[3 * i + 2]);
    list.push({ first: targets[2 * i] ?? 0, second: targets[2 * i + 1] ?? 0, probability });
  }
  return keyed([...groups.keys()], [...groups.values()]);
}

function keyed<T>(
  keys: readonly string[],
  values: readonly T[],
): (first: number, second: number) => T | undefined {
  const table = new TermTable();
  const hashes = termHashes(keys);
  keys.forEach((_, i) => {
    table.findOrAdd(hashes[2 * i] ?? 0, hashes[2 * i + 1] ?? 0);
  });
  return (first, second) => {
    const id = table.find(first, second);
    return id < 0 ? undefined : values[id];
  };
}
