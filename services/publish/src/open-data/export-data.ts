import {
  currentExport,
  type ExportFile,
  fileInUse,
  type ReleasedClarification,
  releasedAfter,
  replaceExport,
  type Tenant,
  versionsReleased,
} from '@saring/database';
import { dayOf } from '@saring/domain';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { DATA_SETS, exportMetadata } from './metadata.ts';
import { clarificationRecord, releaseRecord } from './records.ts';
import { writeDataSet } from './write-data-set.ts';

const PAGE = 500;

type Needs = Pick<
  PublishContext,
  'database' | 'publicDatabase' | 'tenants' | 'blobs' | 'config' | 'logger'
>;

/** Exports every office that has no export of this night yet. */
export async function exportNightly(context: Needs, now: Date = new Date()): Promise<void> {
  for (const tenant of await context.tenants.all()) {
    const current = await context.database.withTenant(tenant.id, currentExport);
    const day = dayOf(now, tenant.timeZone);
    if (current !== null && dayOf(current.exportedAt, tenant.timeZone) >= day) continue;
    await exportData(context, tenant, now);
  }
}

/**
 * Writes the open data of an office anew and puts it in the place of the last one in one step. All
 * of it was public before; nothing else is read.
 *
 * @returns the files
 */
export async function exportData(
  context: Needs,
  tenant: Tenant,
  now: Date = new Date(),
): Promise<readonly ExportFile[]> {
  const { publicUrl } = context.config.http;
  const tenantId = tenant.id;
  const clarifications = pages(context, (sql, afterSeq) =>
    releasedAfter(sql, { tenantId, afterSeq, updatedSince: null, limit: PAGE }),
  );
  const releases = pages(context, (sql, afterSeq) =>
    versionsReleased(sql, { tenantId, afterSeq, limit: PAGE }),
  );
  const records = mapped(once(clarifications), (row) =>
    clarificationRecord(row, tenant, publicUrl),
  );
  const files: ExportFile[] = [
    ...(await writeDataSet(context.blobs, DATA_SETS[0], records)),
    ...(await writeDataSet(context.blobs, DATA_SETS[1], mapped(releases, releaseRecord))),
  ];
  const keep = async (name: string, mediaType: string, body: Buffer, records: number | null) => {
    const { sha256 } = await context.blobs.put(body);
    files.push({ name, mediaType, sha256, bytes: body.length, records });
  };
  for (const { name, title, schema } of DATA_SETS) {
    const { $schema, ...rest } = z.toJSONSchema(schema);
    const file = `${name}.schema.json`;
    const $id = `${publicUrl}/data-terbuka/${tenant.slug}/${file}`;
    await keep(file, 'application/schema+json', pretty({ $schema, $id, title, ...rest }), null);
  }
  const facts = { exportedAt: now, publicUrl, files: [...files] };
  await keep('metadata.json', 'application/json', pretty(exportMetadata(tenant, facts)), null);
  // In the form that sha256sum -c reads.
  const sums = files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('');
  await keep('SHA256SUMS', 'text/plain; charset=utf-8', Buffer.from(sums), null);
  const replaced = await context.database.withTenant(tenant.id, (tx) =>
    replaceExport(tx, tenant.id, { exportedAt: now, files }),
  );
  for (const sha256 of new Set(replaced)) {
    if (!(await fileInUse(context.database, sha256))) await context.blobs.remove(sha256);
  }
  return files;
}

type Sql = Parameters<Parameters<PublishContext['publicDatabase']['outside']>[0]>[0];
type Pages = AsyncGenerator<ReleasedClarification[]>;

/** A list that goes on after a sequence number, a page at a time. */
async function* pages(
  { publicDatabase }: Needs,
  page: (sql: Sql, afterSeq: number) => Promise<ReleasedClarification[]>,
): Pages {
  for (let afterSeq = 0; ; ) {
    const rows = await publicDatabase.outside((sql) => page(sql, afterSeq));
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    afterSeq = last.releaseSeq;
  }
}

async function* mapped<Record>(
  all: Pages,
  record: (row: ReleasedClarification) => Record,
): AsyncGenerator<Record[]> {
  for await (const rows of all) yield rows.map(record);
}

/** One that is corrected meanwhile moves to the end of the list; it is there once all the same. */
async function* once(all: Pages): Pages {
  const seen = new Set<string>();
  for await (const rows of all) {
    yield rows.filter(({ id }) => !seen.has(id));
    for (const { id } of rows) seen.add(id);
  }
}

const pretty = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
