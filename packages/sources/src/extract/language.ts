import { type Block, countWords } from './blocks.ts';

/** Function words that are frequent in one language and rare in the other. */
const FUNCTION_WORDS: Readonly<Record<'id' | 'en', ReadonlySet<string>>> = {
  id: new Set(
    (
      'yang dan di untuk dengan ini itu dari pada tidak akan dalam adalah ke karena juga oleh para ' +
      'telah sudah saat kami kita saya bisa atau ada seperti agar namun dapat harus lebih serta ' +
      'bagi tersebut hingga masih lagi sebagai menjadi secara antara mereka anda'
    ).split(' '),
  ),
  en: new Set(
    (
      'the and of to in that is for with was on it as are this be by from have has not at his her ' +
      'they but which were would their been will an or who'
    ).split(' '),
  ),
};
/** Share of function words in running text, at least, and how far the other language must be off. */
const ENOUGH = 0.05;
const LEAD = 2;
const SAMPLE = 20_000;

/**
 * The language of a page: of its words, if they are plainly Indonesian or English, else as it
 * declares. Declarations alone mislead: much of the Indonesian web calls itself `en-US`, the
 * default of its publishing system.
 */
export function languageOf(blocks: readonly Block[], declared: string | null): string | null {
  // Menus and lists of headlines hardly use function words, so running text goes first.
  const running = blocks.filter(({ words, linkWords }) => words >= 8 && linkWords * 2 < words);
  const sample = [...running, ...blocks]
    .map(({ text }) => text)
    .join('\n')
    .slice(0, SAMPLE)
    .toLowerCase();
  const words = countWords(sample);
  const share = { id: 0, en: 0 };
  for (const [word] of sample.matchAll(/[\p{L}]+/gu)) {
    if (FUNCTION_WORDS.id.has(word)) share.id++;
    if (FUNCTION_WORDS.en.has(word)) share.en++;
  }
  const best = share.id >= share.en ? 'id' : 'en';
  const other = best === 'id' ? 'en' : 'id';
  if (words >= 8 && share[best] / words >= ENOUGH && share[best] >= share[other] * LEAD) {
    // Malay shares the function words; there the declaration decides.
    return best === 'id' && primary(declared) === 'ms' ? 'ms' : best;
  }
  return primary(declared);
}

const primary = (tag: string | null): string | null => {
  const name = tag?.trim().toLowerCase().split(/[-_]/u)[0] ?? '';
  if (!/^[a-z]{2,3}$/u.test(name)) return null;
  return name === 'in' ? 'id' : name;
};
