import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { dumpDatabase } from '@saring/database';
import { say } from '../terminal/announce.ts';
import { withStores } from './with-stores.ts';

/** Where a path that an operator named lies. */
export const fromCaller = (path: string): string =>
  resolve(process.env.SARING_CALLED_FROM ?? process.cwd(), path);

/**
 * `saring backup FOLDER`: database and files, while everything runs. Into the folder of the last
 * backup only new files are copied, because files are named by their content.
 *
 * @throws Error in one plain sentence when something cannot be read or written
 */
export async function backup(
  folder: string,
  options: { readonly withKey?: boolean },
): Promise<void> {
  const target = fromCaller(folder);
  await mkdir(target, { recursive: true });
  await withStores(async ({ config, stores }) => {
    const manifest = await dumpDatabase(stores.access.owner, target, ({ name, rows }) =>
      say(`  ${name.padEnd(28)} ${rows}`),
    );
    // After the tables: every file that a copied row names was written before the row.
    let files = 0;
    for (const name of FILE_FOLDERS) {
      files += await copyNew(join(config.dataDir, name), join(target, name));
    }
    if (options.withKey === true) {
      await copyFile(join(config.dataDir, 'secret.key'), join(target, 'secret.key'));
    }
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    say(`Cadangan selesai: ${manifest.tables.length} tabel, ${rows} baris, ${files} berkas baru.`);
    if (options.withKey !== true) {
      say('Kunci rahasia TIDAK ikut; simpan SARING_SECRET_KEY atau secret.key di tempat lain.');
    }
  });
}

/** What people sent, and what was captured. Captures in a bucket are the bucket's own to back up. */
export const FILE_FOLDERS = ['blobs', 'captures'] as const;

/** Copies files that are not there yet; returns how many. */
export async function copyNew(from: string, to: string): Promise<number> {
  const names = await readdir(from, { recursive: true }).catch(() => []);
  let copied = 0;
  for (const name of names) {
    const source = join(from, name);
    if (!(await stat(source)).isFile()) continue;
    const there = await stat(join(to, name)).catch(() => null);
    if (there !== null) continue;
    await mkdir(dirname(join(to, name)), { recursive: true });
    await copyFile(source, join(to, name));
    copied += 1;
  }
  return copied;
}
