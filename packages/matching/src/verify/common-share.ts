import type { PreparedText } from '../prepare/prepared-text.ts';
import { MOST_COMPARED } from './side.ts';

/**
 * The larger of the two shares of one text's weight that the other says too, 0 to 1, by word, root
 * or consonant skeleton, in whatever order. Far cheaper than the verifier and more generous: what
 * shares little here is not the same message.
 */
export function commonShare(
  one: PreparedText,
  other: PreparedText,
  idf: (word: string) => number,
): number {
  return Math.max(shareSaid(one, other, idf), shareSaid(other, one, idf));
}

function shareSaid(text: PreparedText, by: PreparedText, idf: (word: string) => number): number {
  const said = new Set<string>();
  for (const [at, word] of by.words.slice(0, MOST_COMPARED).entries()) {
    said.add(word);
    said.add(by.stems[at] ?? '');
    said.add(asSkeleton(by.skeletons[at] ?? ''));
  }
  let total = 0;
  let common = 0;
  for (const [at, word] of text.words.slice(0, MOST_COMPARED).entries()) {
    const weight = idf(word);
    total += weight;
    const isSaid =
      said.has(word) ||
      said.has(text.stems[at] ?? '') ||
      said.has(asSkeleton(text.skeletons[at] ?? ''));
    if (isSaid) common += weight;
  }
  return total === 0 ? 0 : common / total;
}

/** A skeleton is no word, though spelled like one. */
const asSkeleton = (skeleton: string): string => `\n${skeleton}`;
