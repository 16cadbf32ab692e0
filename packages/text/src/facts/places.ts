import { LEVELS } from './place-levels.ts';
import type { PlaceNames } from './place-names.ts';
import type { Reading } from './reading.ts';

/** What stands before a place often, and before much else. */
const PREPOSITIONS: ReadonlySet<string> = new Set(['di', 'ke', 'dari', 'asal', 'warga', 'wilayah']);

/** Finds places: any of Kemendagri's names behind a word like `desa`, clear ones everywhere. */
export function findPlaces(reading: Reading, names: PlaceNames): void {
  const word = (at: number): string => (reading.isTaken(at) ? '' : reading.word(at));
  for (let at = 0; at < reading.tokens.length; ) {
    const level = LEVELS.get(reading.word(at - 1)) ?? '';
    const cued = level !== '' || hinted(reading, at);
    const found = (cued ? names.cued.at(word, at) : null) ?? names.clear.at(word, at);
    if (found === null || isChance(reading, at, found.after)) {
      at++;
      continue;
    }
    reading.add('place', found.value, at, found.after, level === '' ? '' : level);
    at = found.after;
  }
}

/** `di Serang` with a capital is the town, `diserang` and `di serang` are not. */
const hinted = (reading: Reading, at: number): boolean =>
  PREPOSITIONS.has(reading.word(at - 1)) &&
  reading.isCapitalised(at) &&
  !reading.isCapitalised(at - 1);

/** Two letters name a place only as capitals: `AS`, `UK`. */
const isChance = (reading: Reading, at: number, after: number): boolean =>
  after - at === 1 && /^..$/u.test(reading.written(at)) && !/^[A-Z]{2}$/u.test(reading.written(at));
