import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files by content hash under one folder; written aside and renamed, so none is ever half there. */
export function createBlobFolder(folder: string): {
  put(bytes: Uint8Array): Promise<{ sha256: string }>;
  /** `null` when there is none. */
  get(sha256: string): Promise<Buffer | null>;
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
