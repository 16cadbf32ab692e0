import type { DigitChain } from './digit-chains.ts';

const COUNTED_NEXT =
  /^ ?(?:orang|jiwa|unit|paket|buah|pcs|kali|x|hari|jam|menit|bulan|tahun|minggu|ribu|rb|juta|jt|miliar|kg|gram|gr|liter|ltr|dus|karung|porsi|box|kotak|lembar|kk|rumah|nomor|grup|group|anak|km|meter|persen|%)(?!\p{L})/iu;

/**
 * Whether the number surely goes on behind piece `last`: the next piece has the same size, the same
 * spelling and the same gap before it.
 */
export function goesOnEvenly(chain: DigitChain, first: number, last: number): boolean {
  const piece = chain.pieces[last];
  const next = chain.pieces[last + 1];
  if (piece === undefined || next === undefined) return false;
  const sameGap = last === first || chain.gaps[last + 1] === chain.gaps[last];
  return sameGap && next.digits.length === piece.digits.length && next.spoken === piece.spoken;
}

/** Whether a short last piece counts something (`... 7890 2 orang`) and is no part of the number. */
export function isCount(text: string, chain: DigitChain, first: number, last: number): boolean {
  const piece = chain.pieces[last];
  if (piece === undefined || last === first || chain.gaps[last]?.trim() !== '') return false;
  const largest = Math.max(...chain.pieces.slice(first, last).map((other) => other.digits.length));
  return piece.digits.length < largest && COUNTED_NEXT.test(text.slice(piece.end, piece.end + 10));
}
