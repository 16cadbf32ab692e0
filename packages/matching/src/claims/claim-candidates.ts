import type { DocumentTable } from '../index/document-table.ts';
import type { IntColumn } from '../index/growing.ts';
import { lengthDivisor } from '../index/length-divisor.ts';
import { Nearest } from '../index/nearest.ts';
import type { Postings } from '../index/postings.ts';
import type { ClaimQuery } from './claim-query.ts';
import type { ClaimTerms } from './claim-terms.ts';

/** What claims are searched by. */
export interface SearchedClaims {
  readonly terms: ClaimTerms;
  readonly documents: DocumentTable;
  readonly postings: Postings;
  /** By document: tokens of the title, and its runs of five letters. */
  readonly tokens: IntColumn;
  readonly grams: IntColumn;
}

/** Postings read for one query and scorer, rarest terms first. */
const BUDGET = 60_000;
/** Claims that each of the four scorers may put forward. */
const EACH = 50;

/** Places of the four scorers' sums, which stand side by side for each document. */
const STEMS = 0;
const LETTERS = 1;
const TRANSLATED = 2;
const WORTH = 3;
const SCORERS = 4;

const tokenDivisor = lengthDivisor(6, 0.6);
const gramDivisor = lengthDivisor(8, 0.5);
/** What divides the least. */
const fewestTokens = tokenDivisor(0);
const fewestGrams = gramDivisor(0);

interface Room {
  /** All zero between queries. */
  readonly sums: Float32Array;
  readonly isTouched: Uint8Array;
  readonly touched: Int32Array;
  count: number;
}

/** What the scorers put forward: by weighted stems, letters, translated stems, and worth. */
export function claimCandidates(claims: SearchedClaims, query: ClaimQuery): number[] {
  const room = roomFor(claims.documents.size);
  addStems(claims, query, room);
  addLetters(claims, query, room);
  return best(claims, room);
}

/** Three scorers that mostly want the same postings, which are read once. */
function addStems(claims: SearchedClaims, query: ClaimQuery, room: Room): void {
  const { translated } = query;
  const known = new Map(query.distinct.map((stem) => [stem.term, stem]));
  let ownLeft = BUDGET;
  let translatedLeft = BUDGET;
  for (const { term, frequency } of rarestFirst(claims, [...known.keys(), ...translated.keys()])) {
    const stem = known.get(term);
    const chance = translated.get(term);
    if (stem !== undefined) ownLeft -= frequency;
    if (chance !== undefined) translatedLeft -= frequency;
    const own = stem !== undefined && ownLeft >= 0 ? stem.idf : 0;
    const worth = own * (stem?.worth ?? 0);
    const other = chance !== undefined && translatedLeft >= 0 ? Math.log1p(40 * chance) : 0;
    if (own === 0 && other === 0) continue;
    const documents = claims.postings.of(term);
    touch(documents, room);
    for (let i = 0; i < documents.length; i++) {
      const at = SCORERS * (documents[i] ?? 0);
      add(room.sums, at + STEMS, own);
      add(room.sums, at + TRANSLATED, other);
      add(room.sums, at + WORTH, worth);
    }
  }
}

function addLetters(claims: SearchedClaims, { grams5 }: ClaimQuery, room: Room): void {
  const weights = new Map(grams5.map(({ term, weight }) => [term, weight]));
  let left = BUDGET;
  for (const { term, frequency } of rarestFirst(claims, [...weights.keys()])) {
    left -= frequency;
    if (left < 0) break;
    const weight = weights.get(term) ?? 0;
    const documents = claims.postings.of(term);
    touch(documents, room);
    for (let i = 0; i < documents.length; i++) {
      add(room.sums, SCORERS * (documents[i] ?? 0) + LETTERS, weight);
    }
  }
}

/** Distinct terms that the claims hold. */
function rarestFirst(
  { terms }: SearchedClaims,
  wanted: readonly number[],
): { readonly term: number; readonly frequency: number }[] {
  return [...new Set(wanted)]
    .filter((term) => term >= 0)
    .map((term) => ({ term, frequency: terms.frequencies.at(term) }))
    .sort((a, b) => a.frequency - b.frequency);
}

function touch(documents: Int32Array, room: Room): void {
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i] ?? 0;
    if (room.isTouched[document] === 1) continue;
    room.isTouched[document] = 1;
    room.touched[room.count++] = document;
  }
}

function add(sums: Float32Array, at: number, weight: number): void {
  sums[at] = (sums[at] ?? 0) + weight;
}

/** The best of each scorer, each once; leaves the room as it was found. */
function best({ documents, tokens, grams }: SearchedClaims, room: Room): number[] {
  const nearest = Array.from({ length: SCORERS }, () => new Nearest(EACH));
  for (let i = 0; i < room.count; i++) {
    const document = room.touched[i] ?? 0;
    room.isTouched[document] = 0;
    for (let scorer = 0; scorer < SCORERS; scorer++) {
      const at = SCORERS * document + scorer;
      const sum = room.sums[at] ?? 0;
      if (sum === 0) continue;
      room.sums[at] = 0;
      const heap = nearest[scorer];
      const byGrams = scorer === LETTERS;
      // Most are too far off whatever their length: that is seen without looking it up.
      if (heap === undefined || sum <= heap.floor * (byGrams ? fewestGrams : fewestTokens))
        continue;
      const divisor = byGrams ? gramDivisor(grams.at(document)) : tokenDivisor(tokens.at(document));
      const score = sum / divisor;
      if (score > heap.floor && documents.isLive(document)) heap.offer(document, score);
    }
  }
  room.count = 0;
  return [...new Set(nearest.flatMap((each) => each.sorted().map(({ document }) => document)))];
}

let room = roomOf(0);

/** One query runs at a time, so that all indexes of a process share it. */
function roomFor(documents: number): Room {
  if (room.touched.length < documents) room = roomOf(2 * documents);
  return room;
}

function roomOf(documents: number): Room {
  return {
    sums: new Float32Array(SCORERS * documents),
    isTouched: new Uint8Array(documents),
    touched: new Int32Array(documents),
    count: 0,
  };
}
