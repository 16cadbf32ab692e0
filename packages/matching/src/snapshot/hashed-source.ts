import { createHash } from 'node:crypto';

/** Bytes taken in between two pauses. */
const TURN = 1 << 20;

/** Bytes that come in pieces, taken in the lengths that are wanted and hashed on the way. */
export class HashedSource {
  readonly #pieces: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;
  readonly #hash = createHash('sha256');
  readonly #pause: () => Promise<void>;
  #piece: Uint8Array = new Uint8Array(0);
  #sincePause = 0;

  constructor(
    pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    pause: () => Promise<void>,
  ) {
    this.#pieces =
      Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
    this.#pause = pause;
  }

  /** @throws Error when fewer bytes come */
  async take(length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    await this.fill(bytes);
    return bytes;
  }

  /** @throws Error when fewer bytes come */
  async fill(bytes: Uint8Array): Promise<void> {
    for (let filled = 0; filled < bytes.length; ) {
      if (this.#piece.length === 0 && (await this.ended())) {
        throw new Error('the snapshot is cut short');
      }
      const part = this.#piece.subarray(0, bytes.length - filled);
      bytes.set(part, filled);
      this.#hash.update(part);
      this.#piece = this.#piece.subarray(part.length);
      filled += part.length;
      this.#sincePause += part.length;
      if (this.#sincePause >= TURN) {
        this.#sincePause = 0;
        await this.#pause();
      }
    }
  }

  /** Of everything taken so far. */
  digest(): Buffer {
    return this.#hash.copy().digest();
  }

  /** Whether nothing more comes. */
  async ended(): Promise<boolean> {
    while (this.#piece.length === 0) {
      const next = await this.#pieces.next();
      if (next.done === true) return true;
      this.#piece = next.value;
    }
    return false;
  }
}
