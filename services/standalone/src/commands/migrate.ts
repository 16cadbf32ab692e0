import { say } from '../terminal/announce.ts';
import { withStores } from './with-stores.ts';

/** `saring migrate`: brings the database to this version and exits. Safe to run at any time. */
export async function migrateNow(): Promise<void> {
  await withStores(async ({ stores }) => {
    say(
      stores.migrated.length === 0
        ? 'Basis data sudah mutakhir. (Up to date.)'
        : `Diterapkan (applied): ${stores.migrated.join(', ')}`,
    );
  });
}
