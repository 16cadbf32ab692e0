import { foldWords } from './fold-words.ts';
import { HEADS, INSTITUTIONS } from './institution-names.ts';
import type { Ordinary } from './ordinary-words.ts';
import { type Phrases, readPhrases } from './phrases.ts';
import type { Reading } from './reading.ts';

let names: Phrases | null = null;
let heads: Phrases | null = null;
/** Everyday words too: they name a platform or a wallet where they are written like a name. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'dana',
  'tri indonesia',
  'badan intelijen negara',
  'majelis ulama indonesia',
  'komisi pemilihan umum',
]);
const LONGEST_NAME = 2;
/** No part of a name, also where every word has a capital. */
const LINKING: ReadonlySet<string> = new Set(
  'yang dan di ke dari untuk dengan akan telah sudah ini itu adalah pada atau karena tidak bukan'.split(
    ' ',
  ),
);

/** Finds institutions: listed ones by any of their names, others by a word like `puskesmas`. */
export function findInstitutions(reading: Reading, ordinary: Ordinary): void {
  names ??= readPhrases(INSTITUTIONS, foldWords);
  heads ??= readPhrases(HEADS, foldWords);
  const word = (at: number): string => (reading.isTaken(at) ? '' : reading.word(at));
  for (let at = 0; at < reading.tokens.length; ) {
    const listed = names.at(word, at);
    if (listed !== null && isMeant(reading, listed.value, at, listed.after)) {
      reading.add('institution', listed.value, at, listed.after);
      at = listed.after;
      continue;
    }
    const head = heads.at(word, at);
    const after = head === null ? at : nameEnd(reading, head.after, ordinary);
    if (head === null || after === head.after) {
      at++;
      continue;
    }
    const name = [head.value];
    for (let i = head.after; i < after; i++) {
      name.push(reading.word(i));
      if (reading.number(i) !== null) reading.take(i);
    }
    // The place in its name is a place all the same.
    reading.note('institution', name.join(' '), at, after);
    at = after;
  }
}

function isMeant(reading: Reading, value: string, at: number, after: number): boolean {
  if (!AMBIGUOUS.has(value) || after - at > 1) return true;
  return reading.isCapitalised(at) || /^[A-Z]{2,}$/u.test(reading.written(at));
}

/** What follows a head and looks like a name: capitals, digits, words of no dictionary. */
function nameEnd(reading: Reading, start: number, ordinary: Ordinary): number {
  let at = start;
  while (at < start + LONGEST_NAME && at < reading.tokens.length) {
    const word = reading.word(at);
    const between = reading.between(at - 1);
    // The point of `RS. Ulin`; behind the name it ends the sentence.
    const allowed = at === start ? /^[ .'"*_-]{0,2}$/u : /^[ '"*_-]{0,2}$/u;
    if (word === '' || LINKING.has(word) || reading.isTaken(at) || !allowed.test(between)) break;
    const named = reading.isCapitalised(at) || !ordinary(word) || /^\d{1,3}$/u.test(word);
    if (!named) break;
    at++;
  }
  return at;
}
