import { spokenDigits } from './spoken-digits.ts';

/** A stretch of the view that reads as digits. */
export interface DigitPiece {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** Only digits; no look-alike letters, no number words. */
  readonly plain: boolean;
  readonly spoken: boolean;
  /** Only look-alike letters: `o` in `o 8 1 2`. */
  readonly loose: boolean;
  /** Letters stand directly before or behind, as in `ML224409`. */
  readonly gluedBefore: boolean;
  readonly gluedAfter: boolean;
}

/** Letters and signs written for digits. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  o: '0',
  O: '0',
  l: '1',
  I: '1',
  i: '1',
  s: '5',
  S: '5',
  z: '2',
  Z: '2',
  b: '6',
  B: '8',
  g: '9',
  q: '9',
};

const RUN = /[\p{L}\d]+/gu;
const CORE = /[oOlIisSzZbBgq]*\d(?:[oOlIisSzZbBgq]*\d)*[oOlIisSzZbBgq]*/u;
const LOOSE = /^[oOlIi]{1,2}$/u;
const ALL_LOOK_ALIKE = /^[\doOlIisSzZbBgq]+$/u;
/** A run this long with a few real digits in it is a number, however it begins. */
const SURELY_A_NUMBER = { length: 9, digits: 4 } as const;
const LONGEST_RUN = 160;

/**
 * Finds what reads as digits: digit runs, runs with look-alike letters (`O8l2`), number words. A
 * run of nothing but look-alikes counts only among short pieces, as in `o 8 1 2`.
 */
export function findDigitPieces(text: string): DigitPiece[] {
  const pieces: DigitPiece[] = [];
  for (const match of text.matchAll(RUN)) {
    const piece = readRun(match[0], match.index);
    if (piece !== null) pieces.push(piece);
  }
  return pieces.filter(
    (piece, i) =>
      !piece.loose ||
      (isShort(piece, pieces[i + 1]) &&
        (pieces[i - 1] === undefined || !isLong(pieces[i - 1], piece))),
  );
}

/** Whether `other` is a short piece right behind `piece`. */
function isShort(piece: DigitPiece, other: DigitPiece | undefined): boolean {
  return other !== undefined && other.start - piece.end <= 2 && other.digits.length <= 2;
}

/** Whether `other` is a long piece right before `piece`. */
function isLong(other: DigitPiece | undefined, piece: DigitPiece): boolean {
  return other !== undefined && piece.start - other.end <= 2 && other.digits.length > 2;
}

function readRun(run: string, at: number): DigitPiece | null {
  if (run.length > LONGEST_RUN) return null;
  const spoken = spokenDigits(run.toLowerCase());
  if (spoken !== null) return whole(run, at, spoken, 'spoken');
  if (LOOSE.test(run)) return whole(run, at, toDigits(run), 'loose');
  const core = CORE.exec(run);
  if (core === null) return null;
  const [from, to] = trimLetters(run, core.index, core.index + core[0].length);
  const written = run.slice(from, to);
  return {
    start: at + from,
    end: at + to,
    digits: toDigits(written),
    plain: /^\d+$/u.test(written),
    spoken: false,
    loose: false,
    gluedBefore: from > 0,
    gluedAfter: to < run.length,
  };
}

/**
 * Look-alikes at the rim of a longer run are letters of the word, not digits (`no0812`, `0812ok`),
 * unless they open or close the run all by themselves (`O812`, `081o`).
 */
function trimLetters(run: string, from: number, to: number): [number, number] {
  if (isSurelyNumber(run)) return [from, to];
  let first = from;
  while (first < to && !isDigit(run, first)) first += 1;
  let behindLast = to;
  while (behindLast > first && !isDigit(run, behindLast - 1)) behindLast -= 1;
  const keepLead = from === 0 && (first === 0 || (first === 1 && LOOSE.test(run.charAt(0))));
  const keepTail = to === run.length && to - behindLast <= 2;
  return [keepLead ? from : first, keepTail ? to : behindLast];
}

function isSurelyNumber(run: string): boolean {
  if (run.length < SURELY_A_NUMBER.length || !ALL_LOOK_ALIKE.test(run)) return false;
  return run.replace(/\D/gu, '').length >= SURELY_A_NUMBER.digits;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function whole(run: string, at: number, digits: string, how: 'spoken' | 'loose'): DigitPiece {
  return {
    start: at,
    end: at + run.length,
    digits,
    plain: false,
    spoken: how === 'spoken',
    loose: how === 'loose',
    gluedBefore: false,
    gluedAfter: false,
  };
}

function toDigits(written: string): string {
  let digits = '';
  for (const sign of written) digits += LOOK_ALIKES[sign] ?? sign;
  return digits;
}
