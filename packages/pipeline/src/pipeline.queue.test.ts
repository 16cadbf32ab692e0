import { randomUUID } from 'node:crypto';
import { type Lease, LeaseLost, leaseWork, listDeadWork, workStats } from '@saring/database';
import { SaringError } from '@saring/domain';
import { createMetrics, silentLogger } from '@saring/runtime';
import { makeTenant, testDatabase, testQueueStore, until } from '@saring/test';
import { afterEach, expect, it } from 'vitest';
import {
  createPipeline,
  handle,
  type JobHandler,
  type Pipeline,
  sweepOnce,
  triageItem,
  Unrecoverable,
} from './index.ts';

const database = await testDatabase();
const store = await testQueueStore(database.access);
const tenantId = await makeTenant(database);
const started: Pipeline[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((pipeline) => pipeline.stop()));
  await database.sql('DELETE FROM work_item');
});

/** A store whose queues outlive one pipeline: only workers belong to the pipeline here. */
const sharedStore = { ...store, close: async () => undefined };

function start(handlers?: readonly JobHandler[]): Pipeline {
  const pipeline = createPipeline({
    store: sharedStore,
    database: database.worker,
    logger: silentLogger,
    metrics: createMetrics(),
    sweepEveryMs: 100,
  });
  if (handlers !== undefined) {
    pipeline.work({ stage: 'triage', handlers, database: database.worker, concurrency: 4 });
  }
  started.push(pipeline);
  return pipeline;
}

const ask = (pipeline: Pipeline, itemId: string) =>
  pipeline.transact(database.app, tenantId, async (_tx, schedule) => {
    schedule(triageItem, { itemId });
  });

const allDone = () =>
  until(async () => {
    const rows = await database.sql('SELECT FROM work_item');
    return rows.length === 0;
  });

it('runs each job once and leaves nothing behind', async () => {
  const seen: string[] = [];
  const pipeline = start([
    handle(triageItem, async ({ itemId }, { commit }) => {
      await commit(async () => {
        seen.push(itemId);
      });
    }),
  ]);
  const ids = Array.from({ length: 50 }, () => randomUUID());
  await Promise.all(ids.map((id) => ask(pipeline, id)));
  await allDone();
  expect([...seen].sort()).toEqual([...ids].sort());
});

it('finds work that was committed while the queue was away', async () => {
  const deaf = createPipeline({
    store: {
      ...sharedStore,
      enqueue: async () => {
        throw new Error('queue is away');
      },
    },
    database: database.worker,
    logger: silentLogger,
    metrics: createMetrics(),
  });
  await ask(deaf, randomUUID());
  await database.sql(`UPDATE work_item SET enqueued_at = now() - interval '1 minute'`);
  start([handle(triageItem, async () => undefined)]).startSweeper();
  await allDone();
});

it('tries a failing job again and buries it with its reason in the end', async () => {
  let runs = 0;
  const pipeline = start([
    handle({ ...triageItem, maxAttempts: 3, backoffSeconds: () => 0 }, async () => {
      runs += 1;
      throw new SaringError('NOT_FOUND');
    }),
  ]);
  pipeline.startSweeper();
  await ask(pipeline, randomUUID());
  const dead = await until(async () => (await listDeadWork(database.worker, 10))[0]);
  expect(runs).toBe(3);
  expect(dead).toMatchObject({ job: 'triage-item', lastError: 'NOT_FOUND', attempts: 2 });
  expect(await workStats(database.worker)).toEqual([
    { stage: 'triage', due: 0, dead: 1, oldestSeconds: null },
  ]);
});

it('buries at once what cannot succeed', async () => {
  const pipeline = start([
    handle(triageItem, async () => {
      throw new Unrecoverable('the item is gone');
    }),
  ]);
  await ask(pipeline, randomUUID());
  await ask(pipeline, 'not a uuid');
  const dead = await until(async () => {
    const rows = await listDeadWork(database.worker, 10);
    return rows.length === 2 && rows;
  });
  expect(dead.map((row) => row.lastError).sort()).toEqual([
    'payload does not parse',
    'the item is gone',
  ]);
});

it('does not count an outage of our own store as a failure', async () => {
  let runs = 0;
  const pipeline = start([
    handle({ ...triageItem, maxAttempts: 1 }, async () => {
      runs += 1;
      if (runs === 1) throw new SaringError('STORE_UNAVAILABLE');
    }),
  ]);
  pipeline.startSweeper();
  await ask(pipeline, randomUUID());
  await allDone();
  expect(runs).toBe(2);
});

