import type { Hit } from '../engines/engine.ts';
import type { Qrels, Query } from './collection.ts';

export interface Answer {
  readonly query: Query;
  readonly hits: readonly Hit[];
}

export interface RankFigures {
  readonly n: number;
  readonly s1: number;
  readonly s5: number;
  readonly s10: number;
  readonly mrr: number;
  readonly map5: number;
}

/** Success at 1, 5 and 10, reciprocal rank within ten, average precision within five; means. */
export function measureRanks(answers: readonly Answer[], qrels: Qrels): RankFigures {
  const sums = { s1: 0, s5: 0, s10: 0, mrr: 0, map5: 0 };
  for (const { query, hits } of answers) {
    const right = qrels.get(query.id) ?? new Set();
    const rank = hits.findIndex(({ id }) => right.has(id)) + 1;
    if (rank === 1) sums.s1++;
    if (rank >= 1 && rank <= 5) sums.s5++;
    if (rank >= 1 && rank <= 10) sums.s10++;
    if (rank >= 1) sums.mrr += 1 / rank;
    let found = 0;
    let precision = 0;
    hits.slice(0, 5).forEach(({ id }, i) => {
      if (!right.has(id)) return;
      found++;
      precision += found / (i + 1);
    });
    sums.map5 += precision / Math.max(1, Math.min(5, right.size));
  }
  const n = answers.length;
  const mean = (sum: number): number => Math.round((sum / Math.max(1, n)) * 1e4) / 1e4;
  return {
    n,
    s1: mean(sums.s1),
    s5: mean(sums.s5),
    s10: mean(sums.s10),
    mrr: mean(sums.mrr),
    map5: mean(sums.map5),
  };
}

/**
 * How well the best score tells queries with an answer from those without. Without an answer are
 * the queries whose right documents are all missing from the smaller store, asked there. With one
 * are those that still have theirs there; where the smaller store lacks all, every query, asked in
 * the full store. Recall counts a query that is answered right and above the threshold at which the
 * given share of the others would be answered too.
 */
export function measureAlarms(
  full: readonly Answer[],
  fewerHits: readonly (readonly Hit[])[],
  kept: ReadonlySet<string>,
  qrels: Qrels,
): { auc: number; recallAtFalseAlarm: Record<string, number> } {
  const fewer = full.map(({ query }, i): Answer => ({ query, hits: fewerHits[i] ?? [] }));
  const isKept = ({ query }: Answer): boolean =>
    [...(qrels.get(query.id) ?? [])].some((id) => kept.has(id));
  const unanswerable = fewer.filter((answer) => !isKept(answer));
  const inFewer = fewer.filter(isKept);
  const answerable = inFewer.length > 0 ? inFewer : full;
  const topOf = ({ hits }: Answer): number => hits[0]?.score ?? Number.NEGATIVE_INFINITY;
  const alarms = unanswerable.map(topOf).sort((a, b) => b - a);
  const isRight = ({ query, hits }: Answer): boolean =>
    qrels.get(query.id)?.has(hits[0]?.id ?? '') ?? false;
  const recallAt = (share: number): number => {
    const limit = alarms[Math.floor(alarms.length * share)] ?? Number.NEGATIVE_INFINITY;
    const found = answerable.filter((answer) => topOf(answer) > limit && isRight(answer));
    return Math.round((found.length / Math.max(1, answerable.length)) * 1e4) / 1e4;
  };
  return {
    auc: areaUnder(answerable.map(topOf), alarms),
    recallAtFalseAlarm: { '0.01': recallAt(0.01), '0.05': recallAt(0.05) },
  };
}

/** The chance that a query with an answer scores above one without; ties count half. */
function areaUnder(positive: readonly number[], negative: readonly number[]): number {
  const sorted = negative.toSorted((a, b) => a - b);
  const below = (value: number, orEqual: boolean): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const each = sorted[middle] ?? 0;
      if (each < value || (orEqual && each === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const sum = positive.reduce(
    (total, value) => total + (below(value, false) + below(value, true)) / 2,
    0,
  );
  return Math.round((sum / Math.max(1, positive.length * negative.length)) * 1e4) / 1e4;
}
