import type { Side } from './side.ts';
import { likeness } from './word-shape.ts';

/** How two tokens were found to be the same word. */
export type PairKind = 'exact' | 'skeleton' | 'similar';

export interface Alignment {
  /** For each token of the query the token of the document it stands for, or -1; and reversed. */
  readonly queryToDocument: Int32Array;
  readonly documentToQuery: Int32Array;
  /** How sure each pair is, by token of the query: 1 exact, less for others, 0 for none. */
  readonly credit: Float32Array;
}

export const CREDIT: Readonly<Record<PairKind, number>> = {
  exact: 1,
  skeleton: 0.85,
  similar: 0.7,
};
/** Unmatched tokens of each side that are compared letter by letter, the weightiest first. */
const MOST_SIMILAR = 16;
const SIMILAR_FROM = 0.6;

/** Where the words of a query occur, asked for by all its candidates. */
export interface Places {
  /** By id or skeleton: the first place, and for each place the next one with the same. */
  readonly firstById: ReadonlyMap<number, number>;
  readonly nextById: Int32Array;
  readonly firstBySkeleton: ReadonlyMap<number, number>;
  readonly nextBySkeleton: Int32Array;
}

export function placesOf(query: Side): Places {
  const [firstById, nextById] = chain(query.ids, query.length);
  const [firstBySkeleton, nextBySkeleton] = chain(query.skeletons, query.length);
  return { firstById, nextById, firstBySkeleton, nextBySkeleton };
}

/**
 * Pairs the tokens of two texts, each at most once: the same word, the same consonant skeleton, or
 * for the weightiest few left over, nearly the same letters. Of several places the one that goes on
 * from the pair before is taken. Linear in both lengths but for the few compared by letters.
 */
export function align(query: Side, document: Side, places: Places): Alignment {
  const queryToDocument = new Int32Array(query.length).fill(-1);
  const documentToQuery = new Int32Array(document.length).fill(-1);
  const credit = new Float32Array(query.length);
  const pair = (at: number, with_: number, kind: PairKind): void => {
    queryToDocument[at] = with_;
    documentToQuery[with_] = at;
    credit[at] = CREDIT[kind];
  };
  const pass = (
    keys: ArrayLike<number>,
    first: ReadonlyMap<number, number>,
    next: Int32Array,
    kind: PairKind,
  ): void => {
    let last = -1;
    for (let i = 0; i < document.length; i++) {
      const before = documentToQuery[i] ?? -1;
      if (before >= 0) {
        last = before;
        continue;
      }
      const start = first.get(keys[i] ?? -1);
      if (start === undefined) continue;
      const at = bestPlace(start, next, queryToDocument, last);
      if (at < 0) continue;
      pair(at, i, kind);
      last = at;
    }
  };
  pass(document.ids, places.firstById, places.nextById, 'exact');
  pass(document.skeletons, places.firstBySkeleton, places.nextBySkeleton, 'skeleton');
  pairSimilar(query, document, queryToDocument, documentToQuery, pair);
  return { queryToDocument, documentToQuery, credit };
}

/** Places of a word looked at: bounded, so that one word said a thousand times costs little. */
const MOST_PLACES = 8;

function bestPlace(start: number, next: Int32Array, taken: Int32Array, last: number): number {
  let best = -1;
  let at = start;
  for (let looked = 0; at >= 0 && looked < MOST_PLACES; at = next[at] ?? -1, looked++) {
    if ((taken[at] ?? -1) >= 0) continue;
    if (best < 0) best = at;
    if (at > last) return at === last + 1 || best <= last ? at : best;
  }
  return best;
}

function chain(keys: ArrayLike<number>, length: number): [Map<number, number>, Int32Array] {
  const first = new Map<number, number>();
  const next = new Int32Array(length);
  for (let i = length - 1; i >= 0; i--) {
    const key = keys[i] ?? -1;
    next[i] = first.get(key) ?? -1;
    first.set(key, i);
  }
  return [first, next];
}

function pairSimilar(
  query: Side,
  document: Side,
  queryToDocument: Int32Array,
  documentToQuery: Int32Array,
  pair: (at: number, with_: number, kind: PairKind) => void,
): void {
  const ours = weightiest(query, queryToDocument);
  if (ours.length === 0) return;
  const theirs = weightiest(document, documentToQuery);
  for (const at of ours) {
    let best = -1;
    let bestLikeness = SIMILAR_FROM;
    for (const other of theirs) {
      if ((documentToQuery[other] ?? -1) >= 0) continue;
      const alike = likeness(
        query.pairsLow[at] ?? 0,
        query.pairsHigh[at] ?? 0,
        document.pairsLow[other] ?? 0,
        document.pairsHigh[other] ?? 0,
      );
      if (alike >= bestLikeness) {
        best = other;
        bestLikeness = alike;
      }
    }
    if (best >= 0) pair(at, best, 'similar');
  }
}

/** The unmatched words that say most; numbers never pass for one another. */
function weightiest(side: Side, matched: Int32Array): number[] {
  const open: number[] = [];
  for (let i = 0; i < side.length; i++) {
    if ((matched[i] ?? -1) < 0 && side.numbers[i] === 0) open.push(i);
  }
  if (open.length <= MOST_SIMILAR) return open;
  open.sort((a, b) => (side.weights[b] ?? 0) - (side.weights[a] ?? 0) || a - b);
  return open.slice(0, MOST_SIMILAR);
}
