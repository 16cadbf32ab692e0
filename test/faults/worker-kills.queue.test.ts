import { setTimeout as sleep } from 'node:timers/promises';
import { call, receiver, startRedis, until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { startWorker, type WorkerProcess } from './worker-process.ts';

const SUBMISSIONS = 200;
const KILLS = 10;
const STAGES = 'match,check-sources,triage,publish';

// FLUSHALL would empty everybody's queues, so this file brings its own Redis.
const redis = process.env.SARING_TEST_REDIS_URL === undefined ? null : await startRedis();
afterAll(() => redis?.stop());
const hooks = await receiver((_request, count) => (count % 3 === 0 ? 503 : 204));
const allow = `127.0.0.1:${hooks.port}`;
const world = await testHouse({
  stages: [],
  env: {
    SARING_EGRESS_ALLOW: allow,
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
  },
});
const office = await makeOffice(world);
const api = `${world.url}/api/v1`;

const RUMOUR =
  'Vaksin campak di puskesmas Astambul sudah kedaluwarsa dan tetap disuntikkan ke bayi';
const worker = (): WorkerProcess =>
  startWorker({
    databaseUrl: world.database.access.owner,
    dataDir: world.dataDir,
    redisUrl: redis?.url,
    stages: STAGES,
    env: {
      SARING_EGRESS_ALLOW: allow,
      SARING_PUBLIC_URL: 'https://saring.example',
      SARING_SECRET_KEY: Buffer.alloc(32, 'saring test').toString('base64'),
    },
  });

/** Every third message repeats the rumour; the rest are about something of their own. */
const message = (index: number): string =>
  index % 3 === 0
    ? `${'🙏'.repeat(index % 5)} ${RUMOUR}`
    : `Kabar nomor ${index}: ${['jembatan', 'pasar', 'listrik', 'sekolah'][index % 4]} di RT ${index} Desa Uji ${index * 7} ditutup mulai tanggal ${(index % 28) + 1} karena alasan ${index * 13}`;

it(`loses nothing and does nothing twice while its worker is killed ${KILLS} times`, async () => {
  const reviewer = await office.person(['REVIEWER', 'EDITOR']);
  const second = await office.person(['INDEPENDENT_REVIEWER'], false);
  const partner = await office.key(['partner:manage'], { partnerId: office.partnerId });
  await call(`${api}/webhook-endpoints`, z.unknown(), {
    key: partner,
    body: { url: `http://${allow}/hook` },
  });

  const acknowledged: string[] = [];
  const send = async (index: number) => {
    const answer = await call(`${api}/submissions`, z.object({ ticket: z.string().optional() }), {
      body: { text: message(index), tenant: office.slug },
    });
    // A busy machine may say that it is busy; only what it takes it must not lose.
    if (answer.status === 503) {
      await sleep(500);
      await send(index);
      return;
    }
    expect(answer.status).toBe(202);
    acknowledged.push(answer.body.ticket ?? '');
  };
  const published = publishWhenPossible(reviewer.key, second.key);
  // Awaited below; a failure before that must not count as nobody's.
  published.catch(() => undefined);

  let running = worker();
  await running.ready;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const share = SUBMISSIONS / KILLS;
    await Promise.all(Array.from({ length: share }, (_, index) => send(kill * share + index)));
    // Somewhere in the middle of its work, at another point each time.
    await sleep(150 * (kill % 4));
    await running.kill('SIGKILL');
    if (kill === KILLS / 2) redis?.command('FLUSHALL');
    running = worker();
    await running.ready;
  }
  await published;

  await until(
    async () => {
      const [row] = await world.database.sql<{ open: string }>(
        `SELECT count(*) AS open FROM work_item WHERE job <> 'deliver-webhook' OR attempts = 0`,
      );
      return row?.open === '0';
    },
    { ms: 180_000, what: 'the end of all work' },
  ).catch(async (error: unknown) => {
    const left = await world.database.sql(
      `SELECT stage, state, attempts, fence, enqueued_at, lease_until, last_error, now() FROM work_item LIMIT 5`,
    );
    throw new Error(JSON.stringify(left), { cause: error });
  });
  await until(
    async () => {
      const rows = await world.database.sql(
        `SELECT FROM delivery WHERE state <> 'SENT' UNION ALL SELECT FROM webhook_delivery WHERE state <> 'SENT'`,
      );
      return rows.length === 0;
    },
    { ms: 180_000, what: 'the end of all deliveries' },
  );
  await running.kill('SIGTERM');

  expect(new Set(acknowledged).size).toBe(SUBMISSIONS);
  const items = await world.database.sql<{ ticket: string; case_id: string | null; state: string }>(
    `SELECT s.ticket, i.case_id, s.state FROM submission s JOIN item i ON i.id = s.item_id`,
  );
  expect(items.map((item) => item.ticket).sort()).toEqual([...acknowledged].sort());
  expect(items.filter((item) => item.case_id === null)).toEqual([]);
  const rumour = await world.database.sql(
    `SELECT DISTINCT i.case_id FROM item i WHERE i.text LIKE '%' || $1`,
    [RUMOUR],
  );
  expect(rumour).toHaveLength(1);
  const counts = await world.database.sql(
    `SELECT c.id FROM cases c WHERE c.item_count <> (SELECT count(*) FROM item i WHERE i.case_id = c.id)`,
  );
  expect(counts).toEqual([]);
  // Once each: one assessment per item, one decision per round, one delivery per asker and version.
  const [once] = await world.database.sql<Record<string, string>>(
    `SELECT (SELECT count(*) FROM assessment) AS assessments,
            (SELECT count(*) FROM item WHERE open_stages <> 0) AS unfinished,
            (SELECT count(*) FROM decision) AS decisions,
            (SELECT count(*) FROM clarification_version) AS versions,
            (SELECT count(*) FROM delivery) AS answers,
            (SELECT count(*) FROM submission WHERE state = 'ANSWERED') AS answered,
            (SELECT count(*) FROM webhook_delivery d JOIN webhook_event e ON e.id = d.event_id
             WHERE e.type = 'clarification.published') AS webhooks`,
  );
  expect(once).toMatchObject({
    assessments: String(SUBMISSIONS),
    unfinished: '0',
    decisions: '2',
    versions: '1',
    webhooks: '1',
  });
  expect(once?.answers).toBe(once?.answered);
  // The daily head of the log may go out beside it.
  const told = hooks.received.filter((hook) => hook.body.includes('clarification.published'));
  expect(new Set(told.map((hook) => hook.headers['webhook-id'])).size).toBe(1);
}, 600_000);

/** Two people decide and publish the rumour's case in the middle of it all. */
async function publishWhenPossible(first: string, second: string): Promise<void> {
  const State = z.object({ state: z.string().optional(), code: z.string().optional() });
  const caseId = await until(
    async () => {
      const [row] = await world.database.sql<{ id: string }>(
        `SELECT id FROM cases WHERE state = 'TRIAGED' AND claim LIKE '%' || $1 || '%'`,
        [RUMOUR.slice(0, 60)],
      );
      return row?.id;
    },
    { ms: 240_000, what: 'a triaged case' },
  );
  const path = `${api}/cases/${caseId}`;
  const source = { title: 'Pernyataan', publisher: 'Puskesmas', excerpt: 'Vaksin masih berlaku.' };
  await call(`${path}/decisions`, State, {
    key: first,
    body: { verdict: 'FALSE', explanation: 'Vaksin masih berlaku.', sources: [source] },
  });
  await call(`${path}/second-reviews`, State, { key: second, body: { verdict: 'FALSE' } });
  const done = await call(`${path}/publication`, State, { key: first, body: {} });
  expect(done.status).toBe(201);
}
