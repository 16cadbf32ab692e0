/** Words as an editor counts them: what stands between white space. */
export const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

const sentences = new Intl.Segmenter('id', { granularity: 'sentence' });

/** The sentences of a text. What goes on in small letters or digits belongs to the one before. */
export function sentencesOf(text: string): string[] {
  const found: string[] = [];
  for (const { segment } of sentences.segment(text)) {
    const sentence = segment.replace(/\s+/gu, ' ').trim();
    if (sentence === '') continue;
    const last = found.at(-1);
    if (last !== undefined && /^[\p{Ll}\d]/u.test(sentence))
      found[found.length - 1] = `${last} ${sentence}`;
    else found.push(sentence);
  }
  return found;
}

/** The first words of a text, with an ellipsis where it was cut. */
export function firstWords(text: string, most: number): string {
  const words = text.split(/\s+/u).filter(Boolean);
  if (words.length <= most) return words.join(' ');
  const kept = words.slice(0, Math.max(1, most)).join(' ');
  return `${kept.replace(/[\s.,;:!?…”"]+$/u, '')}…`;
}

/**
 * As many whole sentences as fit beside what must stand there. A sentence that does not fit ends
 * the text: a later one might make no sense without it.
 */
export function fitSentences(candidates: readonly string[], most: number): string[] {
  const kept: string[] = [];
  let left = most;
  for (const sentence of candidates) {
    const words = countWords(sentence);
    if (words > left) break;
    kept.push(sentence);
    left -= words;
  }
  return kept;
}
