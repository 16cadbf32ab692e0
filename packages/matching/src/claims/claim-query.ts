import { sigmoid } from '../model/logistic.ts';
import type { PreparedText } from '../prepare/prepared-text.ts';
import type { ClaimLexicon } from './claim-lexicon.ts';
import { gramCheck } from './claim-record.ts';
import { type ClaimTerms, SALT } from './claim-terms.ts';
import { worthFeatures } from './worth.ts';

/** Tokens of a post that are read: what it claims is said long before. */
const MOST_READ = 500;
const MOST_GRAMS = 1500;

/** A distinct stem of the query. */
export interface QueryStem {
  /** Its number among the claims' terms, or -1. */
  readonly term: number;
  readonly idf: number;
  readonly count: number;
  readonly firstAt: number;
  /** Chance of being in the title of a fact-check of this post. */
  readonly worth: number;
}

export interface QueryGram {
  readonly term: number;
  readonly weight: number;
}

/** A post as the claims index reads it, worked out once for all candidates. */
export interface ClaimQuery {
  readonly length: number;
  /** By position: numbers of word, stem and skeleton, or -1. */
  readonly words: Int32Array;
  readonly stems: Int32Array;
  readonly skeletons: Int32Array;
  readonly distinct: readonly QueryStem[];
  readonly grams4: readonly QueryGram[];
  readonly grams5: readonly QueryGram[];
  readonly bodyGrams: readonly QueryGram[];
  readonly norm4: number;
  readonly norm5: number;
  readonly totalIdf: number;
  readonly totalWorth: number;
  /** Sum of squared, and highest, inverse document frequency. */
  readonly totalRare: number;
  readonly rarest: number;
  /** Title stems that the post's stems stand for, with the chance of each. */
  readonly translated: ReadonlyMap<number, number>;
  readonly claims: number;
}

export function readQuery(
  prepared: PreparedText,
  terms: ClaimTerms,
  lexicon: ClaimLexicon,
  claims: number,
): ClaimQuery {
  const length = Math.min(prepared.tokens.length, MOST_READ);
  const column = (salt: number, hashes: Uint32Array): Int32Array =>
    Int32Array.from({ length }, (_, i) =>
      terms.find(salt, hashes[2 * i] ?? 0, hashes[2 * i + 1] ?? 0),
    );
  const { wordHashes, stemHashes, skeletonHashes } = prepared;
  const stems = column(SALT.stem, stemHashes);
  const distinct = distinctStems(prepared, stems, length, terms, lexicon, claims);
  const grams = (which: 'grams4' | 'grams5', salt: number): { list: QueryGram[]; norm: number } => {
    const { hashes, counts } = prepared[which];
    const list: QueryGram[] = [];
    let norm = 0;
    for (let i = 0; i < hashes.length && i < MOST_GRAMS; i++) {
      const hash = hashes[i] ?? 0;
      const term = terms.find(salt, hash, gramCheck(hash));
      const idf = terms.idf(term, claims);
      const weight = (1 + Math.log(counts[i] ?? 1)) * idf;
      norm += weight * weight;
      if (term >= 0) list.push({ term, weight: weight * idf });
    }
    return { list, norm: Math.sqrt(norm) };
  };
  const four = grams('grams4', SALT.gram);
  const five = grams('grams5', SALT.gram);
  return {
    length,
    words: column(SALT.word, wordHashes),
    stems,
    skeletons: column(SALT.skeleton, skeletonHashes),
    distinct,
    grams4: four.list,
    grams5: five.list,
    bodyGrams: grams('grams5', SALT.body).list,
    norm4: four.norm,
    norm5: five.norm,
    totalIdf: distinct.reduce((sum, { idf }) => sum + idf, 0),
    totalWorth: distinct.reduce((sum, { worth }) => sum + worth, 0),
    totalRare: distinct.reduce((sum, { idf }) => sum + idf * idf, 0),
    rarest: distinct.reduce((most, { term, idf }) => (term < 0 ? most : Math.max(most, idf)), 0),
    translated: translate(prepared, distinct, terms, lexicon),
    claims,
  };
}

function distinctStems(
  prepared: PreparedText,
  stems: Int32Array,
  length: number,
  terms: ClaimTerms,
  lexicon: ClaimLexicon,
  claims: number,
): QueryStem[] {
  const firsts = new Map<string, { at: number; count: number }>();
  for (let i = 0; i < length; i++) {
    const stem = prepared.stems[i] ?? '';
    const met = firsts.get(stem);
    if (met === undefined) firsts.set(stem, { at: i, count: 1 });
    else met.count++;
  }
  const { stemHashes } = prepared;
  return [...firsts.values()].map(({ at, count }) => {
    const first = stemHashes[2 * at] ?? 0;
    const second = stemHashes[2 * at + 1] ?? 0;
    const term = stems[at] ?? -1;
    const idf = terms.idf(term, claims);
    const usualShare = terms.usualShareOf(first, second);
    const known = { learned: lexicon.worth(first, second), claimIdf: idf, usualShare, count };
    const features = worthFeatures(prepared, at, known);
    const [bias = 0, ...weights] = lexicon.worthWeights;
    const odds = features.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), bias);
    return { term, idf, count, firstAt: at, worth: sigmoid(odds) };
  });
}

/** IBM model 1 from the post's side: each stem is worth the same, itself included. */
function translate(
  prepared: PreparedText,
  distinct: readonly QueryStem[],
  terms: ClaimTerms,
  lexicon: ClaimLexicon,
): Map<number, number> {
  const chances = new Map<number, number>();
  const { stemHashes } = prepared;
  const add = (term: number, chance: number): void => {
    if (term >= 0) chances.set(term, (chances.get(term) ?? 0) + chance);
  };
  const self = lexicon.selfTranslation;
  for (const { term, firstAt, worth } of distinct) {
    add(term, self * worth);
    const found = lexicon.translations(
      stemHashes[2 * firstAt] ?? 0,
      stemHashes[2 * firstAt + 1] ?? 0,
    );
    for (const { first, second, probability } of found) {
      add(terms.find(SALT.stem, first, second), (1 - self) * probability);
    }
  }
  return chances;
}
