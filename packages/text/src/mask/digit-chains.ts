import type { DigitPiece } from './digit-pieces.ts';
import type { Stretch } from './not-personal.ts';

/** Pieces that may belong to one number, with the signs between them. */
export interface DigitChain {
  readonly pieces: readonly DigitPiece[];
  /** `gaps[i]` stands before `pieces[i]`; the first one is empty. */
  readonly gaps: readonly string[];
}

/** A number found in a chain: its pieces `[first, last]` and its normal form. */
export interface ChainMatch {
  readonly first: number;
  readonly last: number;
  readonly value: string;
}

const GAP = /^[^\p{L}\p{N}\n\r=%@&?#$+]{0,5}$/u;
/** A list goes on, or a new number begins, behind one of these. */
const STRONG_BREAK = /[;,/]|\s[-|]\s/u;

/** Joins pieces that stand close together; those in a barred stretch are left out and break a chain. */
export function joinChains(
  text: string,
  pieces: readonly DigitPiece[],
  barred: readonly Stretch[],
): DigitChain[] {
  const chains: { pieces: DigitPiece[]; gaps: string[] }[] = [];
  const isBarred = barredCheck(barred);
  let previousEnd = -1;
  for (const piece of pieces) {
    if (isBarred(piece)) {
      previousEnd = -1;
      continue;
    }
    const chain = chains.at(-1);
    const gap = previousEnd < 0 ? null : text.slice(previousEnd, piece.start);
    const joined = chain !== undefined && gap !== null && GAP.test(gap) && !piece.gluedBefore;
    if (joined) {
      chain.pieces.push(piece);
      chain.gaps.push(gap);
    } else {
      chains.push({ pieces: [piece], gaps: [''] });
    }
    previousEnd = piece.gluedAfter ? -1 : piece.end;
  }
  return chains;
}

export function isStrongBreak(gap: string): boolean {
  return STRONG_BREAK.test(gap);
}

/** Tells, for pieces asked about in order, whether one touches a barred stretch. */
function barredCheck(barred: readonly Stretch[]): (piece: DigitPiece) => boolean {
  let next = 0;
  let reach = -1;
  return (piece) => {
    for (let stretch = barred[next]; stretch !== undefined; stretch = barred[next]) {
      if (stretch.start >= piece.end) break;
      reach = Math.max(reach, stretch.end);
      next += 1;
    }
    return reach > piece.start;
  };
}