it('refuses the result of a worker that lost its lease', async () => {
  let first: Lease | null = null;
  const results: string[] = [];
  const pipeline = start();
  await ask(pipeline, randomUUID());
  const [row] = await database.sql<{ id: string }>('SELECT id FROM work_item');
  if (row === undefined) throw new Error('no work item');
  first = await leaseWork(database.worker, row.id, 30);
  expect(await leaseWork(database.worker, row.id, 30)).toBeNull();
  await database.sql(`UPDATE work_item SET lease_until = now() - interval '1 second'`);

  const second = await leaseWork(database.worker, row.id, 30);
  expect(second?.fence).toBe((first?.fence ?? 0) + 1);
  const finish = (lease: Lease | null, name: string) =>
    database.worker.withTenant(tenantId, async (tx) => {
      await tx.$executeRaw`SELECT finish_work(${lease?.id}::uuid, ${lease?.fence}::int)`;
      results.push(name);
    });
  await expect(finish(first, 'first')).rejects.toBeInstanceOf(LeaseLost);
  await finish(second, 'second');
  expect(results).toEqual(['second']);
});

it('gives the work of a dead worker to another', async () => {
  const pipeline = start();
  await ask(pipeline, randomUUID());
  const [row] = await database.sql<{ id: string }>('SELECT id FROM work_item');
  await leaseWork(database.worker, row?.id ?? '', 30);
  await database.sql(`UPDATE work_item SET lease_until = now() - interval '1 second'`);
  start([handle(triageItem, async () => undefined)]).startSweeper();
  await allDone();
});

it('tells everything again when the queue store was emptied', async () => {
  const pipeline = start();
  await ask(pipeline, randomUUID());
  const told: string[] = [];
  let remembers = false;
  const sweep = () =>
    sweepOnce({
      database: database.worker,
      store: {
        ...sharedStore,
        remembers: async () => remembers,
        mark: async () => {
          remembers = true;
        },
      },
      enqueue: async (refs) => {
        told.push(...refs.map((ref) => ref.job));
      },
      logger: silentLogger,
    });
  expect(await sweep()).toBe(1);
  expect(await sweep()).toBe(0);
  expect(told).toEqual(['triage-item']);
});

it('refuses to start with a job that has no handler, or two', () => {
  const handler = handle(triageItem, async () => undefined);
  expect(() => start([])).toThrow(/no handler for triage-item/u);
  expect(() => start([handler, handler])).toThrow(/two handlers/u);
});

it('tells work again that the queue lost after its worker died, under another name each time', async () => {
  const pipeline = start();
  await ask(pipeline, randomUUID());
  const told: string[] = [];
  const sweep = () =>
    sweepOnce({
      database: database.worker,
      store: sharedStore,
      enqueue: async (refs) => {
        told.push(...refs.map((ref) => `${ref.fence}-${ref.told}`));
      },
      logger: silentLogger,
    });
  await pipeline.stop();
  await database.sql(
    `UPDATE work_item SET state = 'LEASED', fence = 1, lease_until = now() - interval '1 second', enqueued_at = now()`,
  );
  expect(await sweep()).toBe(1);
  // Told, lost, and waiting for long.
  await database.sql(
    `UPDATE work_item SET enqueued_at = now() - interval '40 s', due_at = now() - interval '40 s'`,
  );
  expect(await sweep()).toBe(1);
  await database.sql(
    `UPDATE work_item SET enqueued_at = now() - interval '40 s', due_at = now() - interval '20 min'`,
  );
  expect(await sweep()).toBe(1);
  expect(told).toEqual(['2-0', '2-1', '2-5']);
});

it('lets a quiet tenant pass one with thousands of waiting jobs', async () => {
  const quiet = await makeTenant(database);
  const order: string[] = [];
  const pipeline = start();
  const askMany = (tenant: string, count: number) =>
    pipeline.transact(database.app, tenant, async (_tx, schedule) => {
      for (let made = 0; made < count; made += 1) schedule(triageItem, { itemId: randomUUID() });
    });
  await askMany(tenantId, 5000);
  await askMany(quiet, 20);
  const slow = createPipeline({
    store: sharedStore,
    database: database.worker,
    logger: silentLogger,
    metrics: createMetrics(),
  });
  started.push(slow);
  slow.work({
    stage: 'triage',
    database: database.worker,
    concurrency: 1,
    handlers: [handle(triageItem, async (_payload, context) => void order.push(context.tenantId))],
  });
  const ofQuiet = () => order.filter((tenant) => tenant === quiet).length;
  await until(() => ofQuiet() === 20, { ms: 60_000, what: 'the quiet tenant being served' });
  // What the busy one had before it in its share, never its whole line.
  expect(order.lastIndexOf(quiet)).toBeLessThan(100);
});
