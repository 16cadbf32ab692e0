import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { appendLog, putOfficialEntries, replacePressCouncil } from '@saring/database';
import { SaringError } from '@saring/domain';
import { isDay, type LineError, readPressCouncil, readRegistryEntries } from '@saring/sources';
import { say } from '../terminal/announce.ts';
import { type CommandContext, withStores } from './with-stores.ts';

/** Bad lines that are printed; the rest is counted. */
const SHOWN = 20;

interface Options {
  /** The first office when left out. */
  readonly tenant?: string;
}

/** `saring import registry FILE`: domains, accounts and numbers of official bodies, as CSV. */
export async function importRegistry(file: string, options: Options): Promise<void> {
  const { entries, errors } = readRegistryEntries(await textOf(file));
  await withStores(async (context) => {
    const tenantId = await tenantOf(context, options);
    const added = await context.database.withTenant(tenantId, async (tx) => {
      const count = await putOfficialEntries(tx, tenantId, entries);
      const data = { added: count, lines: entries.length };
      await appendLog(tx, { ...entryOf(tenantId), action: 'registry.imported', data });
      return count;
    });
    say(
      `${added} baru, ${entries.length - added} diperbarui, ${errors.length} baris bermasalah ` +
        `(added ${added}, updated ${entries.length - added}, bad lines ${errors.length}).`,
    );
    sayErrors(errors);
  });
}

/** `saring import press-council FILE --as-of DATE`: the press council's list as it was on a day. */
export async function importPressCouncil(
  file: string,
  options: Options & { readonly asOf: string },
): Promise<void> {
  if (!isDay(options.asOf)) {
    throw new SaringError('INVALID_INPUT', { details: { asOf: options.asOf } });
  }
  const { list, errors } = readPressCouncil(await textOf(file), options.asOf);
  if (list.media.size === 0) {
    sayErrors(errors);
    throw new SaringError('INVALID_INPUT', { details: { file } });
  }
  await withStores(async (context) => {
    const tenantId = await tenantOf(context, options);
    await context.database.withTenant(tenantId, async (tx) => {
      const media = [...list.media.values()];
      await replacePressCouncil(tx, tenantId, { asOf: list.asOf, media });
      const data = { asOf: list.asOf, lines: media.length };
      await appendLog(tx, { ...entryOf(tenantId), action: 'press-council.imported', data });
    });
    say(
      `${list.media.size} media per ${list.asOf}, ${errors.length} baris bermasalah ` +
        `(${list.media.size} media as of ${list.asOf}, bad lines ${errors.length}).`,
    );
    sayErrors(errors);
  });
}

const entryOf = (tenantId: string) => ({
  tenantId,
  actor: 'operator:cli',
  subject: `tenant:${tenantId}`,
});

const textOf = (file: string): Promise<string> =>
  readFile(resolve(process.env.SARING_CALLED_FROM ?? process.cwd(), file), 'utf8');

async function tenantOf({ tenants }: CommandContext, { tenant }: Options): Promise<string> {
  const found = tenant === undefined ? await tenants.first() : await tenants.bySlug(tenant);
  if (found === null) throw new SaringError('NOT_FOUND', { details: { tenant: tenant ?? '' } });
  return found.id;
}

function sayErrors(errors: readonly LineError[]): void {
  for (const { id, en } of errors.slice(0, SHOWN)) say(`  ${id} (${en})`);
  if (errors.length > SHOWN) say(`  ... dan ${errors.length - SHOWN} baris lagi`);
}
