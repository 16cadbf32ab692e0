import { isPersonal, type Span } from '@saring/text';
import { type Difference, type DifferenceKind, difference } from './difference.ts';
import type { FactText } from './fact-text.ts';
import type { TokenPairs } from './token-pairs.ts';

/** More differences say no more than that these are two texts. */
const MOST_DIFFERENCES = 24;

export type Stretch = readonly [first: number, after: number];

/** What is known while two texts are compared: each token is reported once at most. */
export class Comparison {
  readonly query: FactText;
  readonly target: FactText;
  readonly pairs: TokenPairs;
  readonly differences: Difference[] = [];
  readonly #reportedQuery: Uint8Array;
  readonly #hiddenQuery: Uint8Array;
  readonly #hiddenTarget: Uint8Array;
  readonly #reportedTarget: Uint8Array;

  constructor(query: FactText, target: FactText, pairs: TokenPairs) {
    this.query = query;
    this.target = target;
    this.pairs = pairs;
    this.#reportedQuery = new Uint8Array(query.tokens.length);
    this.#reportedTarget = new Uint8Array(target.tokens.length);
    this.#hiddenQuery = hiddenIn(query);
    this.#hiddenTarget = hiddenIn(target);
  }

  report(kind: DifferenceKind, query: Stretch | null, target: Stretch | null): void {
    if (query !== null) this.#reportedQuery.fill(1, ...query);
    if (target !== null) this.#reportedTarget.fill(1, ...target);
    if (this.differences.length >= MOST_DIFFERENCES) return;
    this.differences.push(
      difference(
        kind,
        query === null ? null : spanOf(this.query, query),
        target === null ? null : spanOf(this.target, target),
        { query: this.query.text, target: this.target.text },
      ),
    );
  }

  isReported(side: 'query' | 'target', at: number): boolean {
    return (side === 'query' ? this.#reportedQuery : this.#reportedTarget)[at] === 1;
  }

  /** Nothing is said of it yet, and it may be shown. */
  isOpen(side: 'query' | 'target', at: number): boolean {
    const hidden = side === 'query' ? this.#hiddenQuery : this.#hiddenTarget;
    return hidden[at] !== 1 && !this.isReported(side, at);
  }
}

/** Tokens of telephone and account numbers, which never get into a quoted stretch. */
function hiddenIn({ tokens, facts }: FactText): Uint8Array {
  const hidden = new Uint8Array(tokens.length);
  for (const fact of facts) if (isPersonal(fact)) hidden.fill(1, fact.first, fact.after);
  return hidden;
}

function spanOf(text: FactText, [first, after]: Stretch): Span {
  const start = text.tokens[first]?.start ?? 0;
  return { start, end: text.tokens[after - 1]?.end ?? start };
}
