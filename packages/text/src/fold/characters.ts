import { foldCharacter } from './fold-character.ts';

/** A piece of text as folded signs, each with the stretch of the original it came from. */
export interface Signs {
  readonly text: string;
  /** Original offsets by folded offset; `to` is exclusive. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Folds every code point of a piece that holds no white space. */
export function foldSigns(piece: string): Signs {
  const from: number[] = [];
  const to: number[] = [];
  let text = '';
  for (let i = 0; i < piece.length; ) {
    const codePoint = piece.codePointAt(i) ?? 0;
    const next = i + (codePoint > 0xffff ? 2 : 1);
    const folded = codePoint < 0x80 ? foldAscii(codePoint) : foldCharacter(codePoint);
    for (let k = 0; k < folded.length; k++) {
      from.push(i);
      to.push(next);
    }
    text += folded;
    i = next;
  }
  return { text, from, to };
}

/** A part of `signs`, offsets still into the same original. */
export function sliceSigns(signs: Signs, start: number, end: number): Signs {
  return {
    text: signs.text.slice(start, end),
    from: signs.from.slice(start, end),
    to: signs.to.slice(start, end),
  };
}

function foldAscii(code: number): string {
  if (code < 0x20 || code === 0x7f) return '';
  if (code === 0x60) return "'";
  const upper = code >= 0x41 && code <= 0x5a;
  return String.fromCharCode(upper ? code + 0x20 : code);
}
