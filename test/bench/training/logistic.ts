/** A logistic regression that was trained here. */
export interface TrainedLogistic {
  readonly bias: number;
  readonly weights: readonly number[];
  predict(row: ArrayLike<number>): number;
}

/**
 * Trains by stochastic gradient descent with per-weight step sizes (AdaGrad), visiting the rows in
 * a fixed pseudo-random order: the same data give the same weights.
 */
export function trainLogistic(
  rows: readonly ArrayLike<number>[],
  labels: readonly number[],
  options: { rounds: number; l2: number; rate?: number; importance?: readonly number[] },
): TrainedLogistic {
  const width = rows[0]?.length ?? 0;
  const weights = new Float64Array(width + 1);
  const squares = new Float64Array(width + 1).fill(1e-6);
  const rate = options.rate ?? 0.1;
  const step = coprimeStep(rows.length);
  const score = (row: ArrayLike<number>): number => {
    let sum = weights[width] ?? 0;
    for (let i = 0; i < width; i++) sum += (weights[i] ?? 0) * (row[i] ?? 0);
    return sum;
  };
  let at = 0;
  for (let visit = 0; visit < options.rounds * rows.length; visit++) {
    at = (at + step) % rows.length;
    const row = rows[at] ?? [];
    const error =
      (1 / (1 + Math.exp(-score(row))) - (labels[at] ?? 0)) * (options.importance?.[at] ?? 1);
    for (let i = 0; i <= width; i++) {
      const value = i === width ? 1 : (row[i] ?? 0);
      if (value === 0) continue;
      const gradient = error * value + options.l2 * (weights[i] ?? 0);
      squares[i] = (squares[i] ?? 0) + gradient * gradient;
      weights[i] = (weights[i] ?? 0) - (rate * gradient) / Math.sqrt(squares[i] ?? 1);
    }
  }
  return {
    bias: weights[width] ?? 0,
    weights: [...weights.subarray(0, width)],
    predict: (row) => 1 / (1 + Math.exp(-score(row))),
  };
}

/** A step that visits every row once before it comes back to the first. */
function coprimeStep(length: number): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  let step = Math.max(1, Math.floor(length * 0.618));
  while (length > 1 && gcd(step, length) !== 1) step++;
  return step;
}
