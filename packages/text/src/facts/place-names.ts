import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data';
import { houseLexicon } from '../lexicon/lexicon.ts';
import { foldWords } from './fold-words.ts';
import { isOrdinary } from './ordinary-words.ts';
import { Phrases } from './phrases.ts';
import { LEVELS } from './place-levels.ts';
import { NICKNAMES } from './place-nicknames.ts';

/**
 * Names of places: provinces down to villages as Kemendagri spells them, with the short forms and
 * nicknames people use.
 */
export interface PlaceNames {
  /** Places that are known by their name alone, wherever it stands. */
  readonly clear: Phrases;
  /** Names that are ordinary words as well, or of villages: they need a word before them. */
  readonly cued: Phrases;
}

const LEVEL =
  /^(?:kabupaten administrasi|kabupaten|kota administrasi|kota|provinsi|daerah istimewa|daerah khusus ibukota|dki|di)\s+/u;
/** A shorter name without a cue is chance. */
const SHORTEST = 4;

/** Reads the names that come with `idn-area-data`: 91,000, in about two seconds; read them once. */
export async function loadPlaceNames(): Promise<PlaceNames> {
  const [provinces, regencies, districts, villages] = await Promise.all([
    getProvinces(),
    getRegencies(),
    getDistricts(),
    getVillages(),
  ]);
  const names = nicknames();
  for (const { name } of provinces) addArea(names, name, 'large');
  for (const { name } of regencies) addArea(names, name, 'large');
  for (const { name } of districts) addArea(names, name, 'district');
  for (const { name } of villages) addArea(names, name, 'village');
  return names;
}

/** Nicknames and countries alone: what is known at once, without the names of Kemendagri. */
export function nicknames(): PlaceNames {
  const names = { clear: new Phrases(), cued: new Phrases() };
  for (const line of NICKNAMES.trim().split('\n')) {
    const [name = '', forms = ''] = line.split('=');
    for (const form of [name, ...forms.split(',')]) {
      if (form === '') continue;
      names.clear.add(foldWords(form), name);
      names.cued.add(foldWords(form), name);
    }
  }
  return names;
}

function addArea(
  names: PlaceNames,
  written: string,
  level: 'large' | 'district' | 'village',
): void {
  if (written === undefined || written === '') return;
  const name = written.toLowerCase().replace(LEVEL, '');
  const words = wordsOf(name);
  if (words.length === 0 || (words.length === 1 && LEVELS.has(words[0] ?? ''))) return;
  const value = words.join(' ');
  names.cued.add(words, value);
  // `Sungai` is written `Sei` as often, on signs and in chats.
  if (words[0] === 'sungai') names.cued.add(['sei', ...words.slice(1)], value);
  const clear = level === 'village' ? isRareName(words) : isClear(words, level);
  if (clear) names.clear.add(words, value);
}

/** Two words, at least one of them in no dictionary. */
const isRareName = (words: readonly string[]): boolean =>
  words.length > 1 && words.some((word) => word.length > SHORTEST && !isOrdinary(word));

function isClear(words: readonly string[], level: 'large' | 'district'): boolean {
  const [only = ''] = words;
  if (words.length > 1) return level === 'large' || isRareName(words);
  return only.length >= SHORTEST && !isOrdinary(only);
}

/** Splitting and looking the words up is what folding does to plain letters, and much quicker. */
function wordsOf(name: string): readonly string[] {
  const { words } = houseLexicon();
  return name
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => (word.length === 1 ? [word] : (words.get(word) ?? [word])));
}
