import { copyFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { restoreDatabase } from '@saring/database';
import { readConfig } from '@saring/runtime';
import { openOwner, openStores } from '../boot/stores.ts';
import { say } from '../terminal/announce.ts';
import { copyNew, FILE_FOLDERS, fromCaller } from './backup.ts';

/**
 * `saring restore FOLDER`: loads a backup into the empty database that `DATABASE_URL` or
 * `SARING_DATA_DIR` names, then brings it to this version.
 *
 * @throws Error in one plain sentence: no backup, a database with data, a damaged table
 */
export async function restore(folder: string): Promise<void> {
  const source = fromCaller(folder);
  const config = readConfig(process.env);
  const key = join(source, 'secret.key');
  const ownKey = join(config.dataDir, 'secret.key');
  const { owner, embedded } = await openOwner(config);
  try {
    const manifest = await restoreDatabase(owner, source, ({ name, rows }) =>
      say(`  ${name.padEnd(28)} ${rows}`),
    );
    let files = 0;
    for (const name of FILE_FOLDERS) {
      files += await copyNew(join(source, name), join(config.dataDir, name));
    }
    if ((await isFile(key)) && config.secretKey === null) await copyFile(key, ownKey);
    // Brings the schema to this version and gives the services their passwords.
    const stores = await openStores(config);
    say(
      `Pulih dari ${manifest.createdAt}: ${manifest.tables.length} tabel cocok dengan sidiknya, ${files} berkas.`,
    );
    if (stores.migrated.length > 0) say(`Diperbarui: ${stores.migrated.join(', ')}`);
    if (config.secretKey === null && !(await isFile(key))) {
      say('Kunci rahasia tidak ada dalam cadangan; tanpa kunci lama, kontak tidak terbaca.');
    }
    say('Periksa catatan putusan: saring audit verify');
  } finally {
    if (embedded !== null && !embedded.adopted) await embedded.stop();
  }
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
