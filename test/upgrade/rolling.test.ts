import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, makeTenant, print, testDatabase, until } from '@saring/test';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { startWorker } from '../faults/worker-process.ts';

/** Folder of an older version, built; `npm run test:upgrade -- REF` makes one. */
const older = process.env.SARING_OLD_VERSION ?? null;
if (older === null)
  print('SKIPPED: rolling upgrade (npm run test:upgrade -- REF brings an old version)');

const dataDir = mkdtempSync(join(tmpdir(), 'saring-upgrade-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const SLUG = 'uji-peralihan';
const OTHERS = 40;
const COPIES = 20;
const RUMOUR =
  'Assalamualaikum, info dari kecamatan: mulai hari Senin warga yang belum ambil kartu tani harus bayar denda 250 ribu di kantor desa, sebarkan ke grup lain';
const Accepted = z.object({ ticket: z.string() });

it.skipIf(older === null)(
  'lets the old and the new version work side by side on the new schema',
  async () => {
    const database = await testDatabase();
    await makeTenant(database, SLUG);
    const start = async (version: string | null) => {
      const port = await freePort();
      const worker = startWorker({
        databaseUrl: database.access.owner,
        dataDir,
        stages: 'ingest,match,check-sources,triage,review,publish',
        env: {
          PORT: String(port),
          SARING_DATABASE_WAIT_MS: '20000',
          SARING_SECRET_KEY: Buffer.alloc(32, 'saring test').toString('base64'),
        },
        ...(version === null ? {} : { version }),
      });
      await worker.ready;
      return { ...worker, url: `http://127.0.0.1:${port}` };
    };
    const send = async (url: string, text: string): Promise<string> => {
      const answer = await fetch(`${url}/api/v1/submissions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ tenant: SLUG, text }),
      });
      expect(answer.status).toBe(202);
      return Accepted.parse(await answer.json()).ticket;
    };
    const settled = async () => {
      await until(async () => (await database.sql('SELECT FROM work_item')).length === 0, {
        ms: 180_000,
        what: 'the end of all work',
      });
    };
    const other = (number: number) =>
      `Kabar ${number}: pasar di RT ${number * 31} tutup tanggal ${(number % 28) + 1} sampai ${number + 3} orang selesai didata`;

    const old = await start(older);
    const young = await start(null);
    const both = (number: number) => (number % 2 === 0 ? old.url : young.url);
    const tickets = await Promise.all([
      ...Array.from({ length: OTHERS }, (_, number) => send(both(number), other(number))),
      ...Array.from({ length: COPIES }, (_, number) => send(both(number), RUMOUR)),
    ]);
    await settled();
    // Each version shows what the other one took.
    for (const [at, ticket] of tickets.entries()) {
      const answer = await fetch(`${both(at + 1)}/api/v1/submissions/${ticket}`);
      expect(answer.status).toBe(200);
    }
    // The old one goes, the new one carries on with what it opened.
    await old.kill('SIGTERM');
    expect(await old.ended).toEqual({ code: 0, signal: null });
    tickets.push(await send(young.url, RUMOUR));
    await settled();
    await young.kill('SIGTERM');

    const [end] = await database.sql<Record<string, string>>(
      `SELECT (SELECT count(*) FROM submission) AS submissions,
              (SELECT count(*) FROM assessment) AS assessments,
              (SELECT count(*) FROM item WHERE case_id IS NULL OR open_stages <> 0) AS unfinished,
              (SELECT max(item_count) FROM cases) AS rumour`,
    );
    const all = String(new Set(tickets).size);
    expect(end).toMatchObject({ submissions: all, assessments: all, unfinished: '0' });
    expect(Number(end?.rumour)).toBe(COPIES + 1);
  },
  600_000,
);
