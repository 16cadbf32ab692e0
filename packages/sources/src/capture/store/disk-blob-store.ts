import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SaringError } from '@saring/domain';
import {
  type BlobStore,
  isSha256,
  type Sha256,
  type StoredBlob,
  sha256Of,
  shardedPath,
} from './blob-store.ts';

/** What the file system says when there is no room. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** A half-written file this old belongs to a process that is gone. */
const ABANDONED_MS = 3_600_000;
const HALF_WRITTEN = '.part-';

/**
 * Blobs as files in sharded folders. A blob is written beside its place, flushed, and renamed, so
 * that a crash or a full disk leaves no half blob under its name.
 */
export class DiskBlobStore implements BlobStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(bytes: Uint8Array): Promise<Sha256> {
    const sha256 = sha256Of(bytes);
    const path = this.#pathOf(sha256);
    try {
      if (await isFile(path, bytes.length)) return sha256;
      await mkdir(dirname(path), { recursive: true });
      await writeBeside(path, bytes);
      return sha256;
    } catch (error) {
      throw storeError(error);
    }
  }

  async get(sha256: Sha256): Promise<Buffer | null> {
    if (!isSha256(sha256)) return null;
    let bytes: Buffer;
    try {
      bytes = await readFile(this.#pathOf(sha256));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw storeError(error);
    }
    if (sha256Of(bytes) !== sha256)
      throw new SaringError('EVIDENCE_DAMAGED', { details: { sha256 } });
    return bytes;
  }

  async delete(sha256: Sha256): Promise<void> {
    if (isSha256(sha256)) await rm(this.#pathOf(sha256), { force: true });
  }

  async *list(): AsyncIterable<StoredBlob> {
    for (const first of await entriesOf(this.#folder)) {
      for (const second of await entriesOf(join(this.#folder, first))) {
        for (const name of await entriesOf(join(this.#folder, first, second))) {
          const path = join(this.#folder, first, second, name);
          const facts = await stat(path).catch(() => null);
          if (facts === null) continue;
          if (isSha256(name)) yield { sha256: name, bytes: facts.size, storedAt: facts.mtime };
          else if (name.startsWith(HALF_WRITTEN) && Date.now() - facts.mtimeMs > ABANDONED_MS) {
            await rm(path, { force: true });
          }
        }
      }
    }
  }

  #pathOf(sha256: Sha256): string {
    return join(this.#folder, shardedPath(sha256));
  }
}

async function writeBeside(path: string, bytes: Uint8Array): Promise<void> {
  const part = join(dirname(path), `${HALF_WRITTEN}${randomBytes(8).toString('hex')}`);
  try {
    const file = await open(part, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Makes the new name itself survive a crash; some file systems cannot flush a folder. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

async function isFile(path: string, size: number): Promise<boolean> {
  const facts = await stat(path).catch(() => null);
  return facts?.isFile() === true && facts.size === size;
}

const entriesOf = (path: string): Promise<string[]> => readdir(path).catch(() => []);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Tells a full disk from every other failure. */
export function storeError(cause: unknown): SaringError {
  return new SaringError(FULL.has(codeOf(cause)) ? 'STORE_FULL' : 'STORE_UNAVAILABLE', { cause });
}
