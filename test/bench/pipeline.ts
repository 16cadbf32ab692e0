import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { addTenant, workStats } from '@saring/database';
import { acceptSubmission } from '@saring/ingest';
import { createPostgresStore, createRedisStore, type QueueStore } from '@saring/pipeline';
import { readConfig, silentLogger, stopAll } from '@saring/runtime';
import { compose, startStages } from '@saring/standalone';
import { benchStores } from './bench-stores.ts';
import { printTable } from './table.ts';

const STAGES = ['match', 'check-sources', 'triage'] as const;
const CONCURRENCY = { match: 4, 'check-sources': 16, triage: 4 } as const;

/**
 * Items per second through match, check-sources and triage, without a network, next to a bare
 * BullMQ worker that does nothing in the same number of hops on the same store.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      items: { type: 'string', default: '1000' },
      rounds: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
    },
  });
  const items = Number(values.items);
  const stores = await benchStores();
  const redisUrl = process.env.REDIS_URL ?? null;
  const ignore = () => undefined;
  const openStore = (): Promise<QueueStore> =>
    redisUrl === null
      ? Promise.resolve(createPostgresStore(stores.access.queue, ignore))
      : createRedisStore(redisUrl, `bench${process.pid}`, ignore);
  const rounds: { noop: number; ours: number }[] = [];
  try {
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const noop = await measureNoop(await openStore(), items);
      const ours = await measureOurs(stores, redisUrl, items, round);
      rounds.push({ noop, ours });
    }
  } finally {
    await stores.close();
  }
  const ratios = rounds.map(({ noop, ours }) => ours / noop);
  const median = [...ratios].sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
  const store = redisUrl === null ? 'postgres' : 'redis';
  printTable(
    `${items} items through match, check-sources and triage; queues on ${store}`,
    ['round', 'no-op items/s', 'Saring items/s', 'ratio'],
    rounds.map(({ noop, ours }, index) => [
      index + 1,
      Math.round(noop),
      Math.round(ours),
      (ours / noop).toFixed(2),
    ]),
  );
  console.log(`\nmedian ratio ${median.toFixed(2)} (goal 0.35 or more)`);
  if (values.json) console.log(JSON.stringify({ store, items, rounds, medianRatio: median }));
}

/** Two jobs side by side, and a third once both are done: what an item costs the queue alone. */
async function measureNoop(store: QueueStore, items: number): Promise<number> {
  const open = new Map<string, number>();
  let done = 0;
  const ids = Array.from(
    { length: items },
    (_, index) => `item-${index}-${process.hrtime.bigint()}`,
  );
  const job = (workId: string) => ({ workId, name: 'noop', fence: 0, told: 0, turn: 0 });
  for (const stage of ['match', 'check-sources'] as const) {
    for (let from = 0; from < items; from += 200) {
      await store.enqueue(stage, ids.slice(from, from + 200).map(job));
    }
  }
  const join = async ({ workId }: { workId: string }) => {
    const before = open.get(workId) ?? 0;
    open.set(workId, before + 1);
    if (before === 1) await store.enqueue('triage', [job(workId)]);
  };
  const started = performance.now();
  const workers = [
    store.work('match', CONCURRENCY.match, join),
    store.work('check-sources', CONCURRENCY['check-sources'], join),
    store.work('triage', CONCURRENCY.triage, async () => {
      done += 1;
    }),
  ];
  while (done < items) await sleep(5);
  const seconds = (performance.now() - started) / 1000;
  await Promise.all(workers.map((worker) => worker.close()));
  await store.close();
  return items / seconds;
}

async function measureOurs(
  stores: Awaited<ReturnType<typeof benchStores>>,
  redisUrl: string | null,
  items: number,
  round: number,
): Promise<number> {
  const config = readConfig({
    SARING_DATA_DIR: stores.dataDir,
    // A crowded machine is not an outage.
    SARING_DATABASE_WAIT_MS: '30000',
    ...(redisUrl === null ? {} : { REDIS_URL: redisUrl }),
  });
  const house = await compose(
    config,
    { access: stores.access, secrets: stores.secrets, embedded: null, migrated: [] },
    silentLogger,
  );
  const tenantId = await addTenant(house.app, {
    slug: `bench-${round}`,
    name: 'Kabupaten Uji',
    regionCode: '63.03',
    timeZone: 'Asia/Makassar',
  });
  for (let from = 0; from < items; from += 20) {
    await Promise.all(
      Array.from({ length: Math.min(20, items - from) }, (_, offset) =>
        acceptSubmission(
          { database: house.app, pipeline: house.pipeline },
          {
            tenantId,
            channel: 'API',
            text: message(round, from + offset),
            note: null,
            kimGroupId: null,
            contactId: null,
            attachments: [],
            idempotency: null,
          },
        ),
      ),
    );
  }
  await sleep(500);
  const started = performance.now();
  await startStages(house, STAGES);
  for (;;) {
    const stats = await workStats(house.worker);
    if (stats.every((stage) => stage.due === 0)) break;
    // Counting reads the whole table: asked too often, it would be part of what is measured.
    await sleep(200);
  }
  const seconds = (performance.now() - started) / 1000;
  await stopAll(house.stoppables, silentLogger);
  return items / seconds;
}

const TOPICS = [
  'bantuan beras',
  'gas melon',
  'jembatan',
  'vaksin',
  'listrik padam',
  'sekolah libur',
];
const PLACES = [
  'Gambut',
  'Astambul',
  'Karang Intan',
  'Aluh-Aluh',
  'Selat',
  'Mantangai',
  'Pulau Petak',
];
const ENDINGS = [
  'kata tetangga',
  'info grup sebelah',
  'tolong sebarkan',
  'mohon dicek',
  'jar urang',
];

/** One in four repeats an earlier one, as forwards do. */
function message(round: number, index: number): string {
  const which = index % 4 === 3 ? index - 3 : index;
  const pick = <T>(list: readonly T[], step: number): T => list[(which * step) % list.length] as T;
  return `Kabar ${round}: ${pick(TOPICS, 5)} di ${pick(PLACES, 3)} RT ${which} mulai tanggal ${(which % 28) + 1}, jumlahnya ${which * 17 + 100} orang, ${pick(ENDINGS, 7)} ${index === which ? '' : '🙏'}`;
}
