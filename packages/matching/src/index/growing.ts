const COLUMN_BITS = 14;
const COLUMN_PAGE = 1 << COLUMN_BITS;
const WITHIN = COLUMN_PAGE - 1;
/** Places of a column that has begun: a store of ten texts has twenty columns. */
const SMALLEST = 64;

/**
 * A column of 32-bit integers that grows, in pages that never move: doubling a column of a million
 * values would hold up everything else for as long as copying it takes. Only the first page begins
 * small and is copied while it grows. What was never written is 0 and takes no memory.
 */
export class IntColumn {
  readonly #pages: (Int32Array | undefined)[] = [];
  length = 0;

  push(value: number): number {
    const index = this.length++;
    this.#pageFor(index)[index & WITHIN] = value;
    return index;
  }

  /** Makes the column at least `length` long, at once, with 0 in the new places. */
  extend(length: number): void {
    if (length > this.length) this.length = length;
  }

  at(index: number): number {
    return this.#pages[index >>> COLUMN_BITS]?.[index & WITHIN] ?? 0;
  }

  set(index: number, value: number): void {
    this.#pageFor(index)[index & WITHIN] = value;
  }

  add(index: number, by: number): void {
    this.set(index, this.at(index) + by);
  }

  /** The values themselves in order, without a copy, in parts. */
  get parts(): Int32Array[] {
    const parts: Int32Array[] = [];
    for (let from = 0; from < this.length; from += COLUMN_PAGE) {
      const count = Math.min(COLUMN_PAGE, this.length - from);
      parts.push(this.#pageFor(from + count - 1).subarray(0, count));
    }
    return parts;
  }

  /** Takes the values over: whole pages of them are not copied. */
  static from(values: Int32Array): IntColumn {
    const column = new IntColumn();
    for (let from = 0; from < values.length; from += COLUMN_PAGE) {
      const page = values.subarray(from, from + COLUMN_PAGE);
      if (page.length === COLUMN_PAGE) column.#pages.push(page);
      else column.#pageFor(values.length - 1).set(page);
    }
    column.length = values.length;
    return column;
  }

  /** The page of a place, which it gets now if it is new or too small. */
  #pageFor(index: number): Int32Array {
    const page = this.#pages[index >>> COLUMN_BITS];
    return page !== undefined && (index & WITHIN) < page.length ? page : this.#grow(index);
  }

  /** Apart from the look-up, which is made for every word of every message. */
  #grow(index: number): Int32Array {
    const number = index >>> COLUMN_BITS;
    const within = index & WITHIN;
    const page = this.#pages[number];
    let size = number === 0 ? SMALLEST : COLUMN_PAGE;
    while (size <= within) size *= 2;
    const grown = new Int32Array(size);
    if (page !== undefined) grown.set(page);
    while (this.#pages.length <= number) this.#pages.push(undefined);
    this.#pages[number] = grown;
    return grown;
  }
}

const PAGE = 1 << 16;

/**
 * Records of integers one after the other, in pages that never move: growing by a page copies
 * nothing, however much is stored. A record lies within one page.
 */
export class Arena {
  readonly pages: Int32Array[] = [];
  #used = PAGE;

  /** Stores a record of at most 65,536 integers. */
  append(record: ArrayLike<number>): number {
    if (this.#used + record.length > PAGE) {
      this.pages.push(new Int32Array(PAGE));
      this.#used = 0;
    }
    const page = this.pages.at(-1);
    page?.set(record, this.#used);
    const address = (this.pages.length - 1) * PAGE + this.#used;
    this.#used += record.length;
    return address;
  }

  /** A view of `length` integers; nothing is copied. */
  view(address: number, length: number): Int32Array {
    const page = this.pages[Math.floor(address / PAGE)];
    const from = address % PAGE;
    return page === undefined ? new Int32Array(0) : page.subarray(from, from + length);
  }

  erase(address: number, length: number): void {
    this.view(address, length).fill(0);
  }

  /** How much of the last page is in use. */
  get used(): number {
    return this.#used;
  }

  /** Bytes of what is stored; the free rest of the last page is not counted. */
  get bytes(): number {
    return 4 * (this.pages.length * PAGE - (PAGE - this.#used));
  }

  static from(pages: readonly Int32Array[], used: number): Arena {
    const arena = new Arena();
    arena.pages.push(...pages);
    arena.#used = pages.length === 0 ? PAGE : used;
    return arena;
  }

  static readonly PAGE = PAGE;
}
