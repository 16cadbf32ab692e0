/** A column of 32-bit integers that grows; at most a few megabytes, so that growing stays short. */
export class IntColumn {
  #values: Int32Array = new Int32Array(1024);
  length = 0;

  push(value: number): number {
    if (this.length === this.#values.length) {
      const grown = new Int32Array(this.#values.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length] = value;
    return this.length++;
  }

  /** Makes the column `length` long, at once, with `value` in the new places. */
  extend(length: number, value: number): void {
    if (length <= this.length) return;
    if (length > this.#values.length) {
      const grown = new Int32Array(Math.max(length, this.#values.length * 2));
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values.fill(value, this.length, length);
    this.length = length;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  add(index: number, by: number): void {
    this.#values[index] = (this.#values[index] ?? 0) + by;
  }

  /** The values themselves, without a copy. */
  get values(): Int32Array {
    return this.#values.subarray(0, this.length);
  }

  /** Takes the values over, and what their buffer has behind them as room to grow. */
  static from(values: Int32Array): IntColumn {
    const column = new IntColumn();
    const spare = values.byteOffset === 0 && values.buffer.byteLength > values.byteLength;
    if (values.length > 0) column.#values = spare ? new Int32Array(values.buffer) : values;
    column.length = values.length;
    return column;
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
