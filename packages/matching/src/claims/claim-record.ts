import type { Grams, PreparedText } from '../prepare/prepared-text.ts';
import { mix } from '../prepare/term-hash.ts';
import { type ClaimTerms, SALT } from './claim-terms.ts';

/** More of a title or a body is not compared. */
const MOST_TITLE = 64;
const MOST_BODY = 400;
const MOST_GRAMS = 600;
const HEADER = 5;
export const NUMBER = 1;
export const CAPITAL = 2;

/** A claim as it is stored: numbers of its terms, in the order of the text or ascending. */
export interface ClaimRecord {
  readonly words: Int32Array;
  readonly stems: Int32Array;
  readonly skeletons: Int32Array;
  /** By token of the title: `NUMBER` and `CAPITAL` bits. */
  readonly flags: Int32Array;
  readonly grams4: Int32Array;
  readonly grams5: Int32Array;
  readonly body: Int32Array;
  readonly bodyGrams: Int32Array;
}

/** Packs title and body into one row of integers; `number` gives a term its number. */
export function packClaim(
  title: PreparedText,
  body: PreparedText | null,
  terms: ClaimTerms,
): Int32Array {
  const length = Math.min(title.tokens.length, MOST_TITLE);
  const number = (salt: number, hashes: Uint32Array, count: number): Int32Array =>
    Int32Array.from({ length: count }, (_, i) =>
      terms.findOrAdd(salt, hashes[2 * i] ?? 0, hashes[2 * i + 1] ?? 0),
    );
  const grams = (text: PreparedText | null, which: 'grams4' | 'grams5', salt: number) => {
    const all: Grams | null = text?.[which] ?? null;
    const hashes = all?.hashes ?? new Uint32Array(0);
    return Int32Array.from({ length: Math.min(hashes.length, MOST_GRAMS) }, (_, i) =>
      terms.findOrAdd(salt, hashes[i] ?? 0, gramCheck(hashes[i] ?? 0)),
    );
  };
  const parts = [
    number(SALT.word, title.wordHashes, length),
    number(SALT.stem, title.stemHashes, length),
    number(SALT.skeleton, title.skeletonHashes, length),
    flagsOf(title, length),
    grams(title, 'grams4', SALT.gram),
    grams(title, 'grams5', SALT.gram),
    body === null
      ? new Int32Array(0)
      : number(SALT.stem, body.stemHashes, Math.min(body.tokens.length, MOST_BODY)),
    grams(body, 'grams5', SALT.body),
  ];
  const sizes = parts.slice(3).map((part) => part.length);
  const row = new Int32Array(HEADER + parts.reduce((sum, part) => sum + part.length, 0));
  row.set(sizes);
  let at = HEADER;
  for (const part of parts) {
    row.set(part, at);
    at += part.length;
  }
  return row;
}

/** Views into a packed row. */
export function unpackClaim(row: Int32Array): ClaimRecord {
  let at = HEADER;
  const take = (length: number): Int32Array => {
    at += length;
    return row.subarray(at - length, at);
  };
  const tokens = row[0] ?? 0;
  return {
    words: take(tokens),
    stems: take(tokens),
    skeletons: take(tokens),
    flags: take(tokens),
    grams4: take(row[1] ?? 0),
    grams5: take(row[2] ?? 0),
    body: take(row[3] ?? 0),
    bodyGrams: take(row[4] ?? 0),
  };
}

/** A gram has one hash only; the second is worked out from it. */
export const gramCheck = (hash: number): number => mix(hash ^ 0x3c6ef372);

function flagsOf(title: PreparedText, length: number): Int32Array {
  return Int32Array.from({ length }, (_, i) => {
    const token = title.tokens[i];
    if (token === undefined) return 0;
    const code = title.text.charCodeAt(token.start);
    const isNumber = token.kind === 'number' || token.kind === 'code';
    return (isNumber ? NUMBER : 0) | (code >= 65 && code <= 90 ? CAPITAL : 0);
  });
}
