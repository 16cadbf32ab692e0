import { cuesBefore } from './cues.ts';
import type { DigitPiece } from './digit-pieces.ts';

/** A plate in the view. */
export interface PlateMatch {
  readonly start: number;
  readonly end: number;
  /** `DA1234ABC`. */
  readonly value: string;
}

/** Regional codes of vehicle registration (Perpol 7/2021). */
const REGIONS = wordSet(
  `A B D E F G H K L M N P R S T W Z AA AB AD AE AG BA BB BD BE BG BH BK BL BM BN BP DA DB DC DD DE
  DG DH DK DL DM DN DP DR DS DT DW EA EB ED KB KH KT KU PA PB PG PS PT`,
);

/** Little words that follow a number and never close a plate. */
const NEVER_A_SERIES = wordSet('DI KE DAN YG WIB WIT JAM');
/** Units and abbreviations that may close a plate, but only when a plate was announced. */
const SELDOM_A_SERIES = wordSet(
  `KM KG GR CM MM CC RB JT AM PM TH THN BLN HR ML GB MB TB KB PCS BH LT PT CV TV HP WA ORG KK RT RW NO UU PP SK SD SMP SMA SMK MI MTS MA TK XII
  XI IX VI IV II III VII PNS ASN TNI RI HJ DR IR SH MM SE ST AC VA WC ON IN AT TO OR THE OF ADA INI
  ITU TDK UTK`,
);

const GAP = String.raw`[^\p{L}\p{N}\n,;:()=]{0,3}`;
const BEFORE = new RegExp(String.raw`(?<![\p{L}\d])([A-Za-z])[ ._-]?([A-Za-z])?${GAP}$`, 'u');
const BEHIND = new RegExp(
  String.raw`^${GAP}([A-Za-z](?:[ ._-]?[A-Za-z]){0,2})(?![\p{L}\d]|[._-][A-Za-z])`,
  'u',
);
/** The usual spelling, which needs no announcement. */
const STANDS_ALONE = /^[A-Z]{1,2}([ .-]?)(?:\d{3,4}\1[A-Z]{1,3}|\d{2}\1[A-Z]{2,3})$/u;
/** Written together, with look-alikes among the digits: `B96O6GJ`. */
const COMPACT =
  /(?<![\p{L}\p{N}])([A-Z]{1,2}?)([1-9Il][\dOoIl]{0,3})([A-Z]{2,3})(?![\p{L}\p{N}])/gu;
const MOST_PIECES = 4;

/**
 * Finds vehicle plates. In capitals with their closing letters they stand for themselves; with a
 * word like `nopol` or `mobil` before them, small letters and a missing series will do.
 */
export function findPlates(text: string, pieces: readonly DigitPiece[]): PlateMatch[] {
  const found = Array.from(text.matchAll(COMPACT), (match) => compactPlate(text, match)).filter(
    (plate) => plate !== null,
  );
  const solid = pieces.filter((piece) => !piece.loose);
  let from = 0;
  for (let i = 0; i < solid.length; i += 1) {
    const plate = i < from ? null : readPlate(text, solid, i);
    if (plate === null) continue;
    found.push({ start: plate.start, end: plate.end, value: plate.value });
    from = plate.nextPiece;
  }
  return found;
}

function compactPlate(text: string, match: RegExpExecArray): PlateMatch | null {
  const [whole, region = '', digits = '', series = ''] = match;
  const enough = digits.length >= 3 && /\d/u.test(digits);
  if (!REGIONS.has(region) || !enough) return null;
  const said = cuesBefore(text, match.index).includes('plate');
  if (!said && !mayCloseAPlate(series, said)) return null;
  const value = `${region}${digits.replace(/o/giu, '0').replace(/[Il]/gu, '1')}${series}`;
  return { start: match.index, end: match.index + whole.length, value };
}

function readPlate(
  text: string,
  pieces: readonly DigitPiece[],
  first: number,
): (PlateMatch & { readonly nextPiece: number }) | null {
  const opening = pieces[first];
  if (opening === undefined) return null;
  const before = BEFORE.exec(text.slice(Math.max(0, opening.start - 7), opening.start));
  const region = `${before?.[1] ?? ''}${before?.[2] ?? ''}`;
  if (before === null || !REGIONS.has(region.toUpperCase())) return null;
  const start = opening.start - before[0].length;
  const said = cuesBefore(text, start).includes('plate');
  const { last, digits } = said
    ? gather(text, pieces, first)
    : { last: first, digits: opening.digits };
  if (!/^[1-9]\d{0,3}$/u.test(digits)) return null;
  const end = pieces[last]?.end ?? opening.end;
  const behind = BEHIND.exec(text.slice(end, end + 9));
  const letters = (behind?.[1] ?? '').replace(/[^A-Za-z]/gu, '');
  const plain = STANDS_ALONE.test(text.slice(start, end + (behind?.[0].length ?? 0)));
  const series = (said && plain) || mayCloseAPlate(letters.toUpperCase(), said) ? letters : '';
  if (!(plain && series !== '') && !(said && (series !== '' || digits.length >= 3))) return null;
  return {
    start,
    end: series === '' ? end : end + (behind?.[0].length ?? 0),
    value: `${region}${digits}${series}`.toUpperCase(),
    nextPiece: last + 1,
  };
}

function mayCloseAPlate(letters: string, said: boolean): boolean {
  return letters !== '' && !NEVER_A_SERIES.has(letters) && (said || !SELDOM_A_SERIES.has(letters));
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}

/** The pieces of a plate's digits: one run, or a few spaced or spoken ones. */
function gather(
  text: string,
  pieces: readonly DigitPiece[],
  first: number,
): { readonly last: number; readonly digits: string } {
  let digits = pieces[first]?.digits ?? '';
  let last = first;
  while (last + 1 < pieces.length && last - first + 1 < MOST_PIECES) {
    const piece = pieces[last + 1];
    const gap = text.slice(pieces[last]?.end ?? 0, piece?.start ?? 0);
    if (piece === undefined || gap.length > 2 || !/^[ ._-]*$/u.test(gap)) break;
    if (digits.length + piece.digits.length > 4) break;
    digits += piece.digits;
    last += 1;
  }
  return { last, digits };
}
