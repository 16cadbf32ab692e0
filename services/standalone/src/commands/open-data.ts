import { join } from 'node:path';
import { createDatabase } from '@saring/database';
import { SaringError } from '@saring/domain';
import { exportData } from '@saring/publish';
import { createBlobFolder } from '../boot/blob-folder.ts';
import { say } from '../terminal/announce.ts';
import { withStores } from './with-stores.ts';

/** `saring open-data export`: the nightly export, now; of one office or of all. */
export async function exportOpenData(options: { readonly tenant?: string }): Promise<void> {
  await withStores(async ({ config, stores, database, tenants, logger }) => {
    const publicDatabase = createDatabase({ url: stores.access.public, poolSize: 2 });
    const blobs = createBlobFolder(join(config.dataDir, 'blobs'));
    const context = { config, database, publicDatabase, tenants, blobs, logger };
    try {
      const wanted =
        options.tenant === undefined
          ? await tenants.all()
          : [await tenants.bySlug(options.tenant)].flatMap((each) => each ?? []);
      if (wanted.length === 0) {
        throw new SaringError('NOT_FOUND', { details: { tenant: options.tenant ?? '' } });
      }
      for (const tenant of wanted) {
        const files = await exportData(context, tenant);
        say(`${tenant.name}: ${files.length} berkas (files)`);
        for (const { name, records, sha256 } of files) {
          say(`  ${name}${records === null ? '' : ` ${records} catatan`}  ${sha256}`);
        }
      }
    } finally {
      await publicDatabase.close();
    }
  });
}
