import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { migrate } from '../migrate.ts';
import { Counting } from './counting.ts';
import { BackupManifest, type BackupTable } from './manifest.ts';
import { copiedTables, copyOut, requireFullSight } from './tables.ts';

/**
 * Loads a backup into an empty database and compares every table with the manifest. All or nothing:
 * one transaction, so that a damaged backup leaves an empty database behind.
 *
 * Afterwards all open work is due again, the queue's epoch is new (a Redis of the old installation
 * is not believed), and the match feed is stamped with the new server's transactions.
 *
 * @throws Error in one plain sentence: no backup, a database with data, a damaged table
 */
export async function restoreDatabase(
  ownerUrl: string,
  folder: string,
  onTable: (table: BackupTable) => void = () => undefined,
): Promise<BackupManifest> {
  const manifest = await readManifest(folder);
  await migrate(ownerUrl, undefined, manifest.migrations);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await requireFullSight(client);
    await requireEmpty(client);
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica').catch((cause: unknown) => {
      throw new Error('The role in DATABASE_URL may not switch off triggers; use a superuser.', {
        cause,
      });
    });
    const present = await copiedTables(client);
    await client.query(
      `TRUNCATE ${present.map(({ name }) => client.escapeIdentifier(name)).join(', ')}`,
    );
    for (const table of manifest.tables) {
      await load(client, folder, table);
      onTable(table);
    }
    for (const { name, value, called } of manifest.sequences) {
      await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [name, value, called]);
    }
    await client.query('SET LOCAL session_replication_role = origin');
    await client.query(`
      UPDATE queue_epoch SET epoch = gen_random_uuid();
      UPDATE work_item SET enqueued_at = NULL WHERE state <> 'DEAD';
      UPDATE match_document SET seq = seq`);
    await client.query('COMMIT');
    return manifest;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch((cause: unknown) => {
    throw new Error(`${folder} holds no backup: there is no readable manifest.json.`, { cause });
  });
  const parsed = BackupManifest.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${folder}/manifest.json is not a manifest of a backup.`);
  return parsed.data;
}

/** People's accounts are the sign of an installation in use; a fresh one has none. */
async function requireEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ used: boolean }>(
    'SELECT EXISTS (SELECT FROM account) OR EXISTS (SELECT FROM item) AS used',
  );
  if (rows[0]?.used === true) {
    throw new Error('The database holds data already; restore into an empty one.');
  }
}

async function load(client: pg.Client, folder: string, table: BackupTable): Promise<void> {
  const columns = table.columns.map((name) => client.escapeIdentifier(name)).join(', ');
  const counting = new Counting();
  await pipeline(
    createReadStream(join(folder, 'tables', `${table.name}.copy.gz`)),
    createGunzip(),
    counting,
    client.query(copyFrom(`COPY ${client.escapeIdentifier(table.name)} (${columns}) FROM STDIN`)),
  );
  const loaded = await checksum(client, table);
  if (counting.sha256() !== table.sha256 || loaded.sha256 !== table.sha256) {
    throw new Error(`The backup of the table ${table.name} is damaged; nothing was restored.`);
  }
}

/** Reads a table back as the backup wrote it. */
async function checksum(
  client: pg.Client,
  { name }: BackupTable,
): Promise<{ rows: number; sha256: string }> {
  const table = (await copiedTables(client)).find((each) => each.name === name);
  if (table === undefined) throw new Error(`The table ${name} of the backup is not known.`);
  const counting = new Counting();
  await pipeline(
    client.query(copyTo(copyOut(client, table))),
    counting,
    new Writable({ write: (_chunk, _encoding, done) => done() }),
  );
  return { rows: counting.rows, sha256: counting.sha256() };
}
