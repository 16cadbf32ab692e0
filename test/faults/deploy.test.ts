import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, makeTenant, print, testDatabase, until } from '@saring/test';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { startWorker } from './worker-process.ts';

const database = await testDatabase();
const slug = 'uji-deploy';
await makeTenant(database, slug);
const dataDir = mkdtempSync(join(tmpdir(), 'saring-deploy-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const SENDERS = 20;
const ACKNOWLEDGED = 100;
const STAGES = 'ingest,match,check-sources,triage,review,publish';
const Ticket = z.object({ ticket: z.string() });

const start = (port: number) =>
  startWorker({
    databaseUrl: database.access.owner,
    dataDir,
    stages: STAGES,
    env: {
      PORT: String(port),
      SARING_DRAIN_SECONDS: '5',
      // A crowded machine is not an outage.
      SARING_DATABASE_WAIT_MS: '20000',
      SARING_SECRET_KEY: Buffer.alloc(32, 'saring test').toString('base64'),
    },
  });

it('stops under load without losing work or dropping a request', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const old = start(port);
  await old.ready;

  const tickets: string[] = [];
  const dropped: unknown[] = [];
  /** A load balancer sends nothing more to a process that says it is not ready. */
  let away = false;
  const sender = async (number: number) => {
    for (let round = 0; !away; round += 1) {
      const answer = await fetch(`${url}/api/v1/submissions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          tenant: slug,
          text: `Kabar ${number}-${round}: pasar di RT ${number * 31 + round} tutup tanggal ${round}`,
        }),
      }).catch((error: unknown) => error);
      if (answer instanceof Response && answer.status === 202) {
        tickets.push(Ticket.parse(await answer.json()).ticket);
      } else {
        dropped.push(answer instanceof Response ? answer.status : answer);
      }
    }
  };
  const sending = Promise.all(Array.from({ length: SENDERS }, (_, number) => sender(number)));
  await until(() => tickets.length >= ACKNOWLEDGED, { ms: 120_000 });
  const [open] = await database.sql<{ n: string }>('SELECT count(*) AS n FROM work_item');
  const signalled = performance.now();
  const ended = old.kill('SIGTERM');
  const notReady = await until(async () => {
    const answer = await fetch(`${url}/health/ready`);
    return answer.status === 503 && z.object({ status: z.string() }).parse(await answer.json());
  });
  away = true;
  const noticed = performance.now();
  await Promise.all([ended, sending]);
  const seconds = (until: number) => ((until - signalled) / 1000).toFixed(2);
  print(
    `${open?.n} items of work open at SIGTERM; readiness off after ${seconds(noticed)} s, exit after ${seconds(performance.now())} s, ${tickets.length} acknowledged, ${dropped.length} dropped`,
  );
  expect(notReady).toEqual({ status: 'stopping' });
  expect(dropped).toEqual([]);
  expect(await old.ended).toEqual({ code: 0, signal: null });

  const young = start(0);
  await young.ready;
  await until(async () => (await database.sql('SELECT FROM work_item')).length === 0, {
    ms: 180_000,
    what: 'the end of all work',
  });
  await young.kill('SIGTERM');
  const [end] = await database.sql<Record<string, string>>(
    `SELECT (SELECT count(*) FROM submission) AS submissions,
            (SELECT count(*) FROM assessment) AS assessments,
            (SELECT count(*) FROM item WHERE case_id IS NULL OR open_stages <> 0) AS unfinished`,
  );
  const all = String(new Set(tickets).size);
  expect(end).toEqual({ submissions: all, assessments: all, unfinished: '0' });
}, 400_000);
