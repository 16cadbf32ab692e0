/** First code points of decimal digits that NFKC leaves alone, of scripts met in Indonesia. */
const DIGIT_ZEROS = [
  0x0660, // Arabic
  0x06f0, // extended Arabic
  0x0966, // Devanagari
  0x0e50, // Thai
  0x1b50, // Balinese
  0xa9d0, // Javanese
];

/** Circled digits that NFKC leaves alone: first code point, its digit, how many follow. */
const CIRCLED_DIGITS: readonly (readonly [number, number, number])[] = [
  [0x24f5, 1, 9],
  [0x24ff, 0, 1],
  [0x2776, 1, 9],
  [0x2780, 1, 9],
  [0x278a, 1, 9],
];

/** Blocks of boxed capitals that NFKC leaves alone. */
const BOXED_CAPITALS = [0x1f150, 0x1f170];

const INVISIBLE = /[\p{Cf}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u;
const INVISIBLES = /[\p{Cf}\p{M}]/gu;
const DASH = /[\p{Pd}\u2212]/u;
const SPACE = /\p{Zs}/u;
const SINGLE_QUOTE = /[\u2018-\u201b\u02bc\u0060\u00b4]/u;
const DOUBLE_QUOTE = /[\u201c-\u201f\u00ab\u00bb]/u;

/**
 * What one character stands for to a reader, in plain letters, digits and punctuation, case kept:
 * `\uff18` -> `8`, `\u{1d7d6}` -> `8`, `\u2460` -> `1`, `\u2013` -> `-`, a zero-width space -> nothing.
 * A character that stands for itself comes back unchanged. Look-alikes of other alphabets are the
 * business of the fold, not of this function.
 */
export function foldGlyph(codePoint: number): string {
  if (codePoint < 0x80) return String.fromCharCode(codePoint);
  const glyph = String.fromCodePoint(codePoint);
  if (INVISIBLE.test(glyph)) return '';
  if (SPACE.test(glyph)) return ' ';
  if (DASH.test(glyph)) return '-';
  if (SINGLE_QUOTE.test(glyph)) return "'";
  if (DOUBLE_QUOTE.test(glyph)) return '"';
  return disguisedDigit(codePoint) ?? boxedCapital(codePoint) ?? compatible(glyph);
}

function disguisedDigit(codePoint: number): string | null {
  for (const zero of DIGIT_ZEROS) {
    if (codePoint >= zero && codePoint < zero + 10) return String(codePoint - zero);
  }
  for (const [first, digit, count] of CIRCLED_DIGITS) {
    if (codePoint >= first && codePoint < first + count) return String(digit + codePoint - first);
  }
  return null;
}

function boxedCapital(codePoint: number): string | null {
  const first = BOXED_CAPITALS.find((start) => codePoint >= start && codePoint < start + 26);
  return first === undefined ? null : String.fromCharCode(0x41 + codePoint - first);
}

function compatible(glyph: string): string {
  const folded = glyph.normalize('NFKD').replace(INVISIBLES, '');
  return folded.replaceAll('\u2044', '/').replaceAll('\u2212', '-');
}
