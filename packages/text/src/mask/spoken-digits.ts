/** Digits as people say them when they read a number aloud, in Indonesian and the local languages. */
const SPOKEN_DIGITS: Readonly<Record<string, string>> = {
  nol: '0',
  kosong: '0',
  zero: '0',
  satu: '1',
  siji: '1',
  asa: '1',
  dua: '2',
  loro: '2',
  tiga: '3',
  telu: '3',
  talu: '3',
  empat: '4',
  papat: '4',
  ampat: '4',
  lima: '5',
  limo: '5',
  enam: '6',
  nem: '6',
  anam: '6',
  tujuh: '7',
  pitu: '7',
  delapan: '8',
  lapan: '8',
  dlapan: '8',
  wolu: '8',
  walu: '8',
  sembilan: '9',
  sanga: '9',
  songo: '9',
  sanganan: '9',
};

const GLUED = new RegExp(`^(?:${Object.keys(SPOKEN_DIGITS).join('|')}){2,20}$`, 'u');
const PARTS = new RegExp(Object.keys(SPOKEN_DIGITS).join('|'), 'gu');
const LONGEST_GLUED = 120;

/**
 * The digits a word (lower case) spells: `delapan` -> `8`, `noldelapansatu` -> `081`; `null` for any
 * other word.
 */
export function spokenDigits(word: string): string | null {
  const digit = SPOKEN_DIGITS[word];
  if (digit !== undefined) return digit;
  if (word.length < 6 || word.length > LONGEST_GLUED || !GLUED.test(word)) return null;
  return (word.match(PARTS) ?? []).map((part) => SPOKEN_DIGITS[part] ?? '').join('');
}
