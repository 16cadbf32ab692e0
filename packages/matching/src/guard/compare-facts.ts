import { Comparison } from './comparison.ts';
import type { Difference } from './difference.ts';
import { findFactDifferences } from './fact-differences.ts';
import type { FactText } from './fact-text.ts';
import { findOrderDifferences } from './order-differences.ts';
import type { TokenPairs } from './token-pairs.ts';
import { findWordingDifferences } from './wording-differences.ts';

/**
 * The fact-difference guard: everything in which two texts that share their words differ in what
 * they state. What only one of them has, because the other is cut or stands inside a longer text,
 * is no difference; what stands in its place is. Linear in both texts.
 */
export function compareFacts(
  query: FactText,
  target: FactText,
  pairs: TokenPairs,
): readonly Difference[] {
  const comparison = new Comparison(query, target, pairs);
  findFactDifferences(comparison);
  findOrderDifferences(comparison);
  findWordingDifferences(comparison);
  return comparison.differences;
}
