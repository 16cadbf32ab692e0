import { isOrdinary, stem, type Token } from '@saring/text';
import { areSynonyms } from './synonyms.ts';

/** Longer words are compared by their beginning: edit distance is quadratic in their length. */
const LONGEST = 24;

/**
 * Do two tokens say the same word: written alike, of one root, one the abbreviation or the typing
 * error of the other? Two different words of the dictionary never do, however close they look.
 */
export function isSameWord(a: Token, b: Token): boolean {
  if (a.word === b.word) return true;
  if (a.kind !== 'word' || b.kind !== 'word') return false;
  if (a.word.length < 3 || b.word.length < 3) return false;
  if (stem(a.word) === stem(b.word)) return true;
  const bothKnown = isOrdinary(a.word) && isOrdinary(b.word);
  if (bothKnown) return false;
  if (a.skeleton === b.skeleton && isShortened(a.word, b.word)) return true;
  return isTypingError(a.word, b.word);
}

/** The same word, or one that means the same. */
export const meansTheSame = (a: Token, b: Token): boolean =>
  isSameWord(a, b) || areSynonyms(a.word, b.word);

/** One leaves vowels out that the other has: `bnjr` for `banjar`. */
function isShortened(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === long.length) return isTypingError(short, long);
  let at = 0;
  for (let i = 0; i < long.length && at < short.length; i++) {
    if (long.charAt(i) === short.charAt(at)) at++;
  }
  return at === short.length;
}

/** One slip in five letters, two in eight. A name is no slip of another short name. */
function isTypingError(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const slips = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
  const known = isOrdinary(a) || isOrdinary(b);
  if (slips === 0 || (!known && shorter < 6)) return false;
  return distanceWithin(a.slice(0, LONGEST), b.slice(0, LONGEST), slips);
}

/** Optimal string alignment distance: a swap of neighbours is one slip. */
export function distanceWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let k = 1; k <= b.length; k++) {
      const same = a.charAt(i - 1) === b.charAt(k - 1);
      let cost = Math.min(
        (last[k] ?? 0) + 1,
        (row[k - 1] ?? 0) + 1,
        (last[k - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 &&
        k > 1 &&
        a.charAt(i - 1) === b.charAt(k - 2) &&
        a.charAt(i - 2) === b.charAt(k - 1);
      if (swapped) cost = Math.min(cost, (before[k - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    before = last;
    last = row;
  }
  return (last[b.length] ?? most + 1) <= most;
}
