import type { Lexicon } from '../lexicon/lexicon.ts';
import { makePiece } from './piece.ts';
import type { Token } from './token.ts';

const FEWEST_LETTERS = 3;
const FEWEST_GROUPS = 3;
const PHONE_DIGITS = { from: 9, to: 16 } as const;

/**
 * Joins what was written apart: letters one by one (`b.a.n.s.o.s`), the groups of a telephone or
 * account number (`0812 3456 7890`), and a word said again at once (`hati hati`). A letter left
 * alone is read by the lexicon (`g` for `tidak`). Linear.
 */
export function joinTokens(tokens: readonly Token[], lexicon: Lexicon): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i];
    if (token === undefined) break;
    const fits = isLetter(token) ? isLetter : isNumber(token) ? isNumber : null;
    if (fits === null) {
      pushUnlessRepeated(out, token);
      i++;
      continue;
    }
    const end = runEnd(tokens, i, fits);
    const joined = end - i < FEWEST_LETTERS ? null : joinRun(tokens.slice(i, end));
    if (joined !== null) pushUnlessRepeated(out, readWord(joined, lexicon));
    for (let k = i; joined === null && k < end; k++) {
      const single = tokens[k];
      if (single !== undefined) pushUnlessRepeated(out, readWord(single, lexicon));
    }
    i = end;
  }
  return out;
}

/** Where a run of single letters or of number groups that begins at `i` ends. */
function runEnd(tokens: readonly Token[], i: number, fits: (token: Token) => boolean): number {
  let end = i + 1;
  for (; end < tokens.length; end++) {
    const last = tokens[end - 1];
    const next = tokens[end];
    if (last === undefined || next === undefined) break;
    if (!fits(next) || next.start - last.end !== 1) break;
  }
  return end;
}

function joinRun(run: readonly Token[]): Token | null {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return null;
  const text = run.map((token) => token.word).join('');
  if (first.kind === 'number') {
    const fits = text.length >= PHONE_DIGITS.from && text.length <= PHONE_DIGITS.to;
    if (!fits || run.length < FEWEST_GROUPS || text.includes('.')) return null;
    return { word: text, skeleton: text, start: first.start, end: last.end, kind: 'number' };
  }
  const { word, skeleton } = makePiece('word', text, 0, 0);
  return { word, skeleton, start: first.start, end: last.end, kind: 'word' };
}

/** Longer words were read by the lexicon already; single letters and joined ones were not. */
function readWord(token: Token, lexicon: Lexicon): Token {
  const [word, ...more] = token.kind === 'word' ? (lexicon.words.get(token.word) ?? []) : [];
  if (word === undefined || more.length > 0) return token;
  return { ...token, word, skeleton: makePiece('word', word, 0, 0).skeleton };
}

function pushUnlessRepeated(out: Token[], token: Token): void {
  const last = out[out.length - 1];
  if (
    last !== undefined &&
    last.word === token.word &&
    token.kind === 'word' &&
    last.kind === 'word'
  ) {
    out[out.length - 1] = { ...last, end: Math.max(last.end, token.end) };
  } else {
    out.push(token);
  }
}

const isLetter = (token: Token): boolean => token.kind === 'word' && token.word.length === 1;
const isNumber = (token: Token): boolean => token.kind === 'number';
