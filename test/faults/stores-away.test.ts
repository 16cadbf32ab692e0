import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Anything,
  call,
  formClient,
  ownServer,
  Problem,
  print,
  redisInstalled,
  startRedis,
  until,
} from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { FakeInternet, openTestDoor } from '../servers/index.ts';
import { fullDisk } from './full-disk.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'saring-away-'));
const disk = fullDisk(join(dataDir, 'captures'));
const redis = redisInstalled() ? await startRedis() : null;
const server = await ownServer();
const net = new FakeInternet();
await net.site('berita-besar.com', (_request, response) => {
  response
    .writeHead(200, { 'content-type': 'text/html' })
    .end(`<!doctype html><title>Berita</title><p>${'Jembatan Riam ditutup. '.repeat(3000)}</p>`);
});
const world = await testHouse({
  database: server.database,
  door: openTestDoor(net),
  env: { SARING_DATA_DIR: dataDir, ...(redis === null ? {} : { REDIS_URL: redis.url }) },
});
const office = await makeOffice(world);
const { accountId } = await office.person(['REVIEWER']);
const browser = formClient(world.url);
browser.setCookie(await office.signIn(accountId));
afterAll(async () => {
  redis?.stop();
  await net.close();
  disk.free();
  rmSync(dataDir, { recursive: true, force: true });
});
afterEach(() => void vi.unstubAllGlobals());

const { sql } = world.database;
let count = 0;
/** About another place each time. */
const kabar = (more: string): string => {
  count += 1;
  return `Kabar ${count}: jembatan Riam RT ${count * 7} ditutup sampai tanggal ${count} karena lapuk ${more}`;
};
const submit = (more = '') =>
  call(`${world.url}/api/v1/submissions`, z.looseObject({ ticket: z.string().optional() }), {
    body: {
      tenant: office.slug,
      text: kabar(more),
    },
  });
const stored = async () =>
  Number((await sql<{ n: string }>('SELECT count(*) AS n FROM submission'))[0]?.n);
/** Every message has its case and one assessment, and no work is left or dead. */
const settled = () =>
  until(
    async () => {
      const [row] = await sql<{ open: string; done: string }>(
        `SELECT (SELECT count(*) FROM work_item WHERE job IN ('match-item', 'check-item-sources', 'triage-item')) AS open,
                (SELECT count(*) FROM assessment) AS done`,
      );
      return row?.open === '0' && Number(row.done) === (await stored());
    },
    { ms: 120_000, what: 'the end of all work' },
  );
const Ready = z.object({ status: z.string(), database: z.boolean(), queue: z.boolean() });
const ready = () => call(`${world.url}/health/ready`, Ready);

it.skipIf(redis === null)(
  'takes messages and serves the console while Redis is gone with all its data',
  async () => {
    redis?.destroy();
    for (let round = 0; round < 5; round += 1) expect((await submit()).status).toBe(202);
    expect((await browser.get('/konsol')).status).toBe(200);
    expect(await ready()).toMatchObject({
      status: 200,
      body: { status: 'ready', database: true, queue: false },
    });
    await redis?.startAgain();
    await settled();
    expect((await ready()).body.queue).toBe(true);
  },
  180_000,
);
if (redis === null) print('SKIPPED: the loss of Redis (no redis-server on the PATH)');

it('answers 503 and acknowledges nothing while PostgreSQL is away, and comes back by itself', async () => {
  const css = world.house.assetUrl('site.css');
  const before = await stored();
  await server.crash();
  try {
    const started = performance.now();
    const refused = await call(`${world.url}/api/v1/submissions`, Problem, {
      body: { tenant: office.slug, text: 'Kabar yang tidak boleh diterima' },
    });
    print(`503 after ${Math.round(performance.now() - started)} ms`);
    expect(refused).toMatchObject({ status: 503, body: { code: 'STORE_UNAVAILABLE' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    for (const path of ['/konsol', '/t/SR-AAAAA-BBBBB', '/cari?q=jembatan']) {
      const page = await browser.get(path);
      expect([path, page.status]).toEqual([path, 503]);
      expect(page.headers.get('retry-after')).not.toBeNull();
    }
    // What needs no store does not ask one, also of a browser that is signed in.
    for (const path of ['/health/live', css, '/api/openapi.json']) {
      expect([path, (await browser.get(path)).status]).toEqual([path, 200]);
    }
    const readiness = await ready();
    expect(readiness).toMatchObject({
      status: 503,
      body: { status: 'not-ready', database: false },
    });
    expect(readiness.headers.get('retry-after')).not.toBeNull();
  } finally {
    await server.start();
  }
  await until(async () => (await ready()).status === 200, { ms: 60_000, what: 'readiness' });
  expect(await stored()).toBe(before);
  expect((await submit()).status).toBe(202);
  await settled();
}, 240_000);

it('goes on when the clock of the machine jumps', async () => {
  const RealDate = Date;
  for (const hours of [3, -3]) {
    const shift = hours * 3_600_000;
    class JumpedDate extends RealDate {
      constructor(...given: [] | [number | string | Date]) {
        const [moment] = given;
        super(moment ?? RealDate.now() + shift);
      }
      static override now(): number {
        return RealDate.now() + shift;
      }
    }
    vi.stubGlobal('Date', JumpedDate);
    for (let round = 0; round < 3; round += 1) expect((await submit()).status).toBe(202);
    await settled();
    vi.unstubAllGlobals();
  }
}, 240_000);

it('keeps the evidence when the disk of the captures is full', async () => {
  print(`the disk of the captures is full: ${disk.how}`);
  const { body } = await submit('http://berita-besar.com/riam');
  await settled();
  const [row] = await sql<{ evidence: string; kept: string; dead: string }>(
    `SELECT count(*) AS evidence, 
            (SELECT count(*) FROM capture_blob) AS kept,
            (SELECT count(*) FROM work_item WHERE state = 'DEAD') AS dead
     FROM evidence e JOIN submission s ON s.item_id = e.item_id
     WHERE s.ticket = $1 AND e.url LIKE '%berita-besar%'`,
    [body.ticket],
  );
  expect(Number(row?.evidence)).toBeGreaterThan(0);
  expect(row).toMatchObject({ kept: '0', dead: '0' });
  expect((await call(`${world.url}/health/live`, Anything)).status).toBe(200);
}, 180_000);
