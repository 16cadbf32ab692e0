const TABLE = 2048;

/**
 * What a document's score is divided by so that long ones are not preferred: (base + length) ^
 * power. From a table, because raising to a power for each of tens of thousands of documents would
 * be half of what a query costs.
 */
export function lengthDivisor(base: number, power: number): (length: number) => number {
  const table = Float64Array.from({ length: TABLE }, (_, length) => (base + length) ** power);
  return (length) => table[length] ?? (base + length) ** power;
}
