import { createHash } from 'node:crypto';
import { z } from 'zod';
import { HashedSource } from './hashed-source.ts';

const MAGIC = 'SARINGMX';
const FORMAT = 2;
const PIECE = 1 << 20;
const HASH_BYTES = 32;
/** Integers of one column, and bytes of a header: more is no number of ours. */
const LONGEST = 1 << 29;
const LONGEST_HEADER = 1 << 28;

const Header = z.object({
  format: z.number(),
  /** Of folding, index and model. */
  version: z.string(),
  documents: z.number(),
  lastSeq: z.number(),
  sections: z.array(z.object({ name: z.string(), length: z.number(), extra: z.unknown() })),
});

/**
 * A column of integers by name, in parts that follow each other (a section that was read has one),
 * and what of it does not fit into integers.
 */
export interface Section {
  readonly name: string;
  readonly parts: readonly Int32Array[];
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
      sections: sections.map(({ name, parts, extra }) => ({
        name,
        length: parts.reduce((sum, part) => sum + part.length, 0),
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
  for (const bytes of [start, padded, ...sections.flatMap(({ parts }) => parts.map(bytesOf))]) {
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE);
      hash.update(piece);
      yield piece;
    }
  }
  yield hash.digest();
}

/**
 * Reads a snapshot back, each column into its place as the pieces come: nothing is held twice.
 *
 * @throws Error when it is cut short, damaged, or made by another version
 */
export async function decodeSnapshot(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  version: string,
  pause: () => Promise<void>,
): Promise<SnapshotContent> {
  const source = new HashedSource(pieces, pause);
  const start = Buffer.from(await source.take(16));
  if (start.toString('latin1', 0, 8) !== MAGIC) throw new Error('no snapshot of a matcher');
  const headerLength = start.readUInt32LE(8);
  if (headerLength > LONGEST_HEADER) throw new Error('the snapshot is damaged');
  const header = headerOf(await source.take(headerLength));
  if (header.format !== FORMAT || header.version !== version) {
    throw new Error(`the snapshot was made by ${header.version}, this is ${version}`);
  }
  const sections: Section[] = [];
  for (const { name, length, extra } of header.sections) {
    if (length > LONGEST) throw new Error('the snapshot is damaged');
    // Every byte of it is filled: it need not be cleared first, which takes as long as filling it.
    const values = new Int32Array(Buffer.allocUnsafeSlow(4 * length).buffer);
    await source.fill(bytesOf(values));
    sections.push({ name, parts: [values], extra });
  }
  const digest = source.digest();
  if (!digest.equals(await source.take(HASH_BYTES)) || !(await source.ended())) {
    throw new Error('the snapshot is damaged');
  }
  return { ...header, sections };
}

function headerOf(bytes: Uint8Array): z.infer<typeof Header> {
  try {
    return Header.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (error) {
    throw new Error('the snapshot is damaged', { cause: error });
  }
}

const bytesOf = (values: Int32Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
