import { mix } from './term-hash.ts';

/** Letters read for grams: enough for any message, bounded for hostile ones. */
const MOST_LETTERS = 6_000;
const SPACE = 32;

/**
 * Hashes of the runs of `n` letters in the words joined by single spaces, with a space before the
 * first and after the last; sorted, each once, with how often it occurs.
 */
export function gramsOf(
  words: readonly string[],
  n: number,
): { hashes: Uint32Array; counts: Uint16Array } {
  const codes = codesOf(words);
  const total = Math.max(0, codes.length - n + 1);
  const raw = new Uint32Array(total);
  for (let i = 0; i < total; i++) {
    let hash = 0x9e3779b9 ^ n;
    for (let k = i; k < i + n; k++) hash = Math.imul(hash ^ (codes[k] ?? 0), 0x01000193);
    raw[i] = mix(hash);
  }
  raw.sort();
  const hashes = new Uint32Array(total);
  const counts = new Uint16Array(total);
  let unique = 0;
  for (let i = 0; i < total; i++) {
    const hash = raw[i] ?? 0;
    if (unique === 0 || hashes[unique - 1] !== hash) {
      hashes[unique] = hash;
      counts[unique] = 1;
      unique++;
    } else if ((counts[unique - 1] ?? 0) < 65_535) {
      counts[unique - 1] = (counts[unique - 1] ?? 0) + 1;
    }
  }
  return { hashes: hashes.slice(0, unique), counts: counts.slice(0, unique) };
}

function codesOf(words: readonly string[]): Uint16Array {
  const codes = new Uint16Array(MOST_LETTERS);
  let length = 0;
  codes[length++] = SPACE;
  for (const word of words) {
    if (length + word.length + 1 > MOST_LETTERS) break;
    for (let i = 0; i < word.length; i++) codes[length++] = word.charCodeAt(i);
    codes[length++] = SPACE;
  }
  return codes.subarray(0, length);
}
