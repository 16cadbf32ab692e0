import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

const NEWLINE = 0x0a;

/** Passes COPY's text format through, counting rows (one a line) and hashing. */
export class Counting extends Transform {
  rows = 0;
  readonly #hash = createHash('sha256');

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(chunk);
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) {
      this.rows += 1;
    }
    done(null, chunk);
  }

  sha256(): string {
    return this.#hash.digest('hex');
  }
}
