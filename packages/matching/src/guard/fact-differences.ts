import { type Fact, sameFact, sameKind } from '@saring/text';
import { crossesClause } from './clauses.ts';
import type { Comparison } from './comparison.ts';
import type { FactText } from './fact-text.ts';
import { isCutOff } from './settle.ts';
import { SETTLED } from './token-pairs.ts';

/** How far from a fact its neighbours are looked for, and how far the place it should be at goes. */
const NEAR = 4;
const WINDOW = 8;
/** An unpaired fact this close to paired words on both sides was put in or taken out. */
const TIGHT = 2;
/** Everyday words have opposites: one more of them is wording, not a fact. */
/** Facts that can stand in each other's place without a word being changed. */
const EXCHANGED: ReadonlySet<Fact['kind']> = new Set([
  'money',
  'percentage',
  'number',
  'date',
  'time',
  'place',
  'institution',
  'role',
]);
const LISTING: ReadonlySet<string> = new Set(['dan', 'serta', 'atau', 'and', 'or']);
const WEAK: ReadonlySet<Fact['kind']> = new Set(['polarity', 'role']);

interface Side {
  readonly here: FactText;
  readonly there: FactText;
  readonly partners: Int32Array;
  readonly isQuery: boolean;
}

/** Facts of either text that the other states differently at the same place. */
export function findFactDifferences(comparison: Comparison): void {
  const { query, target, pairs } = comparison;
  const sides: readonly Side[] = [
    { here: query, there: target, partners: pairs.ofQuery, isQuery: true },
    { here: target, there: query, partners: pairs.ofTarget, isQuery: false },
  ];
  for (const side of sides) {
    const theirs = index(side.there.facts);
    for (const fact of side.here.facts) {
      if (fact.kind === 'polarity' && isTurned(comparison, side, fact)) continue;
      const paired = isPaired(fact, side);
      if (fact.kind === 'negation' ? paired : paired || isStated(fact, theirs)) {
        isExchanged(comparison, side, fact);
      } else differs(comparison, side, fact);
    }
  }
}

/** Facts by a key that equal facts share for certain; dates are looked through. */
function index(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const byKey = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = indexKey(fact);
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [fact]);
    else list.push(fact);
  }
  return byKey;
}

const indexKey = ({ kind, key }: Fact): string =>
  kind === 'date' ? 'date' : `${kind === 'money' ? 'number' : kind} ${key}`;

/** A text full of one date must not be gone through for each of them. */
const MOST_LOOKED_AT = 64;

const isStated = (fact: Fact, theirs: ReadonlyMap<string, readonly Fact[]>): boolean =>
  (theirs.get(indexKey(fact)) ?? [])
    .slice(0, MOST_LOOKED_AT)
    .some((other) => sameFact(fact, other));

/** Each of its words has a partner: the same words state the same, whatever was read from them. */
function isPaired(fact: Fact, { here, there, partners }: Side): boolean {
  for (let at = fact.first; at < fact.after; at++) {
    const partner = partners[at] ?? -1;
    if (partner === SETTLED) continue;
    if (partner < 0) return false;
    if (isCutOff(here, there, at, partner) || isCutOff(there, here, partner, at)) return true;
    if (fact.kind !== 'negation' && here.tokens[at]?.word !== there.tokens[partner]?.word)
      return false;
  }
  // A polarity may be turned by a negation that only one text has.
  return fact.kind !== 'polarity';
}

/** The same word stands in both, on one side denied: `sah` and `tidak sah`. */
function isTurned(comparison: Comparison, side: Side, fact: Fact): boolean {
  const partner = side.partners[fact.after - 1] ?? -1;
  if (partner < 0) return false;
  const rival = rivalAt(side, fact, { from: partner, to: partner + 1, before: 1, behind: 1 });
  if (rival === undefined || rival.after - 1 !== partner) return false;
  if (!comparison.isReported(side.isQuery ? 'query' : 'target', fact.first)) {
    report(comparison, side, fact, rival);
  }
  return true;
}

