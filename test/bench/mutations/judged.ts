/** The first answer to one query. */
export interface Judged {
  readonly kind: string;
  readonly score: number;
  readonly right: boolean;
}

/** The highest recall that a threshold reaches while answers stay right this often. */
export function recallAtPrecision(
  judged: readonly Judged[],
  precision: number,
): { recall: number; threshold: number } {
  const answerable = judged.filter(({ kind }) => kind !== 'unrelated').length;
  const order = judged
    .filter(({ score }) => score > Number.NEGATIVE_INFINITY)
    .toSorted((a, b) => b.score - a.score);
  let right = 0;
  let best = { recall: 0, threshold: Number.POSITIVE_INFINITY };
  order.forEach((each, i) => {
    if (each.right) right++;
    const isLast = order[i + 1]?.score !== each.score;
    if (isLast && right / (i + 1) >= precision) {
      best = { recall: right / Math.max(1, answerable), threshold: each.score };
    }
  });
  return { ...best, recall: Math.round(best.recall * 1e4) / 1e4 };
}

/** Of the answers above a threshold: how often right, and how far that is from what was said. */
export function bandFigures(
  judged: readonly Judged[],
  from: number,
): { recall: number; precision: number; calibrationError: number } {
  const band = judged.filter(({ score }) => score >= from);
  const right = band.filter((each) => each.right).length;
  const said = band.reduce((sum, { score }) => sum + score, 0) / Math.max(1, band.length);
  const precision = right / Math.max(1, band.length);
  const answerable = judged.filter(({ kind }) => kind !== 'unrelated').length;
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  return {
    recall: round(right / Math.max(1, answerable)),
    precision: round(precision),
    calibrationError: round(Math.abs(precision - said)),
  };
}
