import { spawnSync } from 'node:child_process';
import fs, { mkdirSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

export interface FullDisk {
  /** How it is made full: a real small file system where we may mount one. */
  readonly how: 'tmpfs' | 'injected';
  free(): void;
}

/**
 * Makes writing under `folder` end with ENOSPC. Where no file system may be mounted, the error is
 * put under the writing of files there, so that the store's own code meets it all the same.
 */
export function fullDisk(folder: string): FullDisk {
  mkdirSync(folder, { recursive: true });
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder]);
  if (mount.status === 0) {
    return { how: 'tmpfs', free: () => void spawnSync('umount', ['-l', folder]) };
  }
  const { open } = fs.promises;
  fs.promises.open = async (path, flags, mode) => {
    const file = await open(path, flags, mode);
    if (String(path).startsWith(folder) && flags === 'wx') {
      file.writeFile = () =>
        Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
    }
    return file;
  };
  syncBuiltinESMExports();
  return {
    how: 'injected',
    free: () => {
      fs.promises.open = open;
      syncBuiltinESMExports();
    },
  };
}
