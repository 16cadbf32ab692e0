import { createHash } from 'node:crypto';
import type { Folded } from './token.ts';

/**
 * 128 bits (base64url, 22 signs) of SHA-256 over the folded words: two texts that differ only in
 * what folding takes away share it. With a unique index on it, exact repeats never reach the
 * matcher. `null` for a text without words.
 */
export function fingerprint(folded: Folded): string | null {
  if (folded.tokens.length === 0) return null;
  const words = folded.tokens.map((token) => token.word).join(' ');
  const digest = createHash('sha256').update(`${folded.version}\n${words}`).digest();
  return digest.subarray(0, 16).toString('base64url');
}
