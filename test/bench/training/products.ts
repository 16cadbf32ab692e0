/** A row and the products of each pair of its features, as `logit` reads them. */
export function withProducts(row: Float64Array): Float64Array {
  const n = row.length;
  const wide = new Float64Array(n + (n * (n + 1)) / 2);
  wide.set(row);
  let at = n;
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) wide[at++] = (row[i] ?? 0) * (row[j] ?? 0);
  }
  return wide;
}
