import type { ReadText } from './fact-text.ts';
import { isSmall } from './small-words.ts';
import { gapsOf, SETTLED, type TokenPairs } from './token-pairs.ts';

/** How much of two texts is the same wording, apart from what they state. */
export interface Agreement {
  /** Words of the shorter and of the query that are compared: no links, no account names. */
  readonly shorterWords: number;
  readonly queryWords: number;
  /** Share of the shorter text's words that have a partner in the longer one. */
  readonly ofShorter: number;
  /** Share of those that stand in unbroken runs of a few words: copied, not reworded. */
  readonly inRuns: number;
  /** Paired words that say something. */
  readonly shared: number;
  /** Words of the shorter text that say something and stand where the longer one says otherwise. */
  readonly exchanged: number;
}

/** Shorter runs come about by chance wherever two texts are about one thing. */
const SHORTEST_RUN = 4;
/** Words left out of a run: one, and those of a fact that is written longer. */
const SLACK = 3;

/** Measures how far one text is a copy of the other, or of a part of it. Linear. */
export function agreementOf(query: ReadText, target: ReadText, pairs: TokenPairs): Agreement {
  const queryWords = wordsOf(query);
  const targetWords = wordsOf(target);
  const queryIsShorter = queryWords <= targetWords;
  const text = queryIsShorter ? query : target;
  const partners = queryIsShorter ? pairs.ofQuery : pairs.ofTarget;
  let paired = 0;
  let shared = 0;
  let copied = 0;
  let run = 0;
  let last = -2;
  const close = (): void => {
    if (run >= SHORTEST_RUN) copied += run;
    run = 0;
  };
  for (const [at, token] of text.tokens.entries()) {
    const partner = partners[at] ?? -1;
    if (token.kind === 'url' || token.kind === 'mention') continue;
    if (partner === -1) continue;
    paired++;
    if (partner === SETTLED) {
      run++;
      continue;
    }
    if (!isSmall(token.word)) shared++;
    // One word more or less in between is a slip, not the end of a run.
    if (partner <= last || partner > last + SLACK) close();
    run++;
    last = partner;
  }
  close();
  const shorterWords = Math.min(queryWords, targetWords);
  return {
    shorterWords,
    queryWords,
    ofShorter: shorterWords === 0 ? 0 : paired / shorterWords,
    inRuns: paired === 0 ? 0 : copied / paired,
    shared,
    exchanged: exchangedIn(query, target, pairs, queryIsShorter),
  };
}

/**
 * What is left over on both sides of one place was put for each other. At the edges of a copy this
 * tells another beginning from a text that was cut or put into another one.
 */
function exchangedIn(
  query: ReadText,
  target: ReadText,
  pairs: TokenPairs,
  queryIsShorter: boolean,
): number {
  let exchanged = 0;
  for (const gap of gapsOf(pairs)) {
    const ours = telling(query, pairs.ofQuery, gap.query);
    const theirs = telling(target, pairs.ofTarget, gap.target);
    if (ours > 0 && theirs > 0) exchanged += queryIsShorter ? ours : theirs;
  }
  return exchanged;
}

function telling(
  { tokens }: ReadText,
  partners: Int32Array,
  [first, after]: readonly [number, number],
): number {
  let count = 0;
  for (let at = Math.max(0, first); at < after; at++) {
    const token = tokens[at];
    if (token === undefined || partners[at] !== -1) continue;
    if (token.kind !== 'url' && token.kind !== 'mention' && !isSmall(token.word)) count++;
  }
  return count;
}

const wordsOf = ({ tokens }: ReadText): number =>
  tokens.filter(({ kind }) => kind !== 'url' && kind !== 'mention').length;
