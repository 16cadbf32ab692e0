/** A logistic regression over features and, where `weights` go on, their pairwise products. */
export interface Logistic {
  readonly bias: number;
  /** One for each feature, then one for each pair `i <= j`, row by row. */
  readonly weights: readonly number[];
}

/** Log-odds of a row of features. */
export function logit(model: Logistic, features: ArrayLike<number>): number {
  const { bias, weights } = model;
  let sum = bias;
  let at = features.length;
  for (let i = 0; i < features.length; i++) {
    const value = features[i] ?? 0;
    sum += (weights[i] ?? 0) * value;
    if (at >= weights.length) continue;
    for (let j = i; j < features.length; j++) {
      sum += (weights[at++] ?? 0) * value * (features[j] ?? 0);
    }
  }
  return sum;
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * A rising step function by linear interpolation between its points: what a score turned out to
 * mean on data the model was not trained on (isotonic regression).
 */
export interface Calibration {
  readonly scores: readonly number[];
  readonly probabilities: readonly number[];
}

export function calibrated(calibration: Calibration, score: number): number {
  const { scores, probabilities } = calibration;
  const last = scores.length - 1;
  if (last < 0) return sigmoid(score);
  // Beyond the ends it goes on towards 0 and 1, so that a higher score is never an equal one.
  const lowest = scores[0] ?? 0;
  if (score <= lowest) return (probabilities[0] ?? 0) * Math.exp(score - lowest);
  const highest = scores[last] ?? 0;
  if (score >= highest) return 1 - (1 - (probabilities[last] ?? 1)) * Math.exp(highest - score);
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((scores[middle] ?? 0) <= score) low = middle;
    else high = middle;
  }
  const from = scores[low] ?? 0;
  const to = scores[high] ?? 0;
  const share = to === from ? 1 : (score - from) / (to - from);
  const start = probabilities[low] ?? 0;
  return start + share * ((probabilities[high] ?? 0) - start);
}
