import { type Fact, stem } from '@saring/text';
import { crossesClause } from './clauses.ts';
import type { Comparison } from './comparison.ts';
import { isSmall } from './small-words.ts';

/** Two that change places stand this close together. */
const REACH = 10;
const ACTIVE = /^me(?:m|n|ng|ny|l|r|w|y)?/u;
const PASSIVE = /^di/u;
/** Between the members of a list nothing hangs on their order. */
const LISTING: ReadonlySet<string> = new Set([
  'dan',
  'serta',
  'atau',
  'maupun',
  'juga',
  'dengan',
  'and',
  'or',
]);

/**
 * Who did it to whom: two words that changed places around a word that stayed (`polisi memukul
 * mahasiswa`, `dari A ke B`), or a verb that became passive while those around it stayed.
 */
export function findOrderDifferences(comparison: Comparison): void {
  const { query, pairs } = comparison;
  exchangedFacts(comparison);
  for (let at = 1; at < query.tokens.length - 1; at++) {
    if ((pairs.ofQuery[at] ?? -1) < 0) continue;
    const found = swappedAround(comparison, at) ?? turnedVoice(comparison, at);
    if (found === null) continue;
    comparison.report('order', found.query, found.target);
    at += REACH;
  }
}

/** Kinds that act and are acted on, come from and go to. */
const MOVABLE: ReadonlySet<Fact['kind']> = new Set(['role', 'institution', 'place']);

/** Two people, bodies or places that stand the other way round about a word that stayed. */
function exchangedFacts(comparison: Comparison): void {
  const { query, target } = comparison;
  const movable = query.facts.filter(({ kind }) => MOVABLE.has(kind));
  const theirs = firstPlaces(target.facts);
  for (const [i, one] of movable.entries()) {
    const other = movable[i + 1];
    if (other === undefined || other.kind !== one.kind || other.key === one.key) continue;
    if (other.first - one.after > REACH || crossesClause(query, one.after - 1, other.first))
      continue;
    const a = theirs.get(`${one.kind} ${one.key}`);
    const b = theirs.get(`${other.kind} ${other.key}`);
    if (a === undefined || b === undefined || b.after > a.first) continue;
    if (a.first - b.after > REACH || crossesClause(target, b.after - 1, a.first)) continue;
    if (!staysBetween(comparison, one.after, other.first, b.after, a.first)) continue;
    if (comparison.isReported('query', one.first)) continue;
    comparison.report('order', [one.first, other.after], [b.first, a.after]);
  }
}

function firstPlaces(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  const places = new Map<string, Fact>();
  for (const fact of facts) {
    const key = `${fact.kind} ${fact.key}`;
    if (!places.has(key)) places.set(key, fact);
  }
  return places;
}

/** A word other than `and` that stands between them in both texts, in the same form. */
function staysBetween(
  { query, target }: Comparison,
  first: number,
  after: number,
  from: number,
  to: number,
): boolean {
  const between = new Set<string>();
  for (let at = from; at < to; at++) between.add(target.tokens[at]?.word ?? '');
  for (let at = first; at < after; at++) {
    const word = query.tokens[at]?.word ?? '';
    if (word !== '' && !LISTING.has(word) && between.has(word)) return true;
  }
  return false;
}

interface Found {
  readonly query: readonly [number, number];
  readonly target: readonly [number, number];
}

function swappedAround(comparison: Comparison, middle: number): Found | null {
  const { query, target, pairs } = comparison;
  const { ofQuery } = pairs;
  const word = query.tokens[middle]?.word ?? '';
  const pivot = ofQuery[middle] ?? -1;
  if (LISTING.has(word) || target.tokens[pivot]?.word !== word) return null;
  const left = contentNear(comparison, middle, -1);
  const right = contentNear(comparison, middle, 1);
  if (left === null || right === null) return null;
  const a = ofQuery[left] ?? -1;
  const b = ofQuery[right] ?? -1;
  if (!(b < pivot && pivot < a) || a - b > REACH) return null;
  if (crossesClause(target, b, a)) return null;
  return { query: [left, right + 1], target: [b, a + 1] };
}

/** `menangkap` and `ditangkap` with the same one before and the same one behind. */
function turnedVoice(comparison: Comparison, at: number): Found | null {
  const { query, target, pairs } = comparison;
  const { ofQuery } = pairs;
  const here = query.tokens[at]?.word ?? '';
  const partner = ofQuery[at] ?? -1;
  const there = target.tokens[partner]?.word ?? '';
  const turned =
    (ACTIVE.test(here) && PASSIVE.test(there)) || (PASSIVE.test(here) && ACTIVE.test(there));
  if (!turned || here === there || stem(here) !== stem(there)) return null;
  const left = contentNear(comparison, at, -1);
  const right = contentNear(comparison, at, 1);
  if (left === null || right === null) return null;
  const a = ofQuery[left] ?? -1;
  const b = ofQuery[right] ?? -1;
  if (!(a < partner && partner < b) || b - a > REACH) return null;
  return { query: [left, right + 1], target: [a, b + 1] };
}

/** The nearest paired word that says something, within the sentence. */
function contentNear({ query, pairs }: Comparison, from: number, step: 1 | -1): number | null {
  for (let steps = 1; steps <= 3; steps++) {
    const at = from + step * steps;
    const token = query.tokens[at];
    if (token === undefined || crossesClause(query, at, at - step)) return null;
    if (isSmall(token.word)) continue;
    return (pairs.ofQuery[at] ?? -1) >= 0 ? at : null;
  }
  return null;
}
