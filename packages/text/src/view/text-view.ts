import { foldGlyph } from './fold-glyph.ts';

/**
 * A text as a reader sees it: disguises of single characters undone (full-width and mathematical
 * forms, circled digits, invisible characters, odd dashes and spaces), case and punctuation kept.
 * Every unit of `text` knows which stretch of the original it stands for.
 */
export interface TextView {
  readonly original: string;
  readonly text: string;
  /** Offset in `original` where unit `i` of `text` begins; one more entry closes the last unit. */
  readonly starts: Uint32Array;
}

/** Makes the view of a text. Linear in its length. */
export function viewText(original: string): TextView {
  const parts: string[] = [];
  // One code point folds to at most 18 units (U+FDFA); almost always to one.
  let starts = new Uint32Array(original.length + 1);
  let length = 0;
  for (let at = 0; at < original.length; ) {
    const codePoint = original.codePointAt(at) ?? 0;
    const width = codePoint > 0xffff ? 2 : 1;
    const folded = foldGlyph(codePoint);
    if (length + folded.length >= starts.length) starts = grown(starts, length + folded.length);
    starts.fill(at, length, length + folded.length);
    length += folded.length;
    parts.push(folded);
    at += width;
  }
  starts[length] = original.length;
  return { original, text: parts.join(''), starts };
}

/**
 * The stretch of the original behind the view's `[start, end)`, `end` behind `start`, with the
 * invisible characters that cling to its end.
 */
export function originalSpan(
  view: TextView,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const last = view.starts[end - 1];
  let behind = end;
  // A character that stands for several units belongs to the stretch as a whole.
  while (behind < view.text.length && view.starts[behind] === last) behind += 1;
  return { start: view.starts[start] ?? 0, end: view.starts[behind] ?? view.original.length };
}

function grown(array: Uint32Array<ArrayBuffer>, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(needed + 1, array.length * 2));
  larger.set(array);
  return larger;
}
