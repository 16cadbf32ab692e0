import type { RankerMember, RankerNet } from '@saring/matching/training';
import { seeded } from '../../seeded/random.ts';

/** The candidates of one query, and which of them are right. */
export interface RankedList {
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
}

export interface ListwiseOptions {
  readonly hidden: number;
  readonly rounds: number;
  readonly members: number;
  readonly rate: number;
  readonly l2: number;
  readonly seed: number;
}

/**
 * Trains an average of small networks so that the right candidates get the most of a softmax over
 * each query's list (ListNet's top-one loss), by Adam, one query at a time.
 */
export function trainListwise(lists: readonly RankedList[], options: ListwiseOptions): RankerNet {
  const usable = lists.filter(({ right }) => right.includes(true) && right.includes(false));
  const width = usable[0]?.rows[0]?.length ?? 0;
  const { means, scales } = standardise(usable, width);
  const inputs = usable.map(({ rows, right }) => ({
    right,
    rows: rows.map((row) =>
      Float64Array.from(row, (value, i) =>
        Math.max(-4, Math.min(4, (value - (means[i] ?? 0)) / (scales[i] ?? 1))),
      ),
    ),
  }));
  const members = Array.from({ length: options.members }, (_, i) =>
    trainMember(inputs, width, { ...options, seed: options.seed + i }),
  );
  return { means, scales, members };
}

function standardise(lists: readonly RankedList[], width: number) {
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  let count = 0;
  for (const { rows } of lists) {
    for (const row of rows) {
      count++;
      for (let i = 0; i < width; i++) {
        const value = row[i] ?? 0;
        sums[i] = (sums[i] ?? 0) + value;
        squares[i] = (squares[i] ?? 0) + value * value;
      }
    }
  }
  const means = [...sums].map((sum) => sum / count);
  const scales = [...squares].map((square, i) =>
    Math.max(1e-3, Math.sqrt(Math.max(0, square / count - (means[i] ?? 0) ** 2))),
  );
  return { means, scales };
}

function trainMember(
  lists: readonly RankedList[],
  width: number,
  options: ListwiseOptions,
): RankerMember {
  const random = seeded(options.seed);
  const { hidden, l2 } = options;
  const hiddenSize = hidden * (width + 1);
  const size = width + hiddenSize + hidden;
  const weights = new Float64Array(size);
  const spread = 1 / Math.sqrt(width);
  for (let i = width; i < width + hiddenSize; i++) weights[i] = (random.next() * 2 - 1) * spread;
  for (let i = width + hiddenSize; i < size; i++) weights[i] = (random.next() * 2 - 1) * 0.1;
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const gradient = new Float64Array(size);
  const order = lists.map((_, i) => i);
  const BATCH = 16;
  const steps = Math.ceil(lists.length / BATCH) * options.rounds;
  let step = 0;
  for (let round = 0; round < options.rounds; round++) {
    const shuffled = random.shuffle(order);
    for (let from = 0; from < shuffled.length; from += BATCH) {
      gradient.fill(0);
      for (const at of shuffled.slice(from, from + BATCH)) {
        const list = lists[at];
        if (list !== undefined) addGradient(list, weights, gradient, width, hidden);
      }
      step++;
      const rate = options.rate * 0.5 * (1 + Math.cos((Math.PI * step) / steps));
      adam(weights, gradient, first, second, step, rate, l2);
    }
  }
  const row = (unit: number) =>
    [...weights.subarray(width + unit * (width + 1), width + (unit + 1) * (width + 1))].map(round4);
  return {
    linear: [...weights.subarray(0, width)].map(round4),
    hidden: Array.from({ length: hidden }, (_, unit) => row(unit)),
    output: [...weights.subarray(width + hiddenSize)].map(round4),
  };
}

function addGradient(
  { rows, right }: RankedList,
  weights: Float64Array,
  gradient: Float64Array,
  width: number,
  hidden: number,
): void {
  const outAt = width + hidden * (width + 1);
  const activations = rows.map(() => new Float64Array(hidden));
  const scores = rows.map((row, r) => {
    let sum = 0;
    for (let i = 0; i < width; i++) sum += (weights[i] ?? 0) * (row[i] ?? 0);
    for (let unit = 0; unit < hidden; unit++) {
      const at = width + unit * (width + 1);
      let value = weights[at + width] ?? 0;
      for (let i = 0; i < width; i++) value += (weights[at + i] ?? 0) * (row[i] ?? 0);
      const active = Math.tanh(value);
      const into = activations[r];
      if (into !== undefined) into[unit] = active;
      sum += (weights[outAt + unit] ?? 0) * active;
    }
    return sum;
  });
  const top = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - top));
  const all = exps.reduce((sum, each) => sum + each, 0);
  const good = exps.reduce((sum, each, r) => sum + (right[r] === true ? each : 0), 0);
  rows.forEach((row, r) => {
    const chance = (exps[r] ?? 0) / all;
    const wanted = right[r] === true ? (exps[r] ?? 0) / (good || 1) : 0;
    const error = chance - wanted;
    if (Math.abs(error) < 1e-4) return;
    for (let i = 0; i < width; i++) gradient[i] = (gradient[i] ?? 0) + error * (row[i] ?? 0);
    for (let unit = 0; unit < hidden; unit++) {
      const active = activations[r]?.[unit] ?? 0;
      gradient[outAt + unit] = (gradient[outAt + unit] ?? 0) + error * active;
      const back = error * (weights[outAt + unit] ?? 0) * (1 - active * active);
      const at = width + unit * (width + 1);
      for (let i = 0; i < width; i++) {
        gradient[at + i] = (gradient[at + i] ?? 0) + back * (row[i] ?? 0);
      }
      gradient[at + width] = (gradient[at + width] ?? 0) + back;
    }
  });
}

function adam(
  weights: Float64Array,
  gradient: Float64Array,
  first: Float64Array,
  second: Float64Array,
  step: number,
  rate: number,
  l2: number,
): void {
  const fixFirst = 1 - 0.9 ** step;
  const fixSecond = 1 - 0.999 ** step;
  for (let i = 0; i < weights.length; i++) {
    const slope = gradient[i] ?? 0;
    const mean = 0.9 * (first[i] ?? 0) + 0.1 * slope;
    const square = 0.999 * (second[i] ?? 0) + 0.001 * slope * slope;
    first[i] = mean;
    second[i] = square;
    const weight = weights[i] ?? 0;
    weights[i] =
      weight - rate * (mean / fixFirst / (Math.sqrt(square / fixSecond) + 1e-8) + l2 * weight);
  }
}

const round4 = (value: number): number => Math.round(value * 1e4) / 1e4;
