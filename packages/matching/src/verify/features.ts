import type { Alignment } from './align.ts';
import type { Side } from './side.ts';

/** What the verifier judges by, in the order of the model's weights. */
export const VERIFIER_FEATURES = [
  'queryCovered',
  'documentCovered',
  'queryCoveredExactly',
  'documentCoveredExactly',
  'smallerCovered',
  'localQuery',
  'localDocument',
  'order',
  'contiguity',
  'queryNumbers',
  'documentNumbers',
  'sharedWeight',
  'queryMissing',
  'documentMissing',
  'queryLength',
  'documentLength',
  'lengthRatio',
  'rarestCovered',
] as const;

/** A word that is missing costs a local passage this share of its weight. */
const GAP = 0.8;

/** The features of one aligned pair, most of them between 0 and 1. */
export function verifierFeatures(query: Side, document: Side, alignment: Alignment): Float64Array {
  const { queryToDocument, documentToQuery, credit } = alignment;
  const ours = coverage(query, queryToDocument, (i) => credit[i] ?? 0);
  const theirs = coverage(document, documentToQuery, (i) => credit[documentToQuery[i] ?? 0] ?? 0);
  const { order, contiguity } = agreement(documentToQuery);
  const smaller = ours.total <= theirs.total ? ours : theirs;
  return Float64Array.of(
    ours.covered,
    theirs.covered,
    ours.exact,
    theirs.exact,
    smaller.covered,
    ours.local,
    theirs.local,
    order,
    contiguity,
    ours.numbers,
    theirs.numbers,
    Math.log1p(ours.weight) / 5,
    Math.log1p(ours.total - ours.weight) / 5,
    Math.log1p(theirs.total - theirs.weight) / 5,
    Math.log1p(query.length) / 6,
    Math.log1p(document.length) / 6,
    Math.log((1 + Math.min(ours.total, theirs.total)) / (1 + Math.max(ours.total, theirs.total))) /
      3,
    ours.rarest,
  );
}

interface Coverage {
  readonly total: number;
  readonly weight: number;
  readonly covered: number;
  readonly exact: number;
  readonly local: number;
  readonly numbers: number;
  readonly rarest: number;
}

function coverage(side: Side, matched: Int32Array, credit: (i: number) => number): Coverage {
  let total = 0;
  let weight = 0;
  let exact = 0;
  let running = 0;
  let local = 0;
  let numbers = 0;
  let numbersFound = 0;
  let heaviest = 0;
  for (let i = 0; i < side.length; i++) {
    const value = side.weights[i] ?? 0;
    const found = (matched[i] ?? -1) >= 0;
    const sure = found ? credit(i) : 0;
    total += value;
    weight += value * sure;
    if (sure === 1) exact += value;
    running = Math.max(0, running + (found ? value * sure : -GAP * value));
    if (running > local) local = running;
    if (side.numbers[i] === 1) {
      numbers++;
      if (found) numbersFound++;
    }
    if (value > heaviest) heaviest = value;
  }
  const share = (part: number): number => (total === 0 ? 0 : part / total);
  return {
    total,
    weight,
    covered: share(weight),
    exact: share(exact),
    local: share(local),
    // One unseen number more on each side: no numbers is no evidence either way.
    numbers: (numbersFound + 0.5) / (numbers + 1),
    rarest: rarestCovered(side, matched, heaviest),
  };
}

/** Of the words nearly as rare as the rarest, the share that is found. */
function rarestCovered(side: Side, matched: Int32Array, heaviest: number): number {
  let all = 0;
  let found = 0;
  for (let i = 0; i < side.length; i++) {
    if ((side.weights[i] ?? 0) < 0.75 * heaviest) continue;
    all++;
    if ((matched[i] ?? -1) >= 0) found++;
  }
  return all === 0 ? 0 : found / all;
}

/** How often the next matched word stands later in the query too, and how often right after. */
function agreement(documentToQuery: Int32Array): { order: number; contiguity: number } {
  let pairs = 0;
  let later = 0;
  let next = 0;
  let last = -1;
  for (const at of documentToQuery) {
    if (at < 0) continue;
    if (last >= 0) {
      pairs++;
      if (at > last) later++;
      if (at > last && at - last <= 2) next++;
    }
    last = at;
  }
  if (pairs === 0) return { order: 0.5, contiguity: 0 };
  return { order: later / pairs, contiguity: next / pairs };
}
