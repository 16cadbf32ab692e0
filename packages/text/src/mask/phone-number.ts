import { goesOnEvenly, isCount } from './chain-ends.ts';
import type { ChainMatch, DigitChain } from './digit-chains.ts';
import { isStrongBreak } from './digit-chains.ts';

/** What is known of a place in the text before its number is read. */
export interface PhoneContext {
  /** The words before say that a telephone number comes. */
  readonly said: boolean;
  /** A plus sign or a messenger's link stands before the digits: the country code comes first. */
  readonly plus: boolean;
  /** A bracket is open before the digits, as in `(0511) 330...`. */
  readonly bracket: boolean;
}

const LONGEST = 16;
const MOBILE = /^08[1235789]/u;
const MOBILE_ABROAD = /^(?:00)?620?8[1235789]/u;
const MOBILE_BARE = /^8[1235789]/u;
const FIXED = /^0(?:[2-7]\d|9\d)/u;
const FIXED_ABROAD = /^(?:00)?620?[2-79]\d/u;
/** Area codes of two digits behind the zero: Jakarta, Bandung, Semarang, Surabaya, Medan and so on. */
const SHORT_AREA = /^0(?:2[1-4]|31|61)/u;
const ROUND = /0{5,}$/u;
/** How usual a length of the `+62` form is. */
const USUAL_LENGTH: Readonly<Record<number, number>> = { 11: 1, 12: 2, 13: 3, 14: 4, 15: 2 };

/**
 * Reads the telephone number that begins at a piece of a chain; `null` if none does. Forms and
 * lengths follow the national numbering plan (Permenkominfo 14/2018): mobile numbers `08` and 8 to
 * 11 digits more, area code and 5 to 8 digits, `+62` for the leading zero. Numbers `0800`, `14xxx`
 * and `1500xxx` are public service lines and stay.
 */
export function readPhone(
  text: string,
  chain: DigitChain,
  first: number,
  about: PhoneContext,
): ChainMatch | null {
  let digits = '';
  let best: ChainMatch | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let last = first; last < chain.pieces.length; last += 1) {
    digits += chain.pieces[last]?.digits ?? '';
    if (digits.length > LONGEST) break;
    const value = phoneValue(digits, chain, first, last, about);
    if (value === null) continue;
    const score = fitness(text, chain, first, last, value);
    if (score >= bestScore) {
      best = { first, last, value };
      bestScore = score;
    }
  }
  return best;
}

/** `+62` form of a digit string, or `null` when it cannot be a telephone number. */
function phoneValue(
  digits: string,
  chain: DigitChain,
  first: number,
  last: number,
  about: PhoneContext,
): string | null {
  const { length } = digits;
  if (MOBILE.test(digits)) return length >= 10 && length <= 13 ? `+62${digits.slice(1)}` : null;
  if (MOBILE_ABROAD.test(digits)) {
    const national = digits.replace(/^(?:00)?620?/u, '');
    return national.length >= 9 && national.length <= 12 ? `+62${national}` : null;
  }
  if (about.plus || digits.startsWith('0062')) return abroad(digits);
  if (about.said && FIXED_ABROAD.test(digits)) return abroad(digits);
  if (MOBILE_BARE.test(digits)) {
    const alone = last === first && chain.pieces[first]?.plain === true && !ROUND.test(digits);
    const shortest = about.said ? 9 : 10;
    if (length < shortest || length > 12) return null;
    return about.said || (alone && !isGlued(chain, first)) ? `+62${digits}` : null;
  }
  return fixedLine(digits, chain, first, last, about);
}

function abroad(digits: string): string | null {
  if (FIXED_ABROAD.test(digits)) {
    const national = digits.replace(/^(?:00)?620?/u, '');
    return national.length >= 8 && national.length <= 11 ? `+62${national}` : null;
  }
  return digits.length >= 9 && digits.length <= 15 && !digits.startsWith('0') ? `+${digits}` : null;
}

function fixedLine(
  digits: string,
  chain: DigitChain,
  first: number,
  last: number,
  about: PhoneContext,
): string | null {
  if (!FIXED.test(digits)) return null;
  const areaLength = SHORT_AREA.test(digits) ? 3 : 4;
  const local = digits.slice(areaLength);
  if (local.length < 5 || local.length > 8 || /^[01]/u.test(local)) return null;
  const opening = chain.pieces[first]?.digits.length ?? 0;
  const areaApart = opening === areaLength && last - first <= 3;
  const oneRun = last === first && digits.length >= 10;
  return about.said || about.bracket || areaApart || oneRun || isDictated(chain, first, last)
    ? `+62${digits.slice(1)}`
    : null;
}

/** In words, digit by digit, or in groups of three to five: no other number opens with a zero so. */
function isDictated(chain: DigitChain, first: number, last: number): boolean {
  const pieces = chain.pieces.slice(first, last + 1);
  if (pieces.some((piece) => piece.spoken)) return true;
  if (pieces.length >= 9 && pieces.every(({ digits }) => digits.length === 1)) return true;
  return (
    pieces.length >= 3 && pieces.every(({ digits }) => digits.length >= 3 && digits.length <= 5)
  );
}

function isGlued(chain: DigitChain, at: number): boolean {
  const piece = chain.pieces[at];
  return piece === undefined || piece.gluedBefore || piece.gluedAfter;
}

/** How well a number may end at `last`: usual length, even groups, no foreign tail. */
function fitness(
  text: string,
  chain: DigitChain,
  first: number,
  last: number,
  value: string,
): number {
  const { pieces, gaps } = chain;
  let score = USUAL_LENGTH[value.length] ?? 0;
  if (isCount(text, chain, first, last)) score -= 4;
  if (goesOnEvenly(chain, first, last)) score -= 3;
  if (last > first + 1 && gapKind(gaps[last]) !== gapKind(gaps[last - 1])) score -= 1;
  if (last > first && isStrongBreak(gaps[last] ?? '')) score -= 2;
  const next = pieces
    .slice(last + 1, last + 4)
    .map((piece) => piece.digits)
    .join('');
  if (MOBILE.test(next) || MOBILE_ABROAD.test(next)) score += 3;
  return score;
}

function gapKind(gap: string | undefined): string {
  return gap?.trim().charAt(0) ?? '';
}
