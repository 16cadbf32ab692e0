/** Words of a text, lower case, compatibility forms folded. */
export const tokens = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Harmonic mean of precision and recall over two texts as multisets of words; 0 to 1. */
export function tokenF1(got: string, wanted: string): number {
  const [left, right] = [tokens(got), tokens(wanted)];
  const counts = new Map<string, number>();
  for (const token of right) counts.set(token, (counts.get(token) ?? 0) + 1);
  let hits = 0;
  for (const token of left) {
    const count = counts.get(token) ?? 0;
    if (count === 0) continue;
    hits++;
    counts.set(token, count - 1);
  }
  return left.length + right.length === 0 ? 1 : (2 * hits) / (left.length + right.length);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
