/**
 * Grows one buffer instead of keeping the pieces: a body sent a byte at a time would otherwise
 * cost a hundred bytes of bookkeeping for each of its own.
 */
export class ByteCollector {
  #buffer = Buffer.allocUnsafe(8192);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(chunk: Uint8Array): void {
    const needed = this.#length + chunk.length;
    if (needed > this.#buffer.length) {
      const grown = Buffer.allocUnsafe(Math.max(needed, 2 * this.#buffer.length));
      this.#buffer.copy(grown, 0, 0, this.#length);
      this.#buffer = grown;
    }
    this.#buffer.set(chunk, this.#length);
    this.#length = needed;
  }

  /** What was collected, in a buffer of its own size. */
  take(): Buffer {
    return Buffer.from(this.#buffer.subarray(0, this.#length));
  }
}
