const VOWELS = 'aeiou';
const SINGLES: ReadonlyMap<string, string> = new Map([
  ['q', 'k'],
  ['v', 'f'],
  ['x', 'ks'],
  ['z', 'j'],
]);
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['ng', 'g'],
  ['ny', 'n'],
  ['sy', 's'],
  ['kh', 'k'],
  ['dj', 'j'],
  ['tj', 'c'],
  ['dh', 'd'],
  ['th', 't'],
  ['dz', 'j'],
  ['ph', 'f'],
]);
/** Fewer consonants than this say too little (`di`, `dia`, `dua`): the word stands for itself. */
const SHORTEST = 2;

/**
 * The consonant skeleton: how Indonesians abbreviate (`yang` -> `yg`, `tidak` -> `tdk`). The
 * first letter stays, later vowels go, double letters become one, and then spellings that differ
 * between old, foreign, regional and abbreviated writing fall together: `ng` -> `g`, `ny` -> `n`,
 * `sy` -> `s`, `kh` -> `k`, `dj` -> `j`, `tj` -> `c`, `dh` -> `d`, `th` -> `t`, `dz` and `z` ->
 * `j`, `ph` and `v` -> `f`, `q` -> `k`, `x` -> `ks`. Pairs are read after the vowels are gone, so
 * that a word and its abbreviation (`negara`, `ngr`) agree. Banjar `pasawat` and Indonesian
 * `pesawat` share one.
 */
export function skeletonOf(word: string): string {
  let consonants = '';
  for (let i = 0; i < word.length; i++) {
    const letter = word.charAt(i);
    if (i > 0 && (VOWELS.includes(letter) || letter === word.charAt(i - 1))) continue;
    consonants += letter;
  }
  let out = '';
  for (let i = 0; i < consonants.length; i++) {
    const letter = consonants.charAt(i);
    const pair = PAIRS.get(letter + consonants.charAt(i + 1));
    if (pair !== undefined) i++;
    out += pair ?? SINGLES.get(letter) ?? letter;
  }
  return out.length < SHORTEST ? word : out;
}
