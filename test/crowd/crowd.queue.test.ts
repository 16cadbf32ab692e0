import { makeOffice, testHouse } from '@saring/test/house';
import { expect, it } from 'vitest';
import { startWorker, type WorkerProcess } from '../faults/worker-process.ts';
import { crowd, racingPairs } from './messages.ts';
import { runCrowd } from './run-crowd.ts';

const world = await testHouse({ stages: [] });

/** A match process as an operator runs it; all of them follow the same database. */
async function matcher(index = 'memory'): Promise<WorkerProcess> {
  const worker = startWorker({
    databaseUrl: world.database.access.owner,
    dataDir: world.dataDir,
    redisUrl: process.env.SARING_TEST_REDIS_URL,
    stages: 'match,check-sources,triage',
    env: {
      SARING_SECRET_KEY: Buffer.alloc(32, 'saring test').toString('base64'),
      SARING_MATCH_INDEX: index,
    },
  });
  await worker.ready;
  return worker;
}

it('makes one case of one rumour in two processes, also when one is killed in the middle', async () => {
  const office = await makeOffice(world);
  const [first] = await Promise.all([matcher(), matcher()]);
  const { seconds: _, ...outcome } = await runCrowd({
    url: world.url,
    tenant: office.slug,
    messages: crowd({ copies: 40, variants: 16, others: 48 }, 7),
    atOnce: 12,
    sql: world.database.sql,
    onSent: async (sent) => {
      if (sent === 50) await first?.kill('SIGKILL');
    },
  });
  expect(outcome).toEqual({ rumourCases: 1, wrongMerges: 0, splitClaims: 0, cases: 49, lost: 0 });

  // Two first-seen texts of one claim at the same moment, again and again.
  const racing = await makeOffice(world);
  const races = await runCrowd({
    url: world.url,
    tenant: racing.slug,
    messages: racingPairs(40, 11).flat(),
    atOnce: 8,
    sql: world.database.sql,
  });
  expect(races).toMatchObject({ wrongMerges: 0, splitClaims: 0, cases: 40, lost: 0 });
}, 240_000);

it('does so with the index of messages in PostgreSQL', async () => {
  const office = await makeOffice(world);
  const worker = await matcher('postgres');
  const { seconds: _, ...outcome } = await runCrowd({
    url: world.url,
    tenant: office.slug,
    messages: crowd({ copies: 10, variants: 8, others: 16 }, 5),
    atOnce: 6,
    sql: world.database.sql,
  });
  const engines = await world.database.sql<{ engine: string }>(
    `SELECT DISTINCT engine_version AS engine FROM match WHERE tenant_id = $1`,
    [office.tenantId],
  );
  await worker.kill('SIGTERM');
  expect(outcome).toEqual({ rumourCases: 1, wrongMerges: 0, splitClaims: 0, cases: 17, lost: 0 });
  expect(engines.some(({ engine }) => engine.includes('terms'))).toBe(true);
}, 240_000);
