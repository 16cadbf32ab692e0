import { fold } from '@saring/text';

const LONGEST = 280;
/** A reviewer who opened the picture words it. */
const WORDLESS = 'Gambar tanpa teks yang terbaca';

/**
 * The claim a new case starts with: the beginning of its first message, without forwarding headers
 * and greetings, cut at the end of a sentence where one is near. A reviewer words it better later.
 *
 * @param maskedText never the original: a claim is shown and published
 */
export function claimOf(maskedText: string): string {
  const folded = fold(maskedText);
  const start = folded.tokens[0]?.start ?? 0;
  const body = maskedText.slice(start).replace(/\s+/gu, ' ').trim();
  if (body === '') return maskedText.replace(/\s+/gu, ' ').trim().slice(0, LONGEST) || WORDLESS;
  if (body.length <= LONGEST) return body;
  const cut = body.slice(0, LONGEST);
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '));
  if (sentence > LONGEST / 3) return cut.slice(0, sentence + 1);
  const word = cut.lastIndexOf(' ');
  return `${cut.slice(0, word > 0 ? word : LONGEST).toWellFormed()} …`;
}
