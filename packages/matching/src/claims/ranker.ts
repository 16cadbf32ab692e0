/**
 * A small neural network with one hidden layer, and a straight line beside it, over standardised
 * features. Several of them, trained from other starts, are averaged.
 */
export interface RankerNet {
  readonly means: readonly number[];
  readonly scales: readonly number[];
  readonly members: readonly RankerMember[];
}

export interface RankerMember {
  readonly linear: readonly number[];
  /** Hidden units by row: a weight for each feature, then the bias. */
  readonly hidden: readonly (readonly number[])[];
  readonly output: readonly number[];
}

/** Higher is better; only differences between candidates of one query mean something. */
export function rankScore(net: RankerNet, features: ArrayLike<number>): number {
  const inputs = Float64Array.from(net.means, (mean, i) =>
    Math.max(-4, Math.min(4, ((features[i] ?? 0) - mean) / (net.scales[i] ?? 1))),
  );
  let sum = 0;
  for (const { linear, hidden, output } of net.members) {
    for (let i = 0; i < inputs.length; i++) sum += (linear[i] ?? 0) * (inputs[i] ?? 0);
    for (let unit = 0; unit < hidden.length; unit++) {
      const weights = hidden[unit] ?? [];
      let activation = weights[inputs.length] ?? 0;
      for (let i = 0; i < inputs.length; i++) activation += (weights[i] ?? 0) * (inputs[i] ?? 0);
      sum += (output[unit] ?? 0) * Math.tanh(activation);
    }
  }
  return sum / (net.members.length || 1);
}
