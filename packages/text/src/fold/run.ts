import type { Signs } from './characters.ts';
import { splitMixed } from './mixed-run.ts';
import { numberParts } from './number-word.ts';
import { makePiece, type Piece, squashRepeats } from './piece.ts';
import { isDigit, isIdeograph, isLetter, LEET_SIGNS } from './sign-class.ts';

/** Letters and digits that stand together, before they are told apart. */
export interface Run {
  readonly text: string;
  /** Offsets into the chunk of each sign of `text`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Offset in the signs after the run. */
  readonly next: number;
}

/** A number with points or commas, letters before one, anything else. */
const STRETCH = /\d+(?:[.,]\d+)+|[^.,\d]+(?=\d+[.,]\d)|[^.,]+/gu;
const PLAIN = /^[^\d.,]+$/u;
const NUMBER = /^[\d.,]+$/u;
const APOSTROPHE = 0x27;
const ASTERISK = 0x2a;
const COMMA = 0x2c;
const POINT = 0x2e;

/**
 * Reads the run that begins at `start`. Apostrophes and asterisks between letters go, `@`, `$`
 * and `!` between letters are read as letters, points and commas stay between digits.
 */
export function readRun(signs: Signs, start: number): Run {
  const { text, from, to } = signs;
  const starts: number[] = [];
  const ends: number[] = [];
  let out = '';
  let i = start;
  let last = 0;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let sign = '';
    if (isLetter(code) || isDigit(code)) {
      if (isIdeograph(code) && out !== '') break;
      sign = text.charAt(i);
    } else {
      const next = text.charCodeAt(i + 1);
      const between = isLetter(last) && isLetter(next);
      if (between && (code === APOSTROPHE || code === ASTERISK)) continue;
      if (between) sign = LEET_SIGNS.get(code) ?? '';
      if (isDigit(last) && isDigit(next) && (code === POINT || code === COMMA))
        sign = text.charAt(i);
      if (sign === '') break;
    }
    out += sign;
    last = sign.charCodeAt(0);
    starts.push(from[i] ?? 0);
    ends.push(to[i] ?? 0);
    if (isIdeograph(code)) {
      i++;
      break;
    }
  }
  return { text: out, starts, ends, next: i };
}

/** The words, numbers and codes of a run. */
export function runPieces(run: Run): readonly Piece[] {
  if (PLAIN.test(run.text)) {
    return [pieceOf(run, 'word', squashRepeats(run.text), 0, run.text.length)];
  }
  const pieces: Piece[] = [];
  for (const match of run.text.matchAll(STRETCH)) {
    const [stretch] = match;
    const at = match.index;
    if (NUMBER.test(stretch)) {
      for (const [number, start, length] of numberParts(stretch)) {
        pieces.push(pieceOf(run, 'number', number, at + start, at + start + length));
      }
    } else if (PLAIN.test(stretch)) {
      pieces.push(pieceOf(run, 'word', squashRepeats(stretch), at, at + stretch.length));
    } else {
      for (const { kind, text, start, end } of splitMixed(stretch)) {
        const word = kind === 'word' ? squashRepeats(text) : text;
        pieces.push(pieceOf(run, kind, word, at + start, at + end));
      }
    }
  }
  return pieces;
}

function pieceOf(run: Run, kind: Piece['kind'], word: string, start: number, end: number): Piece {
  return makePiece(kind, word, run.starts[start] ?? 0, run.ends[end - 1] ?? 0);
}
