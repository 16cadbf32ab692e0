import type { PreparedText } from '../prepare/prepared-text.ts';
import { wordShape } from './word-shape.ts';

/**
 * One text as the verifier sees it: a column per property of its tokens. Equal words have equal
 * `ids` on both sides, equal skeletons equal `skeletons`.
 */
export interface Side {
  readonly length: number;
  readonly ids: ArrayLike<number>;
  readonly skeletons: ArrayLike<number>;
  /** How much each word says: its inverse document frequency. */
  readonly weights: ArrayLike<number>;
  /** Letter pairs as 64 bits, in two halves, for words that are spelled almost alike. */
  readonly pairsLow: ArrayLike<number>;
  readonly pairsHigh: ArrayLike<number>;
  /** 1 for numbers and codes. */
  readonly numbers: ArrayLike<number>;
}

/** Tokens compared of each side; what lies beyond would hardly change the outcome. */
export const MOST_COMPARED = 1024;

/** Two prepared texts as sides with ids of their own: for candidates from outside the index. */
export function sidesOf(
  query: PreparedText,
  document: PreparedText,
  idf: (word: string) => number,
): { query: Side; document: Side } {
  const ids = new Map<string, number>();
  const number = (key: string): number => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, ids.size);
    return ids.size - 1;
  };
  const side = (text: PreparedText): Side => {
    const length = Math.min(text.tokens.length, MOST_COMPARED);
    const words = text.words.slice(0, length);
    const shapes = words.map(wordShape);
    return {
      length,
      ids: words.map((word) => number(word)),
      skeletons: text.skeletons.slice(0, length).map((skeleton) => number(`\n${skeleton}`)),
      weights: words.map(idf),
      pairsLow: shapes.map(({ low }) => low),
      pairsHigh: shapes.map(({ high }) => high),
      numbers: text.tokens
        .slice(0, length)
        .map(({ kind }) => (kind === 'number' || kind === 'code' ? 1 : 0)),
    };
  };
  return { query: side(query), document: side(document) };
}
