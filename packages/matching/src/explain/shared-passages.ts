import type { Span } from '@saring/text';
import type { ComparedTexts } from '../guard/compare-texts.ts';

/** A stretch of wording that both texts have, by offsets into both originals. */
export interface SharedPassage {
  readonly query: Span;
  readonly target: Span;
  readonly words: number;
}

/** A word more or less does not end a passage; shorter passages say nothing. */
const SLACK = 2;
const FEWEST_WORDS = 3;
const MOST_PASSAGES = 40;

/** What two texts share, in the order of the query. */
export function sharedPassages({
  query,
  target,
  pairs,
}: Pick<ComparedTexts, 'query' | 'target' | 'pairs'>): readonly SharedPassage[] {
  const passages: SharedPassage[] = [];
  let first: Pair | null = null;
  let last: Pair | null = null;
  let words = 0;
  const close = (): void => {
    if (first !== null && last !== null && words >= FEWEST_WORDS) {
      passages.push({
        query: between(query.tokens, first.query, last.query),
        target: between(target.tokens, first.target, last.target),
        words,
      });
    }
    first = null;
    words = 0;
  };
  for (let at = 0; at < query.tokens.length && passages.length < MOST_PASSAGES; at++) {
    const partner = pairs.ofQuery[at] ?? -1;
    if (partner < 0) continue;
    const pair: Pair = { query: at, target: partner };
    if (last !== null && !goesOn(last, pair)) close();
    first ??= pair;
    last = pair;
    words++;
  }
  close();
  return passages;
}

interface Pair {
  readonly query: number;
  readonly target: number;
}

const goesOn = (last: Pair, next: Pair): boolean =>
  next.target > last.target &&
  next.target - last.target <= SLACK + 1 &&
  next.query - last.query <= SLACK + 1;

function between(tokens: readonly Span[], first: number, last: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}