/**
 * The other text states the fact too, but in its place stands another one of its kind: `67 longsor
 * dan 11 banjir`, told the other way round. In a list the order says nothing.
 */
function isExchanged(comparison: Comparison, side: Side, fact: Fact): void {
  if (!EXCHANGED.has(fact.kind) || isListed(side.here, fact)) return;
  const place = placeBetween(side, fact);
  if (place === null || Math.max(place.before, place.behind) !== 1) return;
  const closed = place.before === 1 && place.behind === 1 && place.to - place.from <= 4;
  const edge = closed ? place : narrowedTo(place);
  if (edge === null || holds(side, fact, edge)) return;
  const rival = rivalAt(side, fact, edge);
  if (rival === undefined || isListed(side.there, rival)) return;
  if (comparison.isReported(side.isQuery ? 'query' : 'target', fact.first)) return;
  report(comparison, side, fact, rival);
}

/** Only what stands right beside the one neighbour. */
function narrowedTo(place: Place): Place | null {
  if (place.before === 1) return { ...place, to: Math.min(place.to, place.from + 2) };
  return place.behind === 1 ? { ...place, from: Math.max(place.from, place.to - 2) } : null;
}

const holds = ({ there }: Side, fact: Fact, { from, to }: Place): boolean =>
  there.facts
    .slice(lowerBound(there.facts, from - 6), lowerBound(there.facts, to))
    .some((other) => other.after > from && sameFact(fact, other));

/** A comma or an `and` beside it. */
function isListed({ text, tokens }: FactText, fact: Fact): boolean {
  const before = tokens[fact.first - 1];
  const behind = tokens[fact.after];
  const gapBefore = before === undefined ? '' : text.slice(before.end, fact.start).slice(-4);
  const gapBehind = behind === undefined ? '' : text.slice(fact.end, behind.start).slice(0, 4);
  if (/[,/&]/u.test(gapBefore + gapBehind)) return true;
  return LISTING.has(before?.word ?? '') || LISTING.has(behind?.word ?? '');
}

function differs(comparison: Comparison, side: Side, fact: Fact): void {
  if (comparison.isReported(side.isQuery ? 'query' : 'target', fact.first)) return;
  const place = placeOf(side, fact);
  if (place === null) return;
  if (fact.kind === 'negation' && holds(side, fact, place)) return;
  const rival = rivalAt(side, fact, place);
  if (rival !== undefined) report(comparison, side, fact, rival);
  else if (isPutIn(side, fact, place)) report(comparison, side, fact, undefined);
}

function report(comparison: Comparison, side: Side, fact: Fact, rival: Fact | undefined): void {
  const ours = [fact.first, fact.after] as const;
  const theirs = rival === undefined ? null : ([rival.first, rival.after] as const);
  const kind = fact.kind === 'number' && rival?.kind === 'money' ? 'money' : fact.kind;
  if (side.isQuery) comparison.report(kind, ours, theirs);
  else comparison.report(kind, theirs, ours);
}

interface Place {
  /** Where the other text would state it: tokens from `from` up to `to`. */
  readonly from: number;
  readonly to: number;
  /** Steps from the fact to its paired neighbours; 0 where there is none near. */
  readonly before: number;
  readonly behind: number;
}

function placeOf(side: Side, fact: Fact): Place | null {
  const own = ownPartner(fact, side.partners);
  return own < 0 ? placeBetween(side, fact) : { from: own - 1, to: own + 2, before: 1, behind: 1 };
}

/** By the paired words around the fact, wherever the fact itself went. */
function placeBetween({ here, there, partners }: Side, fact: Fact): Place | null {
  const before = neighbour(here, partners, fact.first - 1, -1);
  const behind = neighbour(here, partners, fact.after, 1);
  const left = before === 0 ? -1 : (partners[fact.first - before] ?? -1);
  const right = behind === 0 ? -1 : (partners[fact.after - 1 + behind] ?? -1);
  if (left < 0 && right < 0) return null;
  if (left >= 0 && right >= 0 && right > left && right - left <= WINDOW + NEAR) {
    return { from: left + 1, to: right, before, behind };
  }
  if (left >= 0) {
    return {
      from: left + 1,
      to: Math.min(left + 1 + WINDOW, there.tokens.length),
      before,
      behind: 0,
    };
  }
  return { from: Math.max(0, right - WINDOW), to: right, before: 0, behind };
}

