import { makePiece, type Piece } from './piece.ts';

/**
 * Joins the two halves of a reduplication (`anak-anak`, `anak-anaknya`, `berkali-kali`) into the
 * longer half, so that they meet the short spelling `anak2`. Other hyphenated words stay apart.
 */
export function joinReduplication(left: Piece, right: Piece): Piece | null {
  if (left.kind !== 'word' || right.kind !== 'word') return null;
  const shorter = left.word.length <= right.word.length ? left.word : right.word;
  if (shorter.length < 3) return null;
  const joined = right.word.startsWith(left.word)
    ? right.word
    : left.word.endsWith(right.word)
      ? left.word
      : null;
  return joined === null ? null : makePiece('word', joined, left.from, right.to);
}
