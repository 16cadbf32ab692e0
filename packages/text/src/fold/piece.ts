import { skeletonOf } from './skeleton.ts';
import type { TokenKind } from './token.ts';

/** A token with offsets into the chunk it was found in. */
export interface Piece {
  readonly word: string;
  readonly skeleton: string;
  readonly from: number;
  readonly to: number;
  readonly kind: TokenKind;
}

/** Longer words say nothing more; what follows is cut from the word, never from its span. */
const LONGEST_WORD = 40;

export function makePiece(kind: TokenKind, word: string, from: number, to: number): Piece {
  const cut = word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word;
  return { word: cut, skeleton: kind === 'word' ? skeletonOf(cut) : cut, from, to, kind };
}

/** Three and more of the same letter in a row become one: `hoaaaax` -> `hoax`. */
export function squashRepeats(word: string): string {
  return mayRepeat(word) ? word.replace(/(.)\1{2,}/gu, '$1') : word;
}

/** Most words repeat nothing, and a look by hand is far quicker than the expression's. */
function mayRepeat(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    const isThird = i >= 2 && code === word.charCodeAt(i - 1) && code === word.charCodeAt(i - 2);
    if (isHalf || isThird) return true;
  }
  return false;
}
