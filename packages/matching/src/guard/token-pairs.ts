/** No partner of its own, but part of a fact that both texts state. */
export const SETTLED = -2;

/** Which token of one text answers to which of the other; -1 where none does, or `SETTLED`. */
export interface TokenPairs {
  /** For each token of the query, the target's. */
  readonly ofQuery: Int32Array;
  /** For each token of the target, the query's. */
  readonly ofTarget: Int32Array;
}

/** A stretch between two neighbours that are paired in both texts, or before the first, after the last. */
export interface Gap {
  readonly query: readonly [first: number, after: number];
  readonly target: readonly [first: number, after: number];
  /** Paired tokens close it on both sides. */
  readonly closed: boolean;
}

/** A longer stretch is another passage, not an edit. */
export const LONGEST_EDIT = 14;
const EDGE = 5;

/**
 * The places where two texts differ, in the order of the query: between pairs that follow each
 * other in both, and at the edges of stretches that were moved, cut or put into another text.
 */
export function gapsOf({ ofQuery, ofTarget }: TokenPairs): readonly Gap[] {
  const gaps: Gap[] = [];
  let lastQuery = -1;
  let lastTarget = -1;
  for (let q = 0; q <= ofQuery.length; q++) {
    const t = q === ofQuery.length ? ofTarget.length : (ofQuery[q] ?? -1);
    if (t < 0) continue;
    const atStart = lastQuery < 0;
    const atEnd = q === ofQuery.length;
    const between = q - lastQuery - 1;
    const across = t - lastTarget - 1;
    const closed =
      !atStart && !atEnd && across >= 0 && between <= LONGEST_EDIT && across <= LONGEST_EDIT;
    if (closed && (between > 0 || across > 0)) {
      gaps.push({ query: [lastQuery + 1, q], target: [lastTarget + 1, t], closed });
    } else if (!closed) {
      if (!atStart) gaps.push(edgeAfter(lastQuery, lastTarget, ofQuery, ofTarget));
      if (!atEnd) gaps.push(edgeBefore(q, t, ofQuery, ofTarget));
    }
    lastQuery = q;
    lastTarget = t;
  }
  return gaps;
}

function edgeAfter(q: number, t: number, ofQuery: Int32Array, ofTarget: Int32Array): Gap {
  return {
    query: [q + 1, freeUntil(ofQuery, q + 1, 1)],
    target: [t + 1, freeUntil(ofTarget, t + 1, 1)],
    closed: false,
  };
}

function edgeBefore(q: number, t: number, ofQuery: Int32Array, ofTarget: Int32Array): Gap {
  return {
    query: [freeUntil(ofQuery, q - 1, -1) + 1, q],
    target: [freeUntil(ofTarget, t - 1, -1) + 1, t],
    closed: false,
  };
}

/** The first token from `start` on, in steps, that is paired; a few tokens away at most. */
function freeUntil(partners: Int32Array, start: number, step: 1 | -1): number {
  let at = start;
  while (
    at >= 0 &&
    at < partners.length &&
    Math.abs(at - start) < EDGE &&
    (partners[at] ?? 0) < 0
  ) {
    at += step;
  }
  return at;
}
