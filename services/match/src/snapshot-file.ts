import { createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Matcher } from '@saring/matching';
import type { Logger } from '@saring/runtime';
import { z } from 'zod';

/**
 * What stands before the matcher's own bytes, as one line of JSON: which database the snapshot
 * follows (a restored one is another), and from which transaction on changes are missing.
 */
const Header = z.object({ epoch: z.string(), version: z.string(), from: z.string() });
const LONGEST_HEADER = 1000;
const NEWLINE = 0x0a;
const PIECE = 1 << 20;

export interface SnapshotFile {
  /** Fills the matcher; returns where to follow on, or `null` when there is nothing to trust. */
  load(): Promise<bigint | null>;
  /** Written beside and renamed, so that a crash leaves the old one. */
  save(from: bigint): Promise<void>;
}

/** One file in `folder` for the matcher's version; files of other versions are removed on saving. */
export function createSnapshotFile(options: {
  readonly folder: string;
  readonly epoch: string;
  readonly matcher: Matcher;
  readonly logger: Logger;
}): SnapshotFile {
  const { folder, epoch, matcher, logger } = options;
  const name = `${matcher.version.replace(/[^\w.-]+/gu, '_')}.snapshot`;
  const path = join(folder, name);
  return {
    load: async () => {
      try {
        const file = await open(path);
        try {
          const { header, length } = await readHeader(file);
          if (header.epoch !== epoch || header.version !== matcher.version) return null;
          await matcher.load(piecesOf(file, length));
          return BigInt(header.from);
        } finally {
          await file.close();
        }
      } catch (error) {
        const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        if (!absent) logger.warn({ err: error }, 'match snapshot is not usable; reading anew');
        return null;
      }
    },
    save: async (from) => {
      await mkdir(folder, { recursive: true });
      // Processes on one machine share the folder.
      const draft = `${path}.${process.pid}`;
      const header = JSON.stringify({ epoch, version: matcher.version, from: String(from) });
      await pipeline(
        Readable.from(pieces(`${header}\n`, matcher)),
        createWriteStream(draft, { flush: true }),
      );
      await rename(draft, path);
      for (const other of await readdir(folder)) {
        if (other !== name && other.endsWith('.snapshot'))
          await rm(join(folder, other), { force: true });
      }
    },
  };
}

async function* pieces(header: string, matcher: Matcher): AsyncGenerator<Uint8Array> {
  yield Buffer.from(header);
  yield* matcher.snapshot();
}

/**
 * Always in the same two pieces of memory: one is read while the matcher takes the other over,
 * which it has done when it asks for the next.
 */
async function* piecesOf(file: FileHandle, start: number): AsyncGenerator<Uint8Array> {
  const read = (piece: Uint8Array, at: number) => file.read(piece, 0, PIECE, at);
  let [piece, spare] = [new Uint8Array(PIECE), new Uint8Array(PIECE)];
  let reading = read(piece, start);
  for (let at = start; ; ) {
    const { bytesRead } = await reading;
    if (bytesRead === 0) return;
    at += bytesRead;
    reading = read(spare, at);
    // Who gives up in the middle does not wait for it.
    reading.catch(() => undefined);
    yield piece.subarray(0, bytesRead);
    [piece, spare] = [spare, piece];
  }
}

async function readHeader(
  file: FileHandle,
): Promise<{ header: z.infer<typeof Header>; length: number }> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
  const end = buffer.subarray(0, bytesRead).indexOf(NEWLINE);
  const header = Header.parse(JSON.parse(buffer.subarray(0, Math.max(0, end)).toString('utf8')));
  return { header, length: end + 1 };
}
