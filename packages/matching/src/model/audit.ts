const Z = 1.96;
/** Automatic confirmation stays on while the audited precision is surely at least this. */
const SURE_FROM = 0.99;
/** Fewer audited answers say nothing against the model's own threshold. */
const FEWEST = 30;

/** Lower end of the 95 % interval of a share (Wilson 1927); 0 where nothing was counted. */
export function lowerBound(right: number, total: number): number {
  if (total === 0) return 0;
  const share = right / total;
  const middle = share + (Z * Z) / (2 * total);
  const spread = Z * Math.sqrt((share * (1 - share)) / total + (Z * Z) / (4 * total * total));
  return (middle - spread) / (1 + (Z * Z) / total);
}

/**
 * Whether a tenant's matches may be confirmed without a person: not when its reviewers have shown
 * that too many are wrong. Until enough are audited only a wrong one in ten speaks against it: even
 * without a mistake the lower bound passes .99 no sooner than after 381 answers.
 */
export function mayConfirm(right: number, total: number): boolean {
  if (total < FEWEST) return total - right <= total / 10;
  if (right === total) return true;
  return lowerBound(right, total) >= SURE_FROM;
}
