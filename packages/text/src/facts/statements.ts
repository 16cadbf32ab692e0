import { stem } from '../stem/stem.ts';
import { foldWords } from './fold-words.ts';
import { OPPOSITES } from './opposites.ts';
import { type Phrases, readPhrases } from './phrases.ts';
import type { Reading } from './reading.ts';
import { ROLES } from './roles-list.ts';

/** Folding made one word of most negations already. */
const NEGATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tidak: 'tidak',
    bukan: 'tidak',
    belum: 'belum',
    jangan: 'jangan',
    janganlah: 'jangan',
    tidaklah: 'tidak',
    bukanlah: 'tidak',
    belumlah: 'belum',
    tanpa: 'tanpa',
    batal: 'batal',
    bantah: 'bantah',
    not: 'tidak',
    no: 'tidak',
    never: 'tidak',
  }),
);
/** `tidak hanya`, `bukan cuma` deny nothing. */
const ALSO: ReadonlySet<string> = new Set(['hanya', 'cuma', 'sekadar', 'sekedar', 'saja']);
/** Banjar and Indonesian `dia` is a person; the Ngaju negation stands before what it denies. */
const NGAJU: ReadonlySet<string> = new Set([
  'tege',
  'puji',
  'maku',
  'ulih',
  'katawan',
  'bahalap',
  'hakun',
  'uluh',
  'tukep',
  'bara',
]);
/** A negation turns a word this many tokens behind it. */
const REACH = 2;

let sides: ReadonlyMap<string, readonly string[]> | null = null;
let roles: Phrases | null = null;

/** Finds offices and kinds of people. */
export function findRoles(reading: Reading): void {
  roles ??= readPhrases(ROLES, foldWords);
  const word = (at: number): string => (reading.isTaken(at) ? '' : reading.word(at));
  for (let at = 0; at < reading.tokens.length; ) {
    const found = roles.at(word, at);
    if (found === null) {
      at++;
      continue;
    }
    reading.note('role', found.value, at, found.after);
    at = found.after;
  }
}

/** Finds words with an opposite, and negations; one before such a word turns it. */
export function findStatements(reading: Reading): void {
  sides ??= readOpposites();
  let negatedBy = -1;
  let used = true;
  const close = (): void => {
    if (!used) reading.note('negation', negationKey(reading, negatedBy), negatedBy, negatedBy + 1);
    used = true;
  };
  for (let at = 0; at < reading.tokens.length; at++) {
    if (at - negatedBy > REACH) close();
    if (isNegation(reading, at)) {
      close();
      negatedBy = at;
      used = false;
      continue;
    }
    const axes = reading.isTaken(at) ? undefined : axesOf(reading.word(at), sides);
    if (axes === undefined) continue;
    const turned = !used && !breaks(reading, negatedBy, at);
    const first = turned ? negatedBy : at;
    reading.note(
      'polarity',
      axes.map((axis) => (turned ? turn(axis) : axis)).join(' '),
      first,
      at + 1,
    );
    if (turned) used = true;
  }
  close();
}

function isNegation(reading: Reading, at: number): boolean {
  const word = reading.word(at);
  const next = reading.word(at + 1);
  if (word === 'dia') return NGAJU.has(reading.written(at + 1).toLowerCase());
  return NEGATIONS.has(word) && !ALSO.has(next);
}

/** What is denied belongs to the key: the next word, by its stem. */
function negationKey(reading: Reading, at: number): string {
  const kind = reading.word(at) === 'dia' ? 'tidak' : (NEGATIONS.get(reading.word(at)) ?? 'tidak');
  return `${kind} ${stem(reading.word(at + 1))}`;
}

function breaks(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/[,.;:!?\n]/u.test(reading.between(at))) return true;
  return false;
}

const axesOf = (
  word: string,
  known: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined =>
  word === '' ? undefined : (known.get(`!${word}`) ?? known.get(stem(word)));

const turn = (axis: string): string =>
  axis.endsWith('+') ? `${axis.slice(0, -1)}-` : `${axis.slice(0, -1)}+`;

/** Stem, or `!` and form, to the sides it is on: `3+`, `3-`. */
function readOpposites(): ReadonlyMap<string, readonly string[]> {
  const read = new Map<string, string[]>();
  for (const [axis, line] of OPPOSITES.trim().split('\n').entries()) {
    for (const [side, words] of line.split('|').entries()) {
      for (const word of words.trim().split(/\s+/u)) {
        const axes = read.get(word) ?? [];
        axes.push(`${axis}${side === 0 ? '+' : '-'}`);
        read.set(word, axes);
      }
    }
  }
  return read;
}
