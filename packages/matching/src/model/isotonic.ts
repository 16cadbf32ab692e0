import type { Calibration } from './logistic.ts';

const MOST_POINTS = 40;

/**
 * What scores turned out to mean: the rising steps nearest to the labels (pool adjacent violators),
 * thinned to at most forty points. Each end keeps one case of doubt, so that no score is sure.
 */
export function isotonic(scores: readonly number[], labels: readonly number[]): Calibration {
  const order = scores
    .map((score, i) => ({ score, label: labels[i] ?? 0 }))
    .sort((a, b) => a.score - b.score);
  const blocks: { sum: number; count: number; scores: number }[] = [];
  for (const { score, label } of order) {
    blocks.push({ sum: label, count: 1, scores: score });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (last === undefined || before === undefined) break;
      if (before.sum / before.count < last.sum / last.count) break;
      blocks.splice(-2, 2, {
        sum: before.sum + last.sum,
        count: before.count + last.count,
        scores: before.scores + last.scores,
      });
    }
  }
  const points = blocks.map(({ sum, count, scores: total }) => ({
    score: total / count,
    probability: (sum + 0.2) / (count + 0.4),
    count,
  }));
  const rising: typeof points = [];
  for (const point of points) {
    const last = rising.at(-1);
    if (last === undefined || point.probability > last.probability) rising.push(point);
  }
  const step = Math.max(1, Math.ceil(rising.length / MOST_POINTS));
  const kept = rising.filter((_, i) => i % step === 0 || i === rising.length - 1);
  return {
    scores: kept.map(({ score }) => Math.round(score * 1e4) / 1e4),
    probabilities: kept.map(({ probability }) => Math.round(probability * 1e5) / 1e5),
  };
}

/**
 * The lowest probability from which the answers are right at least as often as `precision`, counted
 * from the top; never below `floor`.
 */
export function thresholdFor(
  probabilities: readonly number[],
  labels: readonly number[],
  precision: number,
  floor: number,
): number {
  const order = probabilities
    .map((probability, i) => ({ probability, label: labels[i] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
  let right = 0;
  let best = 0.999;
  order.forEach(({ probability, label }, i) => {
    right += label;
    const isLast = order[i + 1]?.probability !== probability;
    if (isLast && i >= 20 && right / (i + 1) >= precision) best = Math.min(best, probability);
  });
  return Math.max(floor, Math.floor(best * 1e4) / 1e4);
}
