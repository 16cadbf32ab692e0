/** A word with its place in the text it was read from. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export const placedWords = (text: string): PlacedWord[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));

export interface Passage {
  /** Offsets into the text that was searched. */
  readonly start: number;
  readonly end: number;
  /** Share of the sought words that stand in it, 0 to 1. */
  readonly coverage: number;
}

/** A passage may be this much longer than what is sought. */
const STRETCH = 1.4;

/**
 * The passage of a text that holds most words of a sentence: a window over the text, each sought
 * word counted as often as it is sought. Linear in both lengths.
 */
export function bestPassage(
  sought: readonly string[],
  text: readonly PlacedWord[],
): Passage | null {
  const wanted = new Map<string, number>();
  for (const word of sought) wanted.set(word, (wanted.get(word) ?? 0) + 1);
  const size = Math.ceil(sought.length * STRETCH);
  const inside = new Map<string, number>();
  let hits = 0;
  let best: { hits: number; from: number; to: number } | null = null;
  for (let to = 0; to < text.length; to++) {
    hits += count(inside, text[to]?.word ?? '', 1, wanted);
    if (to >= size) hits -= count(inside, text[to - size]?.word ?? '', -1, wanted);
    if (hits > (best?.hits ?? 0)) best = { hits, from: Math.max(0, to - size + 1), to };
  }
  if (best === null) return null;
  const words = text.slice(best.from, best.to + 1).filter(({ word }) => wanted.has(word));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { start: first.start, end: last.end, coverage: best.hits / sought.length };
}

/** Adds or takes one word and says by how much the hits change. */
function count(
  inside: Map<string, number>,
  word: string,
  change: 1 | -1,
  wanted: ReadonlyMap<string, number>,
): number {
  const limit = wanted.get(word);
  if (limit === undefined) return 0;
  const before = inside.get(word) ?? 0;
  inside.set(word, before + change);
  return change === 1 ? Number(before < limit) : Number(before <= limit);
}
