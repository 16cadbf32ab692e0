import { type Filling, textOf } from './fill.ts';
import {
  ABBREVIATIONS,
  EMOJI,
  ENDINGS,
  HEADERS,
  SURROUNDINGS,
  SYNONYMS,
  UNSEEN_SYNONYMS,
} from './harmless-words.ts';
import { pick, type Random } from './random.ts';

type Change = (text: string, random: Random, unseen: boolean) => string;

/**
 * Copies of a text that state the same, one for each way messages change on their way.
 *
 * @param unseen take the synonyms that nothing was chosen by
 */
export function harmlessTexts(
  filling: Filling,
  random: Random,
  unseen: boolean,
): readonly { readonly kind: string; readonly text: string }[] {
  const text = textOf(filling);
  const respelled = textOf(filling, (value) => pick(random, value));
  const copies = Object.entries(CHANGES).map(([kind, change]) => ({
    kind,
    text: change(text, random, unseen),
  }));
  copies.push({ kind: 'facts respelled', text: respelled });
  const chained = addHeader(
    capitalise(abbreviate(respelled, random, unseen), random, unseen),
    random,
    unseen,
  );
  copies.push({ kind: 'several at once', text: chained });
  return copies;
}

const addHeader: Change = (text, random) => `${pick(random, HEADERS)}\n${text}`;

const addEnding: Change = (text, random) => `${text}\n${pick(random, ENDINGS)}`;

const addEmoji: Change = (text, random) =>
  text
    .split(' ')
    .map((word) => (random() < 0.12 ? `${word} ${pick(random, EMOJI)}` : word))
    .join(' ');

const abbreviate: Change = (text, random) =>
  replaceWords(text, ABBREVIATIONS, () => random() < 0.8);

const swapSynonyms: Change = (text, random, unseen) => {
  let left = 3;
  return replaceWords(
    text,
    unseen ? UNSEEN_SYNONYMS : SYNONYMS,
    () => left > 0 && random() < 0.6 && left-- > 0,
  );
};

const capitalise: Change = (text, random) => {
  const way = random();
  if (way < 0.4) return text.toUpperCase();
  if (way < 0.7) return text.toLowerCase();
  return text.replace(
    /(^|\s)(\p{Ll})/gu,
    (_, space: string, letter: string) => space + letter.toUpperCase(),
  );
};

const reorder: Change = (text, random) => {
  const sentences = text.split(/(?<=\.) /u);
  const from = Math.floor(random() * sentences.length);
  const [moved = ''] = sentences.splice(from, 1);
  return [...sentences, moved].join(' ');
};

const truncate: Change = (text, random) =>
  text.slice(0, Math.floor(text.length * (0.55 + random() * 0.35))).trimEnd();

const cutBeginning: Change = (text, random) => {
  const words = text.split(' ');
  const from = Math.floor(words.length * (0.1 + random() * 0.25));
  // To cut behind a denial would change what is stated.
  return words.slice(/^(?:tidak|belum)$/u.test(words[from - 1] ?? '') ? from - 1 : from).join(' ');
};

const embed: Change = (text, random) => {
  const [before, after] = pick(random, SURROUNDINGS);
  return `${before}\n\n${text}\n\n${after}`;
};

const mistype: Change = (text, random) =>
  text
    .split(' ')
    .map((word) => {
      if (!/^[a-z]{6,}$/u.test(word) || random() > 0.12) return word;
      const at = 1 + Math.floor(random() * (word.length - 3));
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    })
    .join(' ');

const format: Change = (text) =>
  text
    .split(/(?<=\.) /u)
    .map((sentence) => `*${sentence.replace(/\.$/u, '')}*`)
    .join('\n\n');

const CHANGES: Readonly<Record<string, Change>> = {
  'header added': addHeader,
  'ending added': addEnding,
  emoji: addEmoji,
  abbreviations: abbreviate,
  synonyms: swapSynonyms,
  capitals: capitalise,
  'sentences reordered': reorder,
  'end cut off': truncate,
  'beginning cut off': cutBeginning,
  'inside a longer text': embed,
  typos: mistype,
  'lines and bold': format,
};

function replaceWords(
  text: string,
  words: Readonly<Record<string, string>>,
  wanted: () => boolean,
): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const other = words[word.toLowerCase()];
    if (other === undefined || !wanted()) return word;
    return word === word.toLowerCase() ? other : other.charAt(0).toUpperCase() + other.slice(1);
  });
}
