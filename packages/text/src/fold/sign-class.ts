/** Classes of folded signs by UTF-16 code, as read by the tokeniser. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Any letter of any script; folded signs beyond ASCII are letters by construction. */
export const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || code > 0x7f;

/** Scripts written without spaces between words (kana, Han): each sign is taken for a word. */
export const isIdeograph = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);

/** Signs that stand for a letter when they stand between two: `@`, `$`, `!`. */
export const LEET_SIGNS: ReadonlyMap<number, string> = new Map([
  [0x40, 'a'],
  [0x24, 's'],
  [0x21, 'i'],
]);

/** Digits that stand for a letter inside a word. */
export const LEET_DIGITS: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['6', 'g'],
  ['7', 't'],
  ['8', 'b'],
  ['9', 'g'],
]);
