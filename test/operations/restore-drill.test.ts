import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { BackupManifest } from '@saring/database';
import { call } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { z } from 'zod';

const COMMAND = resolve(import.meta.dirname, '../../services/standalone/dist/commands/main.js');
const world = await testHouse({ stages: [] });
const office = await makeOffice(world);
const folder = mkdtempSync(join(tmpdir(), 'saring-backup-'));
const empty = `t_${Date.now().toString(36)}_restore`;
/** Each command is a process of its own that loads the whole program. */
const SLOW = 120_000;
const server = inject('databaseServer');
const targetUrl = Object.assign(new URL(server), { pathname: `/${empty}` }).href;

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await administer(`DROP DATABASE IF EXISTS ${empty} WITH (FORCE)`);
});

/** The `saring` command as an operator calls it. */
async function saring(args: readonly string[], databaseUrl: string, dataDir: string) {
  const { REDIS_URL: _, ...env } = process.env;
  return promisify(execFile)(process.execPath, [COMMAND, ...args], {
    env: {
      ...env,
      DATABASE_URL: databaseUrl,
      SARING_DATA_DIR: dataDir,
      SARING_SECRET_KEY: Buffer.alloc(32, 'saring test').toString('base64'),
    },
  });
}

let ticket = '';
let manifest: BackupManifest;

beforeAll(async () => {
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const form = new FormData();
  form.set('text', 'Jembatan Astambul roboh tadi malam, jangan lewat sana');
  form.set('tenant', office.slug);
  form.set('image', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'foto.png');
  const sent = await fetch(`${world.url}/api/v1/submissions`, { method: 'POST', body: form });
  expect(sent.status).toBe(202);
  ticket = z.object({ ticket: z.string() }).parse(await sent.json()).ticket;

  const out = await saring(['backup', folder], world.database.access.owner, world.dataDir);
  expect(out.stdout).toContain('Cadangan selesai');
  manifest = BackupManifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  expect(manifest.tables.find(({ name }) => name === 'submission')?.rows).toBe(1);
  expect(readdirSync(join(folder, 'blobs')).length).toBe(1);
}, SLOW);

it(
  'brings a backup back into an empty server, every table equal',
  async () => {
    await administer(`CREATE DATABASE ${empty}`);
    const fresh = mkdtempSync(join(tmpdir(), 'saring-fresh-'));
    try {
      const back = await saring(['restore', folder], targetUrl, fresh);
      expect(back.stdout).toContain(`${manifest.tables.length} tabel cocok`);
      // The same again finds data and refuses, and says so in one line.
      await expect(saring(['restore', folder], targetUrl, fresh)).rejects.toMatchObject({
        code: 1,
        stderr: 'The database holds data already; restore into an empty one.\n',
      });
      const client = new pg.Client({ connectionString: targetUrl });
      await client.connect();
      const { rows } = await client.query('SELECT ticket FROM submission');
      // What was open is told to the queue again.
      const told = await client.query('SELECT FROM work_item WHERE enqueued_at IS NOT NULL');
      await client.end();
      expect(rows).toEqual([{ ticket }]);
      expect(told.rowCount).toBe(0);
      const state = await saring(['doctor'], targetUrl, fresh);
      expect(state.stdout).toContain('forced on every table of a tenant');
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  },
  SLOW,
);

it(
  'refuses a damaged backup and leaves nothing behind',
  async () => {
    const path = join(folder, 'tables/tenant.copy.gz');
    const whole = readFileSync(path);
    writeFileSync(path, gzipSync(gunzipSync(whole).toString('utf8').replace('Uji', 'Ubah')));
    const name = `${empty}_2`;
    await administer(`CREATE DATABASE ${name}`);
    const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
    try {
      await expect(saring(['restore', folder], url, folder)).rejects.toMatchObject({
        stderr: 'The backup of the table tenant is damaged; nothing was restored.\n',
      });
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query('SELECT count(*)::int AS items FROM item');
      await client.end();
      expect(rows).toEqual([{ items: 0 }]);
    } finally {
      writeFileSync(path, whole);
      await administer(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  },
  SLOW,
);

it(
  'says what is no backup',
  async () => {
    await expect(
      saring(['restore', join(folder, 'tables')], world.database.access.owner, folder),
    ).rejects.toMatchObject({ stderr: expect.stringContaining('holds no backup') });
    const answer = await call(`${world.url}/health/ready`, z.object({ status: z.string() }));
    expect(answer.body.status).toBe('ready');
  },
  SLOW,
);
