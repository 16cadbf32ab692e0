import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  checkLogBytes,
  type KnownHead,
  LOG_FAULTS,
  type LogCheck,
  SaringError,
} from '@saring/domain';
import { checkLedger, type LedgerCheck } from '@saring/publish';
import { checkLog, exportLog } from '@saring/review';
import { z } from 'zod';
import { say } from '../terminal/announce.ts';
import { withStores } from './with-stores.ts';

const here = (file: string): string =>
  resolve(process.env.SARING_CALLED_FROM ?? process.cwd(), file);

/** As `GET /api/v1/log/heads` answers, whatever else it holds. */
const HeadsFile = z.object({
  items: z.array(z.object({ tenantId: z.string(), seq: z.number().int(), hash: z.string() })),
});

/**
 * `saring audit verify [FILE]`: checks the logs of the running installation with the days of the
 * release ledger that are sealed in them, or an export. The exit code is 1 when anything is broken.
 */
export async function verifyLog(
  file: string | undefined,
  options: { readonly tenant?: string; readonly heads?: string },
): Promise<void> {
  const heads: KnownHead[] =
    options.heads === undefined
      ? []
      : HeadsFile.parse(JSON.parse(await readFile(here(options.heads), 'utf8'))).items;
  if (file !== undefined) {
    report(file, await checkLogBytes(createReadStream(here(file)), heads), heads.length > 0);
    return;
  }
  await withStores(async ({ database, tenants }) => {
    for (const tenant of await tenants.all()) {
      if (options.tenant !== undefined && tenant.slug !== options.tenant) continue;
      const mine = heads.filter((head) => head.tenantId === tenant.id);
      const log = await checkLog(database, tenant.id, mine);
      report(tenant.slug, log, mine.length > 0);
      // A broken chain proves nothing about what it seals.
      if (log.broken === null) reportLedger(tenant.slug, await checkLedger(database, tenant.id));
    }
  });
}

/** `saring audit export`: an office's whole log as JSON Lines. */
export async function writeLog(options: {
  readonly tenant: string;
  readonly out?: string;
}): Promise<void> {
  await withStores(async ({ database, tenants }) => {
    const tenant = await tenants.bySlug(options.tenant);
    if (tenant === null) {
      throw new SaringError('NOT_FOUND', { details: { tenant: options.tenant } });
    }
    const lines = exportLog(database, tenant.id);
    if (options.out === undefined) {
      for await (const line of lines) process.stdout.write(line);
      return;
    }
    await pipeline(lines, createWriteStream(here(options.out)));
  });
}

function reportLedger(name: string, { days, sealedTo, broken }: LedgerCheck): void {
  if (broken !== null) {
    const { day, seq, sealed, found } = broken;
    const counts = (of: typeof found) =>
      `${of.fetches} diambil, ${of.receipts} dimuat, ${of.acknowledgements} dikonfirmasi`;
    say(
      `${name}: buku rilis TIDAK COCOK pada ${day} (the ledger does not agree). Disegel dalam entri ${seq}: ${counts(sealed)}; sekarang: ${counts(found)}.`,
    );
    process.exitCode = 1;
    return;
  }
  if (sealedTo !== null) {
    say(`${name}: buku rilis cocok, ${days} hari, tersegel sampai ${sealedTo} (ledger agrees)`);
  }
}

function report(name: string, check: LogCheck, anchored: boolean): void {
  if (check.broken === null) {
    say(`${name}: utuh, ${check.entries} entri, kepala ${check.hash} (sound)`);
    if (!anchored) {
      say('  Tanpa segel yang disimpan di luar (--heads), rantai yang ditulis ulang tidak tampak.');
    }
    return;
  }
  const { seq, fault } = check.broken;
  say(`${name}: RUSAK pada entri ${seq}: ${LOG_FAULTS[fault]}`);
  process.exitCode = 1;
}
