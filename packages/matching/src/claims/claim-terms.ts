import { type Background, idf } from '../index/background.ts';
import { IntColumn } from '../index/growing.ts';
import { TermTable } from '../index/term-table.ts';

/** Kinds of terms of a claim; each has its own numbers, although all share one table. */
export const SALT = {
  word: 0,
  stem: 0x2f0b4c47,
  skeleton: 0x51ed270b,
  pair: 0x7a3d9e15,
  gram: 0x165667b1,
  body: 0x4cf5ad43,
} as const;

const CACHED = 2048;

/** The terms of all claims of a store, and how many claims hold each. */
export class ClaimTerms {
  readonly table: TermTable;
  readonly frequencies: IntColumn;
  /** Of stems: how many messages held them before the first claim came. */
  readonly usual: IntColumn;
  readonly #background: Background;
  /** Inverse document frequencies by frequency, for `#idfFor` claims. */
  readonly #idfs = new Float64Array(CACHED);
  #idfFor = -1;

  constructor(background: Background, table = new TermTable()) {
    this.#background = background;
    this.table = table;
    this.frequencies = new IntColumn();
    this.usual = new IntColumn();
    const [first, second] = table.columns;
    for (let id = 0; id < table.size; id++) this.#describe(first.at(id) >>> 0, second.at(id));
  }

  /** -1 where no claim holds the term, also where one did before: a rebuilt store never knew it. */
  find(salt: number, first: number, second: number): number {
    const id = this.table.find((first ^ salt) >>> 0, second);
    return id >= 0 && this.frequencies.at(id) === 0 ? -1 : id;
  }

  findOrAdd(salt: number, first: number, second: number): number {
    const id = this.table.findOrAdd((first ^ salt) >>> 0, second);
    if (id === this.frequencies.length) this.#describe((first ^ salt) >>> 0, second);
    return id;
  }

  idf(id: number, claims: number): number {
    if (claims !== this.#idfFor) {
      this.#idfs.fill(0);
      this.#idfFor = claims;
    }
    const frequency = id < 0 ? 0 : this.frequencies.at(id);
    if (frequency >= CACHED) return idf(frequency, claims);
    const known = this.#idfs[frequency] ?? 0;
    if (known !== 0) return known;
    const value = idf(frequency, claims);
    this.#idfs[frequency] = value;
    return value;
  }

  /** The share of messages that hold a stem. */
  usualShare(id: number): number {
    const count = id < 0 ? 0 : this.usual.at(id);
    return (count + 0.5) / (this.#background.documents + 1);
  }

  /** The same for a stem that no claim holds. */
  usualShareOf(first: number, second: number): number {
    return (this.#background.frequency(first, second) + 0.5) / (this.#background.documents + 1);
  }

  #describe(first: number, second: number): void {
    this.frequencies.push(0);
    this.usual.push(this.#background.frequency((first ^ SALT.stem) >>> 0, second));
  }
}
