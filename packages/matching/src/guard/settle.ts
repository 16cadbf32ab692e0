import { type Fact, sameFact } from '@saring/text';
import type { FactText, ReadText } from './fact-text.ts';
import { SETTLED, type TokenPairs } from './token-pairs.ts';

/** Facts of the other text looked through for one that says the same. */
const MOST_LOOKED_AT = 48;

/**
 * Pairs the words of equal facts that are written differently (`600rb`, `Rp 600.000`), and those
 * of a word that was cut off where one text ends. What one spelling has more of is settled.
 */
export function settlePairs(query: FactText, target: FactText, pairs: TokenPairs): void {
  let from = 0;
  for (const fact of query.facts) {
    if (isLinked(fact, pairs.ofQuery)) continue;
    const other = equalFact(fact, target.facts, from, pairs);
    if (other === undefined) continue;
    settle(fact, other.fact, pairs);
    from = Math.max(0, other.at - MOST_LOOKED_AT / 2);
  }
  pairCutWord(query, target, pairs.ofQuery, pairs.ofTarget);
  pairCutWord(target, query, pairs.ofTarget, pairs.ofQuery);
}

const isLinked = ({ first, after }: Fact, partners: Int32Array): boolean => {
  for (let at = first; at < after; at++) if ((partners[at] ?? -1) === -1) return false;
  return true;
};

function equalFact(
  fact: Fact,
  facts: readonly Fact[],
  from: number,
  pairs: TokenPairs,
): { readonly fact: Fact; readonly at: number } | undefined {
  const to = Math.min(facts.length, from + MOST_LOOKED_AT);
  for (let at = from; at < to; at++) {
    const other = facts[at];
    if (other === undefined || !sameFact(fact, other) || isLinked(other, pairs.ofTarget)) continue;
    if (inPlace(fact, other, pairs)) return { fact: other, at };
  }
  return undefined;
}

/** What is paired of one may only be paired with the other, and its neighbours near the other. */
function inPlace(fact: Fact, other: Fact, { ofQuery }: TokenPairs): boolean {
  for (let at = fact.first; at < fact.after; at++) {
    const partner = ofQuery[at] ?? -1;
    if (partner >= 0 && (partner < other.first || partner >= other.after)) return false;
  }
  return true;
}

function settle(fact: Fact, other: Fact, { ofQuery, ofTarget }: TokenPairs): void {
  let place = other.first;
  for (let at = fact.first; at < fact.after; at++) {
    if ((ofQuery[at] ?? -1) >= 0) {
      place = (ofQuery[at] ?? 0) + 1;
      continue;
    }
    if (place < other.after && ofTarget[place] === -1) {
      ofQuery[at] = place;
      ofTarget[place] = at;
      place++;
    } else ofQuery[at] = SETTLED;
  }
  for (let at = other.first; at < other.after; at++) {
    if (ofTarget[at] === -1) ofTarget[at] = SETTLED;
  }
}

/** The last word of a text that was cut in the middle of it. */
function pairCutWord(cut: ReadText, whole: ReadText, ofCut: Int32Array, ofWhole: Int32Array): void {
  const last = cut.tokens.length - 1;
  const place = (ofCut[last - 1] ?? -1) + 1;
  if (last < 1 || ofCut[last] !== -1 || place < 1 || ofWhole[place] !== -1) return;
  if (!isCutOff(cut, whole, last, place)) return;
  ofCut[last] = place;
  ofWhole[place] = last;
}

/** Is the last token of a text the beginning of that token of the other, and shorter? */
export function isCutOff(cut: ReadText, whole: ReadText, last: number, place: number): boolean {
  const a = cut.tokens[last];
  const b = whole.tokens[place];
  if (a === undefined || b === undefined || last !== cut.tokens.length - 1) return false;
  const begun = cut.text.slice(a.start, a.end).toLowerCase();
  const full = whole.text.slice(b.start, b.end).toLowerCase();
  return full.length > begun.length && full.startsWith(begun);
}
