/**
 * Grows one buffer instead of keeping the pieces: a body sent a byte at a time would otherwise
 * cost a hundred bytes of bookkeeping for each of its own. It grows fourfold, because what is
 * outgrown is rubbish that makes the collector of memory run.
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
      const grown = Buffer.allocUnsafeSlow(Math.max(needed, 4 * this.#buffer.length));
      this.#buffer.copy(grown, 0, 0, this.#length);
      this.#buffer = grown;
    }
    this.#buffer.set(chunk, this.#length);
    this.#length = needed;
  }

  /** What was collected; nothing may be pushed afterwards. Copied when it would waste memory. */
  take(): Buffer {
    const bytes = this.#buffer.subarray(0, this.#length);
    return this.#length > this.#buffer.length / 2 ? bytes : Buffer.from(bytes);
  }
}
