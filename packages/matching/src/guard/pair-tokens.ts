import type { Token } from '@saring/text';
import { meansTheSame } from './likeness.ts';
import type { TokenPairs } from './token-pairs.ts';

/** Places looked at for a word that occurs often, and runs kept in all: what keeps this linear. */
const MOST_PLACES = 12;
const MOST_RUNS = 20_000;
const LONGEST_RUN = 400;
const GAP = 14;

interface Run {
  readonly query: number;
  readonly target: number;
  readonly length: number;
}

/**
 * Pairs the tokens of two texts: the longest common runs first, wherever they stand, then what is
 * left between them by likeness. Each token has one partner at most.
 */
export function pairTokens(query: readonly Token[], target: readonly Token[]): TokenPairs {
  const pairs = {
    ofQuery: new Int32Array(query.length).fill(-1),
    ofTarget: new Int32Array(target.length).fill(-1),
  };
  const runs = commonRuns(query, target).sort(
    (a, b) => b.length - a.length || offDiagonal(a) - offDiagonal(b),
  );
  for (const run of runs) layRun(run, query, pairs);
  fillGaps(query, target, pairs);
  return pairs;
}

const offDiagonal = (run: Run): number => Math.abs(run.query - run.target);

/** Runs of equal words that cannot be longer at their beginning. */
function commonRuns(query: readonly Token[], target: readonly Token[]): Run[] {
  const places = new Map<string, number[]>();
  for (const [at, token] of target.entries()) {
    const list = places.get(token.word);
    if (list === undefined) places.set(token.word, [at]);
    else if (list.length < MOST_PLACES) list.push(at);
  }
  const runs: Run[] = [];
  for (const [at, token] of query.entries()) {
    for (const place of places.get(token.word) ?? []) {
      if (at > 0 && place > 0 && query[at - 1]?.word === target[place - 1]?.word) continue;
      let length = 1;
      while (length < LONGEST_RUN && sameAt(query, at + length, target, place + length)) length++;
      runs.push({ query: at, target: place, length });
    }
    if (runs.length > MOST_RUNS) break;
  }
  return runs;
}

function sameAt(a: readonly Token[], i: number, b: readonly Token[], k: number): boolean {
  const word = a[i]?.word;
  return word !== undefined && word === b[k]?.word;
}

/** Lays what is still free of a run. A word alone has to stand near others that are paired. */
function layRun(run: Run, query: readonly Token[], { ofQuery, ofTarget }: TokenPairs): void {
  const free: number[] = [];
  for (let i = 0; i < run.length; i++) {
    if (ofQuery[run.query + i] === -1 && ofTarget[run.target + i] === -1) free.push(i);
  }
  if (free.length === 0) return;
  if (free.length === 1 && !belongs(run, free[0] ?? 0, query, ofQuery)) return;
  for (const i of free) {
    ofQuery[run.query + i] = run.target + i;
    ofTarget[run.target + i] = run.query + i;
  }
}

function belongs(run: Run, i: number, query: readonly Token[], ofQuery: Int32Array): boolean {
  const at = run.query + i;
  const place = run.target + i;
  const rare = (query[at]?.word.length ?? 0) > 3;
  for (let step = 1; step <= (rare ? GAP : 3); step++) {
    for (const near of [ofQuery[at - step] ?? -1, ofQuery[at + step] ?? -1]) {
      if (near >= 0 && Math.abs(near - place) <= (rare ? GAP : 3)) return true;
    }
  }
  return false;
}

/** In order, between neighbours that are paired. */
function fillGaps(
  query: readonly Token[],
  target: readonly Token[],
  { ofQuery, ofTarget }: TokenPairs,
): void {
  let from = 0;
  for (let q = 0; q < query.length; q++) {
    const paired = ofQuery[q] ?? -1;
    if (paired >= 0) {
      from = paired + 1;
      continue;
    }
    const token = query[q];
    if (token === undefined) continue;
    const to = Math.min(nextPartner(ofQuery, q), from + GAP, target.length);
    for (let t = from; t < to; t++) {
      const other = target[t];
      if (ofTarget[t] !== -1 || other === undefined || !meansTheSame(token, other)) continue;
      ofQuery[q] = t;
      ofTarget[t] = q;
      from = t + 1;
      break;
    }
  }
}

function nextPartner(ofQuery: Int32Array, q: number): number {
  for (let i = q + 1; i <= q + GAP && i < ofQuery.length; i++) {
    const partner = ofQuery[i] ?? -1;
    if (partner >= 0) return partner;
  }
  return Number.POSITIVE_INFINITY;
}
