import type { Random } from '../../seeded/random.ts';
import { CONFUSABLE, EMOJI, HEADERS, LEET, SHORT_FORMS, TAILS } from './material.ts';

/** Changes a text as senders do; `others` are texts to embed it in or to take words from. */
export type Mutation = (text: string, random: Random, others: readonly string[]) => string;

const VOWELS = /[aiueo]/u;
const words = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

const eachWord =
  (share: number, change: (word: string, random: Random) => string): Mutation =>
  (text, random) =>
    text.replace(/\S+/gu, (word) => (random.chance(share) ? change(word, random) : word));

function typo(word: string, random: Random): string {
  if (word.length < 4) return word;
  const at = random.int(1, word.length - 2);
  const swapped = `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
  const doubled = `${word.slice(0, at)}${word.charAt(at)}${word.slice(at)}`;
  const dropped = word.slice(0, at) + word.slice(at + 1);
  const letter = random.pick([...'aiueonrtskl']);
  return random.pick([swapped, doubled, dropped, word.slice(0, at) + letter + word.slice(at + 1)]);
}

function abbreviate(word: string): string {
  const known = SHORT_FORMS.get(word.toLowerCase());
  if (known !== undefined) return known;
  if (word.length < 4 || !/^[a-z]+$/iu.test(word)) return word;
  const [first = '', ...rest] = word;
  const short = first + rest.filter((letter) => !VOWELS.test(letter.toLowerCase())).join('');
  return short.length >= 2 ? short : word;
}

const leet: Mutation = eachWord(0.4, (word, random) =>
  word.replace(/[a-z]/giu, (letter) => {
    const sign = LEET.get(letter.toLowerCase());
    return sign !== undefined && random.chance(0.6) ? sign : letter;
  }),
);

const homoglyphs: Mutation = (text, random) =>
  text.replace(/[a-z]/giu, (letter) => {
    const twin = CONFUSABLE.get(letter);
    return twin !== undefined && random.chance(0.35) ? twin : letter;
  });

const invisible: Mutation = (text, random) =>
  [...text]
    .map((sign) =>
      random.chance(0.15)
        ? `${sign}${random.pick(['\u200b', '\u200d', '\u2060', '\u00ad'])}`
        : sign,
    )
    .join('');

const emoji: Mutation = (text, random) =>
  text.replace(/\s+/gu, (space) =>
    random.chance(0.25) ? ` ${random.pick(EMOJI)}${random.pick(EMOJI)}${space}` : space,
  );

/** Sentences, or where there is one only, its halves, in another order. */
const reorder: Mutation = (text, random) => {
  const parts = text.split(/(?<=[.!?\n])\s+/u).filter((part) => part.trim() !== '');
  if (parts.length >= 2) return random.shuffle(parts).join(' ');
  const all = words(text);
  const cut = random.int(Math.floor(all.length / 3), Math.ceil((2 * all.length) / 3));
  return [...all.slice(cut), ...all.slice(0, cut)].join(' ');
};

const header: Mutation = (text, random) =>
  `${random.pick(HEADERS)}\n${text}${random.chance(0.6) ? `\n${random.pick(TAILS)}` : ''}`;

/** The beginning or the end is gone: half to four fifths stay. */
const truncate: Mutation = (text, random) => {
  const all = words(text);
  const kept = Math.max(6, Math.round(all.length * (0.5 + 0.3 * random.next())));
  return random.chance(0.6) ? all.slice(0, kept).join(' ') : all.slice(-kept).join(' ');
};

const capitals: Mutation = (text, random) =>
  random.chance(0.6)
    ? text.toUpperCase()
    : text.replace(/[a-z]/giu, (letter) =>
        random.chance(0.5) ? letter.toUpperCase() : letter.toLowerCase(),
      );

const embed: Mutation = (text, random, others) => {
  const [before = '', after = ''] = random.shuffle(others).slice(0, 2);
  const most = Math.max(12, words(text).length);
  return `${words(before).slice(0, most).join(' ')}\n${text}\n${words(after).slice(0, most).join(' ')}`;
};

/** A fact is changed, a few words are replaced, added or left out. */
const edit: Mutation = (text, random, others) => {
  const all = words(text);
  const foreign = words(others[random.int(0, others.length - 1)] ?? '');
  const changes = Math.max(2, Math.round(all.length * 0.12));
  for (let i = 0; i < changes && all.length > 4; i++) {
    const at = random.int(0, all.length - 1);
    const word = foreign.length === 0 ? 'baru' : random.pick(foreign);
    const what = random.int(0, 2);
    if (what === 0) all[at] = word;
    else if (what === 1) all.splice(at, 0, word);
    else all.splice(at, 1);
  }
  return all
    .join(' ')
    .replace(/\d+/u, (digits) => String(Number(digits.slice(0, 9)) + random.int(1, 9)));
};

const SINGLE = {
  typos: eachWord(0.3, typo),
  abbreviations: eachWord(0.6, abbreviate),
  emoji,
  reordering: reorder,
  header,
  truncation: truncate,
  invisible,
  homoglyphs,
  capitals,
  leet,
  embedding: embed,
  edits: edit,
} satisfies Record<string, Mutation>;

/** All noises at once, and a cut. */
const heavy: Mutation = (text, random, others) => {
  const steps: Mutation[] = [
    truncate,
    edit,
    eachWord(0.25, abbreviate),
    eachWord(0.15, typo),
    random.chance(0.5) ? leet : homoglyphs,
    random.chance(0.5) ? emoji : capitals,
    random.chance(0.5) ? invisible : reorder,
    header,
  ];
  return steps.reduce((sofar, step) => step(sofar, random, others), text);
};

/** The thirteen kinds. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = { ...SINGLE, heavy };
