import type { PlaceNames } from '@saring/text';
import { type Agreement, agreementOf } from './agreement.ts';
import { compareFacts } from './compare-facts.ts';
import type { Difference } from './difference.ts';
import { type FactText, type ReadText, withFacts } from './fact-text.ts';
import { pairTokens } from './pair-tokens.ts';
import { settlePairs } from './settle.ts';
import type { TokenPairs } from './token-pairs.ts';

/** Two texts laid side by side once, for the decision and its explanation. */
export interface ComparedTexts {
  readonly query: FactText;
  readonly target: FactText;
  readonly pairs: TokenPairs;
  readonly differences: readonly Difference[];
  readonly agreement: Agreement;
}

/**
 * Lays two texts side by side: which words answer to which, what they state differently, and how
 * much of the wording is the same. `query` and `target` may be prepared texts; the facts of an
 * object are read once, however often it is compared.
 */
export function compareTexts(query: ReadText, target: ReadText, places: PlaceNames): ComparedTexts {
  const pairs = pairTokens(query.tokens, target.tokens);
  const ours = withFacts(query, places);
  const theirs = withFacts(target, places);
  settlePairs(ours, theirs, pairs);
  return {
    query: ours,
    target: theirs,
    pairs,
    differences: compareFacts(ours, theirs, pairs),
    agreement: agreementOf(ours, theirs, pairs),
  };
}
