import { isOrdinary, type Token } from '@saring/text';
import { crossesClause, opensClause } from './clauses.ts';
import type { Comparison, Stretch } from './comparison.ts';
import type { FactText } from './fact-text.ts';
import { meansTheSame } from './likeness.ts';
import { isLimiter, isSmall } from './small-words.ts';
import { type Gap, gapsOf } from './token-pairs.ts';

/**
 * Words that were put for others, at the same place in both texts, and that are neither spellings
 * nor synonyms of each other: another name, another thing, another deed.
 */
export function findWordingDifferences(comparison: Comparison): void {
  for (const gap of gapsOf(comparison.pairs)) {
    const query = leftOver(comparison, 'query', gap);
    const target = leftOver(comparison, 'target', gap);
    explain(comparison, query, target);
    if (query.length > 0 && target.length > 0) substituted(comparison, gap, query, target);
    else narrowed(comparison, gap, query, target);
  }
}

/** Tokens of a gap that are not paired, not reported as a fact, and no small words. */
function leftOver(comparison: Comparison, side: 'query' | 'target', gap: Gap): number[] {
  const text = comparison[side];
  const [first, after] = gap[side];
  const partners = side === 'query' ? comparison.pairs.ofQuery : comparison.pairs.ofTarget;
  const left: number[] = [];
  const edge = side === 'query' ? gap.query : gap.target;
  for (let at = first; at < after; at++) {
    const token = text.tokens[at];
    if (token === undefined || (partners[at] ?? -1) !== -1 || !comparison.isOpen(side, at))
      continue;
    if (token.kind === 'url' || token.kind === 'mention' || isSmall(token.word)) continue;
    if (!gap.closed && isAway(text, edge, at, comparison, side)) continue;
    left.push(at);
  }
  return left;
}

/** At the edge of what is shared only the same sentence can hold a substitute. */
function isAway(
  text: FactText,
  [first, after]: Stretch,
  at: number,
  comparison: Comparison,
  side: 'query' | 'target',
): boolean {
  const partners = side === 'query' ? comparison.pairs.ofQuery : comparison.pairs.ofTarget;
  const followsShared = first > 0 && (partners[first - 1] ?? -1) >= 0;
  return followsShared ? crossesClause(text, first - 1, at) : crossesClause(text, at, after);
}

/** Takes away what the other side says too: other spellings, synonyms, words written apart. */
function explain(comparison: Comparison, query: number[], target: number[]): void {
  for (let i = query.length - 1; i >= 0; i--) {
    const token = comparison.query.tokens[query[i] ?? -1];
    const at = target.findIndex((each) => {
      const other = comparison.target.tokens[each];
      return token !== undefined && other !== undefined && meansTheSame(token, other);
    });
    if (at < 0) continue;
    query.splice(i, 1);
    target.splice(at, 1);
  }
  const joined = (list: number[], tokens: readonly Token[]): string =>
    list.map((at) => tokens[at]?.word ?? '').join('');
  if (
    query.length > 0 &&
    joined(query, comparison.query.tokens) === joined(target, comparison.target.tokens)
  ) {
    query.length = 0;
    target.length = 0;
  }
}

function substituted(comparison: Comparison, gap: Gap, query: number[], target: number[]): void {
  const named =
    query.some((at) => isName(comparison.query, at)) ||
    target.some((at) => isName(comparison.target, at));
  // At an open edge many other words are a header or the next sentence.
  const few = query.length <= 3 && target.length <= 3;
  if (!gap.closed && !(few && (named || endsBoth(comparison, gap)))) return;
  comparison.report(named ? 'name' : 'wording', stretchOf(query), stretchOf(target));
}

/** The last words of a sentence in both texts: something else was said there. */
function endsBoth({ query, target, pairs }: Comparison, gap: Gap): boolean {
  const [first, after] = gap.query;
  if (first === 0 || (pairs.ofQuery[first - 1] ?? -1) < 0) return false;
  return endsSoon(query, first, after) && endsSoon(target, ...gap.target);
}

function endsSoon(text: FactText, first: number, after: number): boolean {
  for (let at = first + 1; at <= Math.min(after, first + 3); at++) {
    if (opensClause(text, at)) return true;
  }
  return false;
}

function narrowed(comparison: Comparison, gap: Gap, query: number[], target: number[]): void {
  if (!gap.closed && query.length + target.length > 1) return;
  const ours = query.filter((at) => isLimiter(comparison.query.tokens[at]?.word ?? ''));
  const theirs = target.filter((at) => isLimiter(comparison.target.tokens[at]?.word ?? ''));
  if (ours.length + theirs.length === 0) return;
  comparison.report(
    'scope',
    ours.length === 0 ? null : stretchOf(ours),
    theirs.length === 0 ? null : stretchOf(theirs),
  );
}

/** In no dictionary, and not too short to be one: a name, or a word nobody else uses. */
function isName({ tokens }: FactText, at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    token.kind !== 'number' &&
    token.word.length > 2 &&
    !isOrdinary(token.word)
  );
}

const stretchOf = (list: readonly number[]): Stretch => [list[0] ?? 0, (list.at(-1) ?? 0) + 1];
