import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { appliedMigrations } from '../migrate.ts';
import { Counting } from './counting.ts';
import type { BackupManifest, BackupTable } from './manifest.ts';
import { copiedTables, copyOut, requireFullSight, sequenceValues } from './tables.ts';

/**
 * Copies all tables into `folder` as one consistent moment, while the installation works on. The
 * manifest is written last: a folder without one is not a backup.
 *
 * @param ownerUrl a role that sees all rows
 * @param onTable told after each table
 * @throws Error in one plain sentence when the role does not see everything
 */
export async function dumpDatabase(
  ownerUrl: string,
  folder: string,
  onTable: (table: BackupTable) => void = () => undefined,
): Promise<BackupManifest> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await requireFullSight(client);
    await mkdir(join(folder, 'tables'), { recursive: true });
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    const tables: BackupTable[] = [];
    for (const table of await copiedTables(client)) {
      const counting = new Counting();
      await pipeline(
        client.query(copyTo(copyOut(client, table))),
        counting,
        createGzip({ level: 6 }),
        createWriteStream(join(folder, 'tables', `${table.name}.copy.gz`), { flush: true }),
      );
      const written = {
        name: table.name,
        columns: [...table.columns],
        rows: counting.rows,
        sha256: counting.sha256(),
      };
      tables.push(written);
      onTable(written);
    }
    const manifest: BackupManifest = {
      format: 'saring-backup-1',
      createdAt: new Date().toISOString(),
      serverVersion: rows[0]?.server_version ?? '',
      migrations: await appliedMigrations(client),
      tables,
      sequences: await sequenceValues(client),
    };
    await client.query('COMMIT');
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, {
      flush: true,
    });
    return manifest;
  } finally {
    await client.end();
  }
}
