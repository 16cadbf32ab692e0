import { createHash } from 'node:crypto';
import { z } from 'zod';

const MAGIC = 'SARINGMX';
const FORMAT = 1;
const PIECE = 1 << 20;
const HASH_BYTES = 32;

const Header = z.object({
  format: z.number(),
  /** Of folding, index and model. */
  version: z.string(),
  documents: z.number(),
  lastSeq: z.number(),
  sections: z.array(z.object({ name: z.string(), length: z.number(), extra: z.unknown() })),
});

/** A column of integers by name, and what of it does not fit into integers. */
export interface Section {
  readonly name: string;
  readonly values: Int32Array;
  readonly extra?: unknown;
}

export interface SnapshotContent {
  readonly version: string;
  readonly documents: number;
  readonly lastSeq: number;
  readonly sections: readonly Section[];
}

/**
 * Magic, length of the header, header, columns, SHA-256 of all that; in pieces of at most a
 * megabyte, so that whoever writes them can let others work in between.
 */
export function* encodeSnapshot(content: SnapshotContent): Generator<Uint8Array, void> {
  const { version, documents, lastSeq, sections } = content;
  const header = Buffer.from(
    JSON.stringify({
      format: FORMAT,
      version,
      documents,
      lastSeq,
      sections: sections.map(({ name, values, extra }) => ({
        name,
        length: values.length,
        extra: extra ?? null,
      })),
    }),
  );
  const padded = Buffer.alloc(Math.ceil(header.length / 4) * 4, ' ');
  header.copy(padded);
  const start = Buffer.alloc(16);
  start.write(MAGIC, 'latin1');
  start.writeUInt32LE(padded.length, 8);
  const hash = createHash('sha256');
  for (const bytes of [start, padded, ...sections.map(({ values }) => bytesOf(values))]) {
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE);
      hash.update(piece);
      yield piece;
    }
  }
  yield hash.digest();
}

/**
 * Reads a snapshot back.
 *
 * @throws Error when it is cut short, damaged, or made by another version
 */
export async function decodeSnapshot(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  version: string,
  pause: () => Promise<void>,
): Promise<SnapshotContent> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  const total = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(total);
  let filled = 0;
  for (const part of parts) {
    bytes.set(part, filled);
    filled += part.length;
  }
  const start = Buffer.from(bytes.buffer, 0, Math.min(16, total));
  if (total < 16 + HASH_BYTES || start.toString('latin1', 0, 8) !== MAGIC) {
    throw new Error('no snapshot of a matcher');
  }
  await expectIntact(bytes, pause);
  const headerLength = start.readUInt32LE(8);
  const header = Header.parse(
    JSON.parse(Buffer.from(bytes.buffer, 16, headerLength).toString('utf8')),
  );
  if (header.format !== FORMAT || header.version !== version) {
    throw new Error(`the snapshot was made by ${header.version}, this is ${version}`);
  }
  let at = 16 + headerLength;
  const sections = header.sections.map(({ name, length, extra }) => {
    const values = new Int32Array(bytes.buffer, at, length);
    at += 4 * length;
    return { name, values, extra };
  });
  return { ...header, sections };
}

async function expectIntact(bytes: Uint8Array, pause: () => Promise<void>): Promise<void> {
  const end = bytes.length - HASH_BYTES;
  const hash = createHash('sha256');
  for (let at = 0; at < end; at += 4 * PIECE) {
    hash.update(bytes.subarray(at, Math.min(end, at + 4 * PIECE)));
    await pause();
  }
  if (!hash.digest().equals(bytes.subarray(end))) throw new Error('the snapshot is damaged');
}

const bytesOf = (values: Int32Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
