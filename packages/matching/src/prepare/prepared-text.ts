import { type Folded, fold, type Lexicon, stem, type Token } from '@saring/text';
import { gramsOf } from './char-grams.ts';
import { termHashes } from './term-hash.ts';

/**
 * A text read once, for everything that compares it: index, verifier, guard and explanation. What
 * costs more than folding is worked out when it is first asked for, and kept.
 */
export interface PreparedText {
  readonly text: string;
  readonly folded: Folded;
  /** The tokens that are compared: the first `MOST_TOKENS` of the folded text. */
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly skeletons: readonly string[];
  readonly stems: readonly string[];
  /** Two 32-bit hashes a token, one after the other; the same for the same word in any text. */
  readonly wordHashes: Uint32Array;
  readonly skeletonHashes: Uint32Array;
  readonly stemHashes: Uint32Array;
  /** Hashes of the letter runs of the folded words, sorted, each once; with how often it occurs. */
  readonly grams4: Grams;
  readonly grams5: Grams;
}

export interface Grams {
  readonly hashes: Uint32Array;
  readonly counts: Uint16Array;
}

/** Tokens beyond this are not compared: a message of 20,000 characters has about 3,000. */
export const MOST_TOKENS = 4096;

class LazyText implements PreparedText {
  readonly text: string;
  readonly folded: Folded;
  readonly tokens: readonly Token[];
  #words: readonly string[] | undefined;
  #skeletons: readonly string[] | undefined;
  #stems: readonly string[] | undefined;
  #wordHashes: Uint32Array | undefined;
  #skeletonHashes: Uint32Array | undefined;
  #stemHashes: Uint32Array | undefined;
  #grams4: Grams | undefined;
  #grams5: Grams | undefined;

  constructor(text: string, folded: Folded) {
    this.text = text;
    this.folded = folded;
    this.tokens =
      folded.tokens.length > MOST_TOKENS ? folded.tokens.slice(0, MOST_TOKENS) : folded.tokens;
  }

  get words(): readonly string[] {
    this.#words ??= this.tokens.map(({ word }) => word);
    return this.#words;
  }

  get skeletons(): readonly string[] {
    this.#skeletons ??= this.tokens.map(({ skeleton }) => skeleton);
    return this.#skeletons;
  }

  get stems(): readonly string[] {
    this.#stems ??= this.words.map(stem);
    return this.#stems;
  }

  get wordHashes(): Uint32Array {
    this.#wordHashes ??= termHashes(this.words);
    return this.#wordHashes;
  }

  get skeletonHashes(): Uint32Array {
    this.#skeletonHashes ??= termHashes(this.skeletons);
    return this.#skeletonHashes;
  }

  get stemHashes(): Uint32Array {
    this.#stemHashes ??= termHashes(this.stems);
    return this.#stemHashes;
  }

  get grams4(): Grams {
    this.#grams4 ??= gramsOf(this.words, 4);
    return this.#grams4;
  }

  get grams5(): Grams {
    this.#grams5 ??= gramsOf(this.words, 5);
    return this.#grams5;
  }
}

/** Folds a text and gets it ready to be compared; with the house lexicon if none is given. */
export function prepareText(text: string, lexicon?: Lexicon): PreparedText {
  return new LazyText(text, fold(text, lexicon === undefined ? {} : { lexicon }));
}

/** The same for a text that is folded already. */
export function prepareFolded(text: string, folded: Folded): PreparedText {
  return new LazyText(text, folded);
}
