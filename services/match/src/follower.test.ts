import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { readMatchFeed } from '@saring/database';
import { silentLogger } from '@saring/runtime';
import { makeTenant, testDatabase } from '@saring/test';
import { expect, it } from 'vitest';
import type { Engine } from './engine.ts';
import { createFollower } from './follower.ts';

const database = await testDatabase();
const tenantId = await makeTenant(database);

function recorder(pauseMs = 0): Engine & { readonly texts: string[] } {
  const texts: string[] = [];
  return {
    texts,
    version: 'uji',
    apply: async (entries) => {
      if (pauseMs > 0) await sleep(pauseMs);
      texts.push(...entries.filter((each) => each.tenantId === tenantId).map((each) => each.text));
    },
    reached: async () => undefined,
    find: async () => [],
  };
}
const say = (text: string) =>
  database.sql(
    `INSERT INTO match_document (id, tenant_id, kind, ref_id, text) VALUES ($1, $2, 'item', $3, $4)`,
    [randomUUID(), tenantId, randomUUID(), text],
  );

it('has everything that was committed before it was asked, whoever else asks meanwhile', async () => {
  const engine = recorder(5);
  const follower = createFollower(database.worker, engine, silentLogger);
  for (let round = 0; round < 5; round += 1) {
    const marks = [0, 1, 2, 3].map((index) => `${round}-${index}`);
    await Promise.all(
      marks.map(async (mark) => {
        await say(mark);
        await follower.catchUp();
        expect(engine.texts).toContain(mark);
      }),
    );
  }
  expect(new Set(engine.texts).size).toBe(engine.texts.length);
});

it('does not miss what commits late under an early number', async () => {
  const engine = recorder();
  const follower = createFollower(database.worker, engine, silentLogger);
  const late = database.app.withTenantSql(tenantId, async (sql) => {
    await sql.$executeRaw`
      INSERT INTO match_document (id, tenant_id, kind, ref_id, text)
      VALUES (gen_random_uuid(), ${tenantId}::uuid, 'item', gen_random_uuid(), 'terlambat')`;
    await say('cepat');
    await follower.catchUp();
    expect(engine.texts).toContain('cepat');
    expect(engine.texts).not.toContain('terlambat');
  });
  await late;
  await follower.catchUp();
  expect(engine.texts).toContain('terlambat');
});

it('applies nothing while something needs it still', async () => {
  const engine = recorder();
  const follower = createFollower(database.worker, engine, silentLogger);
  await follower.catchUp();
  const before = engine.texts.length;
  const asked = follower.still(async () => {
    await say('sementara');
    const waiting = follower.catchUp();
    await sleep(20);
    expect(engine.texts).toHaveLength(before);
    return { waiting };
  });
  await (await asked).waiting;
  expect(engine.texts).toContain('sementara');
});

it('does not let changes that were read earlier undo newer ones', async () => {
  const engine = recorder();
  const follower = createFollower(database.worker, engine, silentLogger);
  await follower.catchUp();
  const refId = randomUUID();
  await database.sql(
    `INSERT INTO match_document (id, tenant_id, kind, ref_id, text) VALUES ($1, $2, 'item', $3, $4)`,
    [randomUUID(), tenantId, refId, 'semula'],
  );
  await follower.catchUpBy(async (from, limit) => {
    const early = await readMatchFeed(database.worker, from, -1n, limit);
    await database.sql(`UPDATE match_document SET text = 'kemudian' WHERE ref_id = $1`, [refId]);
    await follower.catchUp();
    return early;
  });
  expect(engine.texts).toEqual(expect.arrayContaining(['kemudian']));
  expect(engine.texts).not.toContain('semula');
});

it('gives the same changes by pages as at once, and few of many by themselves', async () => {
  const texts = Array.from({ length: 11 }, (_, index) => `halaman ${index}`);
  const from = await horizonNow();
  for (const text of texts) await say(text);
  const read: string[] = [];
  for (let after = -1n; ; ) {
    const { entries } = await readMatchFeed(database.worker, from, after, 3);
    read.push(...entries.map((entry) => entry.text));
    const last = entries.at(-1);
    if (last === undefined) break;
    after = last.seq;
  }
  const atOnce = await readMatchFeed(database.worker, from, -1n, 100);
  expect(read).toEqual(atOnce.entries.map((entry) => entry.text));
  expect(read.filter((text) => text.startsWith('halaman'))).toEqual(texts);
  const later = await horizonNow();
  await say('sesudahnya');
  const few = await readMatchFeed(database.worker, later, -1n, 3);
  expect(few.entries.map((entry) => entry.text)).toContain('sesudahnya');
  expect(few.entries.map((entry) => entry.text)).not.toContain('halaman 0');
});

const horizonNow = async (): Promise<bigint> => {
  const [row] = await database.sql<{ next: string }>(
    'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next',
  );
  return BigInt(row?.next ?? 0);
};

it('tells what came since a position, unless that is more than it remembers', async () => {
  const follower = createFollower(database.worker, recorder(), silentLogger);
  await follower.catchUp();
  const before = follower.position;
  expect(follower.since(before)).toEqual([]);
  await say('berita pertama');
  await say('berita kedua');
  await follower.catchUp();
  const mine = follower.since(before)?.filter((each) => each.tenantId === tenantId);
  expect(mine?.map(({ text }) => text)).toEqual(['berita pertama', 'berita kedua']);
  await database.sql(
    `INSERT INTO match_document (id, tenant_id, kind, ref_id, text)
     SELECT gen_random_uuid(), $1, 'item', gen_random_uuid(), 'banyak ' || n
     FROM generate_series(1, 600) n`,
    [tenantId],
  );
  await follower.catchUp();
  expect(follower.since(before)).toBeNull();
});
