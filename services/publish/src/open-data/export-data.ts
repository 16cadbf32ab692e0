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
import { csvFile } from '@saring/documents';
import { dayOf } from '@saring/domain';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { DATA_SETS, exportMetadata } from './metadata.ts';
import {
  type ClarificationRecord,
  clarificationRecord,
  type ReleaseRecord,
  releaseRecord,
} from './records.ts';

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
  const rows = await read(context, (sql, afterSeq) =>
    releasedAfter(sql, { tenantId: tenant.id, afterSeq, updatedSince: null, limit: PAGE }),
  );
  const ledger = await read(context, (sql, afterSeq) =>
    versionsReleased(sql, { tenantId: tenant.id, afterSeq, limit: PAGE }),
  );
  const clarifications = rows.map((row) => clarificationRecord(row, tenant, publicUrl));
  const releases = ledger.map(releaseRecord);
  const files: ExportFile[] = [];
  const keep = async (name: string, mediaType: string, body: Buffer, records: number | null) => {
    const { sha256 } = await context.blobs.put(body);
    files.push({ name, mediaType, sha256, bytes: body.length, records });
  };
  await keep('klarifikasi.jsonl', JSONL, jsonLines(clarifications), clarifications.length);
  await keep('klarifikasi.csv', CSV, clarificationCsv(clarifications), clarifications.length);
  await keep('rilis.jsonl', JSONL, jsonLines(releases), releases.length);
  await keep('rilis.csv', CSV, releaseCsv(releases), releases.length);
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

const JSONL = 'application/jsonl; charset=utf-8';
const CSV = 'text/csv; charset=utf-8';

type Sql = Parameters<Parameters<PublishContext['publicDatabase']['outside']>[0]>[0];

/** All pages of a list that goes on after a sequence number. */
async function read(
  { publicDatabase }: Needs,
  page: (sql: Sql, afterSeq: number) => Promise<ReleasedClarification[]>,
): Promise<ReleasedClarification[]> {
  const all: ReleasedClarification[] = [];
  for (let afterSeq = 0; ; ) {
    const rows = await publicDatabase.outside((sql) => page(sql, afterSeq));
    all.push(...rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return all;
    afterSeq = last.releaseSeq;
  }
}

const jsonLines = (records: readonly unknown[]): Buffer =>
  Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''), 'utf8');
const pretty = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

type Cell = string | number | null;
const cells = <Row extends object>(row: Row, name: keyof Row & string): Cell => {
  const value: unknown = row[name];
  if (Array.isArray(value)) {
    const plain = z.array(z.string()).safeParse(value);
    return plain.success ? plain.data.join(' ') : JSON.stringify(value);
  }
  return z.union([z.string(), z.number(), z.null()]).parse(value);
};

const clarificationCsv = (records: readonly ClarificationRecord[]): Buffer =>
  csvFile(records, columnsOf<ClarificationRecord>(DATA_SETS[0].schema.keyof().options));
const releaseCsv = (records: readonly ReleaseRecord[]): Buffer =>
  csvFile(records, columnsOf<ReleaseRecord>(DATA_SETS[1].schema.keyof().options));

const columnsOf = <Row extends object>(names: readonly (keyof Row & string)[]) =>
  names.map((name) => ({ name, value: (row: Row) => cells(row, name) }));
