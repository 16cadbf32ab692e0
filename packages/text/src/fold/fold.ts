import { houseLexicon, type Lexicon } from '../lexicon/lexicon.ts';
import { findBoilerplate } from './boilerplate.ts';
import { ChunkMemo } from './chunk-memo.ts';
import { joinTokens } from './join-tokens.ts';
import type { Folded, Link, Span, Token } from './token.ts';
import { FOLD_VERSION } from './version.ts';
import { isLineEnd, isSpace } from './white-space.ts';

export interface FoldOptions {
  /** Spellings and phrases to fold by; the house lexicon if not given. */
  readonly lexicon?: Lexicon;
  /** Keep forwarding headers and greetings as tokens. Default `false`. */
  readonly keepBoilerplate?: boolean;
}

/** The stamp and sender that WhatsApp puts before each message of an exported chat. */
const STAMP =
  /\u200e?(?:\[[\d/:., APMapm-]{8,32}\]|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[.:]\d{2}(?: [APap][Mm])? -) [^:\n]{1,60}: /y;
/** Characters between two pauses of `foldInSteps`. */
const STEP = 2_000;
/** A text without white space is read in chunks of this length. */
const LONGEST_CHUNK = 1_000;
const memos = new WeakMap<Lexicon, ChunkMemo>();

/**
 * Folds a text to the words it is compared by: one spelling for capitals, accents, look-alike
 * letters, invisible signs, letters written as digits, stretched and spaced letters, chat
 * abbreviations, reduplications and grouped numbers; forwarding headers and greetings left out.
 * Each token points back into the original. Linear in the text, whatever it holds.
 *
 * Folding the words of a folded text again gives the same words, as long as they are letters and
 * plain numbers (links are read differently once their parts stand alone).
 */
export function fold(text: string, options: FoldOptions = {}): Folded {
  const steps = foldInSteps(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Like `fold`, but pauses after every few thousand characters, so that a caller on an event loop
 * can let others work in between.
 */
export function* foldInSteps(text: string, options: FoldOptions = {}): Generator<void, Folded> {
  const lexicon = options.lexicon ?? houseLexicon();
  const { tokens, lines, links } = yield* readTokens(text, lexicon);
  if (options.keepBoilerplate === true) {
    return { version: FOLD_VERSION, tokens: joinTokens(tokens, lexicon), links, boilerplate: [] };
  }
  const stretches = findBoilerplate(tokens, lines, lexicon);
  const kept = without(tokens, stretches);
  const boilerplate = stretches.flatMap(([first, after]) => spanOf(tokens, first, after));
  return { version: FOLD_VERSION, tokens: joinTokens(kept, lexicon), links, boilerplate };
}

interface Read {
  readonly tokens: readonly Token[];
  readonly lines: readonly number[];
  readonly links: readonly Link[];
}

function* readTokens(text: string, lexicon: Lexicon): Generator<void, Read> {
  const memo = memoOf(lexicon);
  const tokens: Token[] = [];
  const lines: number[] = [];
  const links: Link[] = [];
  let line = 0;
  let at = skipStamp(text, 0);
  let pause = STEP;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      if (!isLineEnd(code)) continue;
      line++;
      at = skipStamp(text, at);
      continue;
    }
    const end = chunkEnd(text, at);
    const { pieces, link } = memo.fold(text.slice(at, end));
    for (const { word, skeleton, from, to, kind } of pieces) {
      tokens.push({ word, skeleton, start: at + from, end: at + to, kind });
      lines.push(line);
    }
    if (link !== null) links.push({ key: link.key, start: at + link.from, end: at + link.to });
    at = end;
    if (at < pause) continue;
    pause = at + STEP;
    yield;
  }
  return { tokens, lines, links };
}

/** The next white space, or sooner where a text goes on without any; never inside a pair. */
function chunkEnd(text: string, start: number): number {
  const most = Math.min(text.length, start + LONGEST_CHUNK);
  let end = start + 1;
  while (end < most && !isSpace(text.charCodeAt(end))) end++;
  const last = text.charCodeAt(end - 1);
  const next = text.charCodeAt(end);
  const splitsPair = last >= 0xd800 && last <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
  return splitsPair ? end + 1 : end;
}

function skipStamp(text: string, at: number): number {
  STAMP.lastIndex = at;
  return STAMP.test(text) ? STAMP.lastIndex : at;
}

function memoOf(lexicon: Lexicon): ChunkMemo {
  const memo = memos.get(lexicon) ?? new ChunkMemo(lexicon);
  memos.set(lexicon, memo);
  return memo;
}

function without(
  tokens: readonly Token[],
  stretches: readonly (readonly [number, number])[],
): readonly Token[] {
  if (stretches.length === 0) return tokens;
  const kept: Token[] = [];
  let from = 0;
  for (const [first, after] of stretches) {
    for (let i = from; i < first; i++) pushAt(tokens, i, kept);
    from = after;
  }
  for (let i = from; i < tokens.length; i++) pushAt(tokens, i, kept);
  return kept;
}

function pushAt(tokens: readonly Token[], i: number, into: Token[]): void {
  const token = tokens[i];
  if (token !== undefined) into.push(token);
}

function spanOf(tokens: readonly Token[], first: number, after: number): readonly Span[] {
  const start = tokens[first]?.start;
  const end = tokens[after - 1]?.end;
  return start === undefined || end === undefined ? [] : [{ start, end }];
}
