import { setTimeout as sleep } from 'node:timers/promises';
import { call, ownServer, print, receiver, startRedis, until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { publishRumour } from './publish-rumour.ts';
import { stormPlan } from './storm-plan.ts';
import { startWorker, type WorkerProcess } from './worker-process.ts';

const STAGES = 'match,check-sources,triage,publish';
/** Senders at work at the same time. */
const SENDERS = 8;

// FLUSHALL and a stopped PostgreSQL would disturb everybody, so this file brings its own.
const redis = process.env.SARING_TEST_REDIS_URL === undefined ? null : await startRedis();
afterAll(() => redis?.stop());
const plan = stormPlan(redis === null ? 'postgres' : 'redis', process.env.SARING_FAULTS);
const server = await ownServer();
const { sql } = server.database;
const hooks = await receiver((_request, count) => (count % 3 === 0 ? 503 : 204));
const allow = `127.0.0.1:${hooks.port}`;
const world = await testHouse({
  stages: [],
  database: server.database,
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
      // A crowded machine is not an outage.
      SARING_DATABASE_WAIT_MS: '20000',
      SARING_PUBLIC_URL: 'https://saring.example',
      SARING_SECRET_KEY: Buffer.alloc(32, 'saring test').toString('base64'),
    },
  });

/** Every third message repeats the rumour; the rest are about something of their own. */
const message = (index: number): string =>
  index % 3 === 0
    ? `${'🙏'.repeat(index % 5)} ${RUMOUR}`
    : `Kabar nomor ${index}: ${['jembatan', 'pasar', 'listrik', 'sekolah'][index % 4]} di RT ${index} Desa Uji ${index * 7} ditutup mulai tanggal ${(index % 28) + 1} karena alasan ${index * 13}`;

/** What was promised to the senders: number of the message and its ticket. */
const acknowledged = new Map<number, string>();

/** Sends one message as a careful client does: under one key, until it is acknowledged. */
async function send(index: number): Promise<void> {
  for (;;) {
    const answer = await call(`${api}/submissions`, z.object({ ticket: z.string().optional() }), {
      headers: { 'idempotency-key': `pesan-${index}` },
      body: { text: message(index), tenant: office.slug },
    });
    if (answer.status === 202) {
      acknowledged.set(index, answer.body.ticket ?? '');
      return;
    }
    // Only what is taken must not be lost; what is refused is sent again.
    expect(answer.status).toBe(503);
    await sleep(300);
  }
}

it(`loses nothing and does nothing twice in ${plan.kills} kills and what else befalls it`, async () => {
  const reviewer = await office.person(['REVIEWER', 'EDITOR']);
  const second = await office.person(['INDEPENDENT_REVIEWER'], false);
  const partner = await office.key(['partner:manage'], { partnerId: office.partnerId });
  await call(`${api}/webhook-endpoints`, z.unknown(), {
    key: partner,
    body: { url: `http://${allow}/hook` },
  });
  const published = publishRumour({ api, sql, rumour: RUMOUR }, reviewer.key, second.key);
  // Awaited below; a failure before that must not count as nobody's.
  published.catch(() => undefined);

  let kills = 0;
  let next = 0;
  const share = plan.submissions / plan.kills;
  const sending = Promise.all(
    Array.from({ length: SENDERS }, async () => {
      while (next < plan.submissions) {
        const mine = next++;
        // A share of the messages between two kills, so that each kill meets work.
        await until(() => mine < (kills + 1) * share, { ms: 600_000 });
        await send(mine);
      }
    }),
  );
  sending.catch(() => undefined);

  // Two workers, of which the older one is killed.
  const running = [worker(), worker()];
  for (; kills < plan.kills; kills += 1) {
    // Not before the younger one works, or a slow machine would never see anything done.
    await Promise.all([running.at(-1)?.ready, sleep(plan.everyMs)]);
    await running.shift()?.kill('SIGKILL');
    running.push(worker());
    if (plan.flushAfter.includes(kills)) redis?.command('FLUSHALL');
    if (plan.crashAfter.includes(kills)) {
      await published;
      await Promise.all(running.map((each) => each.ready));
      await server.crash();
      await server.start();
    }
  }
  const lastFault = performance.now();
  await sending;
  await published;
  await settled();
  const seconds = ((performance.now() - lastFault) / 1000).toFixed(1);
  print(`${plan.submissions} submissions, ${plan.kills} kills: settled after ${seconds} s`);
  await Promise.all(running.map((each) => each.kill('SIGKILL')));

  expect(acknowledged.size).toBe(plan.submissions);
  const items = await sql<{ ticket: string; case_id: string | null }>(
    `SELECT s.ticket, i.case_id FROM submission s JOIN item i ON i.id = s.item_id`,
  );
  expect(items.map((item) => item.ticket).sort()).toEqual([...acknowledged.values()].sort());
  expect(items.filter((item) => item.case_id === null)).toEqual([]);
  const rumour = await sql(`SELECT DISTINCT i.case_id FROM item i WHERE i.text LIKE '%' || $1`, [
    RUMOUR,
  ]);
  expect(rumour).toHaveLength(1);
  const counts = await sql(
    `SELECT c.id FROM cases c WHERE c.item_count <> (SELECT count(*) FROM item i WHERE i.case_id = c.id)`,
  );
  expect(counts).toEqual([]);
  // Once each: one assessment per item, one decision per round, one delivery per asker and version.
  const [once] = await sql<Record<string, string>>(
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
    assessments: String(plan.submissions),
    unfinished: '0',
    decisions: '2',
    versions: '1',
    webhooks: '1',
  });
  expect(once?.answers).toBe(once?.answered);
  // The daily head of the log may go out beside it.
  const told = hooks.received.filter((hook) => hook.body.includes('clarification.published'));
  expect(new Set(told.map((hook) => hook.headers['webhook-id'])).size).toBe(1);
}, 3_600_000);

/** Everything that was asked for is done, and everybody who asked has an answer. */
async function settled(): Promise<void> {
  const left = () =>
    sql(`SELECT stage, job, state::text, attempts, last_error FROM work_item
         UNION ALL SELECT 'delivery', id::text, state::text, 0, NULL FROM delivery WHERE state <> 'SENT'
         UNION ALL SELECT 'webhook', id::text, state::text, 0, NULL FROM webhook_delivery WHERE state <> 'SENT'
         LIMIT 5`);
  await until(async () => (await left()).length === 0, { ms: 300_000 }).catch(
    async (error: unknown) => {
      throw new Error(`not settled: ${JSON.stringify(await left())}`, { cause: error });
    },
  );
}
