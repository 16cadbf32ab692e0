import { KNOWN_WORDS } from './vocabulary.ts';

/** Parts of a label between hyphens, without digits hung on at either end: `prakerja12` -> `prakerja`. */
export const piecesOf = (label: string): string[] =>
  label
    .split(/[-_]+/u)
    .map((piece) => piece.replace(/^\d+|\d+$/gu, ''))
    .filter((piece) => piece !== '');

/** Whether a run of letters is known words and digits from end to end. */
export function isKnownWords(text: string): boolean {
  return text === '' || knownWordsIn(text) !== null;
}

/**
 * The known words a run is made of, or `null` if something is left over. Dynamic programming over
 * positions; labels have 63 characters at most.
 */
export function knownWordsIn(text: string): string[] | null {
  const ways: (string[] | null)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    ways[end] = null;
    for (let start = Math.max(0, end - 14); start < end; start++) {
      const before = ways[start];
      const word = text.slice(start, end);
      if (before != null && (KNOWN_WORDS.has(word) || /^\d+$/u.test(word))) {
        ways[end] = [...before, word];
        break;
      }
    }
  }
  return ways[text.length] ?? null;
}
