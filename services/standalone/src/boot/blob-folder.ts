import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** A file that is written piece by piece; nobody finds it before it is kept. */
export interface BlobDraft {
  write(piece: Uint8Array): Promise<void>;
  keep(): Promise<{ sha256: string; bytes: number }>;
  /** Leaves nothing behind; harmless after `keep`. */
  drop(): Promise<void>;
}

const DRAFT = 'draft.';
/** Nothing is written for so long: whoever began it was killed. */
const DRAFT_OVER_MS = 24 * 3_600_000;

/** Files by content hash under one folder; written aside and renamed, so none is ever half there. */
export function createBlobFolder(folder: string): {
  put(bytes: Uint8Array): Promise<{ sha256: string }>;
  /** `null` when there is none. */
  get(sha256: string): Promise<Buffer | null>;
  /** To be read piece by piece; `null` when there is none. */
  read(sha256: string): Promise<Readable | null>;
  draft(): Promise<BlobDraft>;
  remove(sha256: string): Promise<void>;
} {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    get: async (sha256) => {
      if (!/^[0-9a-f]{64}$/u.test(sha256)) return null;
      return readFile(pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
    },
    read: async (sha256) => {
      if (!/^[0-9a-f]{64}$/u.test(sha256)) return null;
      // Opened before anything is promised: a file that is removed meanwhile is read to its end.
      const file = await open(pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      return file === null ? null : file.createReadStream();
    },
    draft: async () => {
      await mkdir(folder, { recursive: true });
      await clearOldDrafts(folder);
      const path = join(folder, `${DRAFT}${randomUUID()}`);
      const file = await open(path, 'wx');
      const hash = createHash('sha256');
      let bytes = 0;
      return {
        write: async (piece) => {
          hash.update(piece);
          bytes += piece.byteLength;
          await file.writeFile(piece);
        },
        keep: async () => {
          await file.sync();
          await file.close();
          const sha256 = hash.digest('hex');
          await mkdir(dirname(pathOf(sha256)), { recursive: true });
          await rename(path, pathOf(sha256));
          return { sha256, bytes };
        },
        drop: async () => {
          await file.close();
          await rm(path, { force: true });
        },
      };
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(sha256);
      if (
        await stat(path).then(
          () => true,
          () => false,
        )
      )
        return { sha256 };
      await mkdir(dirname(path), { recursive: true });
      const draft = `${path}.${randomUUID()}`;
      await writeFile(draft, bytes, { flush: true });
      await rename(draft, path);
      return { sha256 };
    },
  };
}

async function clearOldDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(DRAFT)) continue;
    const path = join(folder, name);
    const began = await stat(path).catch(() => null);
    if (began !== null && Date.now() - began.mtimeMs > DRAFT_OVER_MS)
      await rm(path, { force: true });
  }
}