/** Some of its words have partners: `tidak lulus` and `lulus`. */
function ownPartner(fact: Fact, partners: Int32Array): number {
  for (let at = fact.after - 1; at >= fact.first; at--) {
    const partner = partners[at] ?? -1;
    if (partner >= 0) return partner;
  }
  return -1;
}

/** Steps to the next paired token within the sentence; 0 for none. */
function neighbour(here: FactText, partners: Int32Array, start: number, step: 1 | -1): number {
  for (let steps = 1; steps <= NEAR; steps++) {
    const at = start + step * (steps - 1);
    if (at < 0 || at >= partners.length) return 0;
    if (crossesClause(here, at, at - step)) return 0;
    if ((partners[at] ?? -1) >= 0) return steps;
  }
  return 0;
}

/** A fact of the same kind that stands there and is another one. */
function rivalAt(side: Side, fact: Fact, { from, to }: Place): Fact | undefined {
  const { there } = side;
  let found: Fact | undefined;
  for (let at = lowerBound(there.facts, from - 6); at < there.facts.length; at++) {
    const other = there.facts[at];
    if (other === undefined || other.first >= to) break;
    if (other.after <= from || !sameKind(fact, other) || !isRival(fact, other)) continue;
    found ??= other;
  }
  return found;
}

function isRival(fact: Fact, other: Fact): boolean {
  if (sameFact(fact, other)) return false;
  if (fact.kind === 'polarity') return areOpposite(fact.key, other.key);
  return fact.kind !== 'negation' || fact.key.split(' ')[0] !== other.key.split(' ')[0];
}

/** Both stand on one axis, on different sides. */
function areOpposite(a: string, b: string): boolean {
  const sides = new Set(b.split(' '));
  return a
    .split(' ')
    .some((axis) =>
      sides.has(axis.endsWith('+') ? `${axis.slice(0, -1)}-` : `${axis.slice(0, -1)}+`),
    );
}

/** Tightly between paired words, and nothing in the other text that stands for it. */
function isPutIn(side: Side, fact: Fact, { from, to, before, behind }: Place): boolean {
  const { here, partners } = side;
  const denied =
    fact.kind === 'negation' || (fact.kind === 'polarity' && fact.after - fact.first > 1);
  if (denied) {
    if (isCutBefore(side, fact, before)) return false;
    const near =
      (before > 0 && before <= TIGHT && !hasComma(here, fact.first - before, fact.first)) ||
      (behind > 0 && behind <= TIGHT && !hasComma(here, fact.after - 1, fact.after - 1 + behind));
    return near && (partners[fact.first] ?? -1) === -1;
  }
  if (WEAK.has(fact.kind)) return false;
  const tight = before > 0 && before <= TIGHT && behind > 0 && behind <= TIGHT;
  return tight && to - from <= TIGHT;
}

/** The other text ends right before it, in the middle of a sentence that goes on here. */
function isCutBefore({ here, there, partners }: Side, fact: Fact, before: number): boolean {
  if (before === 0 || partners[fact.first - before] !== there.tokens.length - 1) return false;
  const last = there.tokens.at(-1);
  if (last === undefined || /[.!?]/u.test(there.text.slice(last.end, last.end + 3))) return false;
  return (
    fact.after + 2 < here.tokens.length && !crossesClause(here, fact.after - 1, fact.after + 1)
  );
}

const hasComma = ({ text, tokens }: FactText, from: number, to: number): boolean =>
  text.slice(tokens[from]?.end ?? 0, tokens[to]?.start ?? 0).includes(',');

function lowerBound(facts: readonly Fact[], first: number): number {
  let low = 0;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts[middle]?.first ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return low;
}
