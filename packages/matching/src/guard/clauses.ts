import type { ReadText } from './fact-text.ts';

const BREAK = /[\n.;:!?)\]"”]/u;

/** Does a sentence, line or heading end right before this token, or the text begin? */
export function opensClause({ text, tokens }: ReadText, at: number): boolean {
  const start = tokens[at]?.start;
  const end = tokens[at - 1]?.end;
  if (start === undefined || end === undefined) return true;
  return BREAK.test(text.slice(end, Math.min(start, end + 12)));
}

/** Does a sentence or line end between two tokens? */
export function crossesClause(read: ReadText, from: number, to: number): boolean {
  for (let at = Math.min(from, to) + 1; at <= Math.max(from, to); at++) {
    if (opensClause(read, at)) return true;
  }
  return false;
}
