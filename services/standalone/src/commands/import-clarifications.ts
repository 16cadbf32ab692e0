import { resolve } from 'node:path';
import { SaringError } from '@saring/domain';
import { importFactChecks } from '@saring/ingest';
import { SingleBar } from 'cli-progress';
import { say } from '../terminal/announce.ts';
import { withStores } from './with-stores.ts';

/** Bad lines that are printed; the rest is counted. */
const SHOWN = 20;

/** `saring import clarifications FILE`: fact-checks by others, as JSON Lines or CSV. */
export async function importClarifications(
  file: string,
  options: { readonly tenant?: string },
): Promise<void> {
  const path = resolve(process.env.SARING_CALLED_FROM ?? process.cwd(), file);
  await withStores(async ({ database, tenants }) => {
    const tenant =
      options.tenant === undefined ? await tenants.shared() : await tenants.bySlug(options.tenant);
    if (tenant === null)
      throw new SaringError('NOT_FOUND', { details: { tenant: options.tenant ?? '' } });
    const bar = new SingleBar({
      format: 'Mengimpor |{bar}| {percentage} % · {records} rekaman',
      hideCursor: true,
      noTTYOutput: false,
    });
    bar.start(100, 0, { records: 0 });
    const report = await importFactChecks({
      database,
      tenantId: tenant.id,
      path,
      onProgress: ({ share, records }) => bar.update(Math.floor(share * 100), { records }),
    }).finally(() => bar.stop());
    say(
      `${report.added} baru, ${report.changed} diperbarui, ${report.same} tetap, ${report.bad.length} baris bermasalah ` +
        `(added ${report.added}, changed ${report.changed}, unchanged ${report.same}, bad lines ${report.bad.length}).`,
    );
    for (const { line, reason } of report.bad.slice(0, SHOWN)) say(`  baris ${line}: ${reason}`);
    if (report.bad.length > SHOWN) say(`  ... dan ${report.bad.length - SHOWN} baris lagi`);
  });
}
