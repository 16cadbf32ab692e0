import type { Token } from '../fold/token.ts';
import type { Fact, FactKind } from './fact.ts';

/** A folded text while its facts are read: each token serves one fact of a layer at most. */
export class Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly facts: Fact[] = [];
  readonly #taken: Uint8Array;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
    this.#taken = new Uint8Array(tokens.length);
  }

  /** The folded word at a token; empty outside the text and for parts of links. */
  word(at: number): string {
    const token = this.tokens[at];
    return token === undefined || token.kind === 'url' || token.kind === 'mention'
      ? ''
      : token.word;
  }

  /** The number at a token, `null` where there is none or another fact has it. */
  number(at: number): number | null {
    const token = this.tokens[at];
    if (token === undefined || token.kind !== 'number' || this.isTaken(at)) return null;
    const value = Number(token.word);
    return Number.isFinite(value) ? value : null;
  }

  /** How a token is written. */
  written(at: number): string {
    const token = this.tokens[at];
    return token === undefined ? '' : this.text.slice(token.start, token.end);
  }

  /** What stands between two neighbours, cut after a few signs. */
  between(at: number): string {
    const end = this.tokens[at]?.end;
    const start = this.tokens[at + 1]?.start;
    return end === undefined || start === undefined
      ? '\n'
      : this.text.slice(end, Math.min(start, end + 8));
  }

  take(at: number): void {
    this.#taken[at] = 1;
  }

  /** A few signs behind a token. */
  behind(at: number): string {
    const end = this.tokens[at]?.end ?? this.text.length;
    return this.text.slice(end, end + 4);
  }

  isTaken(at: number): boolean {
    return this.#taken[at] === 1;
  }

  /** Notes a fact and takes its tokens. */
  add(kind: FactKind, key: string, first: number, after: number, detail = ''): void {
    this.note(kind, key, first, after, detail);
    this.#taken.fill(1, first, after);
  }

  /** Notes a fact whose tokens may be part of another one. */
  note(kind: FactKind, key: string, first: number, after: number, detail = ''): void {
    const start = this.tokens[first]?.start ?? 0;
    let end = start;
    for (let i = first; i < after; i++) end = Math.max(end, this.tokens[i]?.end ?? 0);
    this.facts.push({ kind, key, detail, start, end, first, after });
  }

  /** Written with a capital in a text that does not shout there. */
  isCapitalised(at: number): boolean {
    const written = this.written(at);
    const first = written.charAt(0);
    return first !== first.toLowerCase() && written.slice(1) !== written.slice(1).toUpperCase();
  }
}
