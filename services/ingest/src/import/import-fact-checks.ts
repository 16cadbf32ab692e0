import { stat } from 'node:fs/promises';
import { type Database, importKnownFactChecks, type NewKnownFactCheck } from '@saring/database';
import { BadRecord, parseFactCheck } from './fact-check-record.ts';
import { readRecords } from './read-records.ts';

export interface ImportProgress {
  /** 0 to 1, by bytes read. */
  readonly share: number;
  readonly records: number;
}

export interface ImportReport {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly bad: readonly { readonly line: number; readonly reason: string }[];
}

const BATCH = 200;
/** Bad lines that are listed one by one; more are only counted. */
const LISTED = 1000;

/**
 * Imports other people's fact-checks from a file, batch by batch. Bad lines are reported and do
 * not stop the rest; importing a file again changes nothing.
 */
export async function importFactChecks(options: {
  readonly database: Database;
  readonly tenantId: string;
  readonly path: string;
  readonly onProgress: (progress: ImportProgress) => void;
}): Promise<ImportReport> {
  const { database, tenantId, path } = options;
  const { size } = await stat(path);
  const counts = { added: 0, changed: 0, same: 0 };
  const bad: { line: number; reason: string }[] = [];
  const report = (line: number, reason: string) => {
    if (bad.length < LISTED) bad.push({ line, reason });
  };
  let bytes = 0;
  let records = 0;
  let batch: NewKnownFactCheck[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    const stored = await database.withTenant(tenantId, (tx) =>
      importKnownFactChecks(tx, tenantId, batch),
    );
    counts.added += stored.added;
    counts.changed += stored.changed;
    counts.same += stored.same;
    batch = [];
    options.onProgress({ share: size === 0 ? 1 : bytes / size, records });
  };
  for await (const raw of readRecords(path, (count) => {
    bytes += count;
  })) {
    records += 1;
    if ('error' in raw) {
      report(raw.line, raw.error);
      continue;
    }
    try {
      batch.push(parseFactCheck(raw.value));
    } catch (error) {
      if (!(error instanceof BadRecord)) throw error;
      report(raw.line, error.message);
    }
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  options.onProgress({ share: 1, records });
  return { ...counts, bad };
}
