/**
 * The most weight of a title's distinct stems that stands together within `width` words of the
 * post: a long post tells more than one thing, and the claim is told in one place.
 */
export function bestWindow(
  post: Int32Array,
  title: Int32Array,
  weights: Float64Array,
  width: number,
): number {
  const lastAt = new Map<number, number>();
  const weightOf = new Map<number, number>();
  for (let i = 0; i < title.length; i++) weightOf.set(title[i] ?? 0, weights[i] ?? 0);
  let best = 0;
  for (let at = 0; at < post.length; at++) {
    const stem = post[at] ?? -1;
    if (stem < 0 || !weightOf.has(stem)) continue;
    lastAt.set(stem, at);
    let sum = 0;
    for (const [each, last] of lastAt) if (last > at - width) sum += weightOf.get(each) ?? 0;
    if (sum > best) best = sum;
  }
  return best;
}
