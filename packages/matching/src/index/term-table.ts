import { IntColumn } from './growing.ts';

const SHARD_BITS = 8;
const SMALLEST = 64;
/** Terms placed between two pauses. */
const STRIDE = 1000;

/** Places of a shard that holds so many terms, a little over, at most two thirds full. */
function sizeFor(terms: number): number {
  let size = SMALLEST;
  while (terms * 1.15 * 3 > size * 2) size *= 2;
  return size;
}

/**
 * Numbers terms by their two hashes, from 0 up. Open addressing over 256 shards, each of which
 * grows by itself: growing never moves more than a few thousand terms at once.
 */
export class TermTable {
  readonly #first: IntColumn;
  readonly #second: IntColumn;
  /** Numbers of terms and one more: 0 is a free place, so that new memory can be taken as it comes. */
  readonly #shards: Int32Array[];
  readonly #filled: Int32Array;

  /** `expected` terms find their place without growing. */
  constructor(expected = 0, first = new IntColumn(), second = new IntColumn()) {
    this.#first = first;
    this.#second = second;
    const shards = 1 << SHARD_BITS;
    const size = sizeFor(expected / shards);
    this.#shards = Array.from({ length: shards }, () => new Int32Array(size));
    this.#filled = new Int32Array(shards);
  }

  /** A table from the hashes of its terms, in slices. */
  static async from(
    first: IntColumn,
    second: IntColumn,
    pause: () => Promise<void>,
  ): Promise<TermTable> {
    const table = new TermTable(first.length, first, second);
    for (let id = 0; id < first.length; id++) {
      table.#place(id);
      if (id % STRIDE === STRIDE - 1) await pause();
    }
    return table;
  }

  get size(): number {
    return this.#first.length;
  }

  /** The hashes of all terms. */
  get columns(): readonly [IntColumn, IntColumn] {
    return [this.#first, this.#second];
  }

  /** The number of a term, or -1. */
  find(first: number, second: number): number {
    const shard = this.#shards[second >>> (32 - SHARD_BITS)];
    if (shard === undefined) return -1;
    const mask = shard.length - 1;
    for (let at = first & mask; ; at = (at + 1) & mask) {
      const id = (shard[at] ?? 0) - 1;
      if (id < 0) return -1;
      if (this.#first.at(id) === (first | 0) && this.#second.at(id) === (second | 0)) return id;
    }
  }

  /** The number of a term, which it gets now if it is new. */
  findOrAdd(first: number, second: number): number {
    const known = this.find(first, second);
    if (known >= 0) return known;
    const id = this.#first.push(first | 0);
    this.#second.push(second | 0);
    this.#place(id);
    return id;
  }

  #place(id: number): void {
    const number = this.#second.at(id) >>> (32 - SHARD_BITS);
    let shard = this.#shards[number];
    if (shard === undefined) return;
    if (((this.#filled[number] ?? 0) + 1) * 3 > shard.length * 2) {
      const grown = new Int32Array(shard.length * 2);
      for (const old of shard) if (old > 0) this.#put(grown, old - 1);
      this.#shards[number] = grown;
      shard = grown;
    }
    this.#put(shard, id);
    this.#filled[number] = (this.#filled[number] ?? 0) + 1;
  }

  #put(shard: Int32Array, id: number): void {
    const mask = shard.length - 1;
    let at = this.#first.at(id) & mask;
    while ((shard[at] ?? 0) > 0) at = (at + 1) & mask;
    shard[at] = id + 1;
  }
}
