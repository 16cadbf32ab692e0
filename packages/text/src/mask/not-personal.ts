/** A stretch `[start, end)` of the view. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const MONTH = '(?:0?[1-9]|1[0-2])';
const CLOCK = String.raw`(?:[01]?\d|2[0-4])[.:][0-5]\d`;
const COUNTED =
  'rupiah|perak|ribu|rb|juta|jt|miliar|milyar|triliun|dolar|dollar|ringgit|persen|orang|jiwa|warga|kg|gram|ton|km|meter|liter|hektare?';

/** What carries many digits and is nobody's number. Every pattern is linear. */
const PATTERNS: readonly RegExp[] = [
  // dates: 17-08-2026, 17/8/26, 2026-08-17
  new RegExp(String.raw`(?<![\d.\-/])${DAY}([-./])${MONTH}\1(?:19|20)\d\d(?!\1?\d)`, 'gu'),
  new RegExp(String.raw`(?<![\d.\-/])${DAY}/${MONTH}/\d\d(?![\d/])`, 'gu'),
  new RegExp(String.raw`(?<![\d.\-/])(?:19|20)\d\d([-./])${MONTH}\1${DAY}(?!\1?\d)`, 'gu'),
  // times: 08.00-12.00, pukul 08.15, 08:15 WIB, 12:30:59
  new RegExp(
    String.raw`(?<![\d.:])${CLOCK} {0,2}(?:-|s/d|sd|sampai|hingga) {0,2}${CLOCK}(?![.:]?\d)`,
    'giu',
  ),
  new RegExp(String.raw`\b(?:jam|pukul|pkl)\.? {0,2}${CLOCK}(?![.:]?\d)`, 'giu'),
  new RegExp(
    String.raw`(?<![\d.:])${CLOCK}(?::[0-5]\d)? {0,2}(?:wib|wita|wit|am|pm|gmt|utc)\b`,
    'giu',
  ),
  /(?<![\d.:])\d\d:\d\d:\d\d(?![.:]?\d)/gu,
  // money and counted things: Rp1.500.000,00, 8123456789 rupiah, 812.345.678 orang
  /(?:\brp|\bidr|\busd|\bus\$|\brm|\bsgd|[$€£¥])[. ]{0,2}\d[\d.,]{0,24}/giu,
  new RegExp(String.raw`(?<![\d.,]|\d[-/ ])[1-9][\d.,]{0,18} {0,2}(?:${COUNTED})\b`, 'giu'),
  // coordinates and long decimals
  /(?<![\d.,])-?\d{1,3}\.\d{3,15}[, ]{1,2}-?\d{1,3}\.\d{3,15}(?![\d.])/gu,
  /(?<![\d.,])0[.,]\d{3,15}(?![\d.,]?\d)/gu,
  // public service lines: 1500xxx, also behind an area code, and 0800
  /(?<![\d-])(?:\(?0[2-7]\d{1,2}\)?[ -]?)?1500[ -]?\d{3}(?![\d-])/gu,
  /(?<!\d)0800[ -]?\d{1,3}[ -]?\d{3,4}(?!\d)/gu,
  // verses and laws: QS 2:155-157, UU 27/2022, Nomor 5 Tahun 2024
  /\b(?:qs|q\.s)\b[^\d\n]{0,24}\d{1,3} {0,2}: {0,2}\d{1,3}(?:-\d{1,3})?/giu,
  /(?<![\d/])\d{1,4}\/(?:[a-z]{1,12}\/){0,3}(?:19|20)\d\d(?!\/?\d)/giu,
];

/** Grouped by thousands: a number, unless somebody says it is a telephone. */
const THOUSANDS = /(?<![\d.,+])[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3}){0,4}(?![\d]|[.,]\d{4})/gu;
const DOTTED_COUNTRY_CODE = /^62[.,]8/u;

const LINK =
  /\b(?:https?:\/\/|www\.)[^\s<>"]{1,2048}|\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}\.[a-z]{2,24}\/[^\s<>"]{1,2048}/giu;

/** Dates, times, money, counts, coordinates, verses, laws: digits that stay. Sorted, may overlap. */
export function findNotPersonal(
  text: string,
  saidToBePhone: (at: number) => boolean,
): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      found.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  for (const match of text.matchAll(THOUSANDS)) {
    if (DOTTED_COUNTRY_CODE.test(match[0]) || saidToBePhone(match.index)) continue;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Links: digits in them stay, but for a telephone number handed over to a messenger. */
export function findLinks(text: string): readonly Stretch[] {
  return Array.from(text.matchAll(LINK), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
