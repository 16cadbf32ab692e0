import { acknowledgeVersion, recordFetches, reportReceipt } from '@saring/database';
import { checkLedger, sealLedgers } from '@saring/publish';
import { checkLog } from '@saring/review';
import { makeOffice, testHouse } from '@saring/test/house';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { call } from '../support/client.ts';
import { publishText } from '../support/publish-text.ts';
import { saringCommand } from '../support/saring-command.ts';

const world = await testHouse({ stages: [] });
const office = await makeOffice(world);
const quiet = await makeOffice(world);
const { tenantId, partnerId } = office;
const DAYS = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12'] as const;
/** An instant of the office's clock. */
const at = (day: string, time: string) => new Date(`${day}T${time}+08:00`);
const seal = (now: Date) => sealLedgers(world.house.publishContext, now);
const check = (id = tenantId) => checkLedger(world.house.app, id);
const Seal = z.object({ day: z.string(), fetches: z.number(), receipts: z.number() });
const seals = async (id = tenantId) =>
  z
    .array(z.object({ data: Seal }))
    .parse(
      await world.database.sql(
        `SELECT data FROM log_entry WHERE tenant_id = $1 AND action = 'ledger.sealed' ORDER BY seq`,
        [id],
      ),
    )
    .map(({ data }) => `${data.day} ${data.fetches} ${data.receipts}`);
/** Changes rows as somebody would who owns the database, looks, and puts them back. */
async function tampered(change: string, back: string) {
  await world.database.sql(change, [tenantId]);
  const { broken } = await check();
  await world.database.sql(back, [tenantId]);
  expect((await check()).broken).toBeNull();
  return broken;
}
const verify = () => saringCommand(world, ['audit', 'verify', '--tenant', office.slug]);
/** What was sealed before the last day was over long enough. */
let early: string[] = [];

beforeAll(async () => {
  const { clarificationId } = await publishText(world, office, { title: 'Beras tidak dibagikan' });
  // The list of offices is some seconds old; asking for one that is not in it reads it anew.
  await world.house.tenants.byId(tenantId);
  const version = { clarificationId, version: 1 };
  const about = { tenantId, partnerId };
  await world.house.app.withTenant(tenantId, async (tx) => {
    const fetched = { ...about, versions: [version] };
    await recordFetches(tx, { ...fetched, way: 'API', at: at('2026-11-09', '23:59:59.999') });
    await recordFetches(tx, { ...fetched, way: 'FEED', at: at('2026-11-10', '00:00:00') });
    await reportReceipt(tx, {
      ...{ ...about, ...version, way: 'PORTAL', url: null, place: 'Edisi Selasa, halaman 3' },
      publishedAt: at('2026-11-10', '06:00:00'),
      reportedAt: at('2026-11-10', '09:00:00'),
    });
    await acknowledgeVersion(tx, {
      ...{ ...about, ...version, way: 'LINK' },
      at: at('2026-11-12', '10:00:00'),
    });
  });
  await seal(at('2026-11-13', '00:59:59'));
  early = await seals();
});

it('seals each day once when it is over, quiet ones between too', async () => {
  const before = ['2026-11-09 1 0', '2026-11-10 1 1', '2026-11-11 0 0'];
  expect(early).toEqual(before);
  await Promise.all([1, 2, 3].map(() => seal(at('2026-11-13', '01:00:00'))));
  expect(await seals()).toEqual([...before, '2026-11-12 0 0']);
  expect(await check()).toEqual({ days: DAYS.length, sealedTo: DAYS[3], broken: null });
  expect((await checkLog(world.house.app, tenantId)).broken).toBeNull();
  // Whose partners never did anything has nothing to seal.
  expect(await seals(quiet.tenantId)).toEqual([]);
  expect(await check(quiet.tenantId)).toEqual({ days: 0, sealedTo: null, broken: null });
});

it('shows the newest seal where the ledger is public', async () => {
  await seal(at('2026-11-13', '01:00:00'));
  const Ledger = z.object({
    seal: z.object({
      day: z.string(),
      acknowledgements: z.number(),
      log: z.object({ hash: z.string() }),
    }),
  });
  const { body } = await call(`${world.url}/api/v1/release-ledger?tenant=${office.slug}`, Ledger);
  expect(body.seal).toMatchObject({ day: DAYS[3], acknowledgements: 1 });
  const page = await (await fetch(`${world.url}/rilis?tenant=${office.slug}`)).text();
  expect(page).toContain(body.seal.log.hash);
});

it('finds one row that was changed, removed or slipped in, by the first day that does not agree', async () => {
  await seal(at('2026-11-13', '01:00:00'));
  const later = (way: string, seconds: number) =>
    `UPDATE partner_fetch SET at = at + make_interval(secs => ${seconds}) WHERE tenant_id = $1 AND way = '${way}'`;
  expect((await tampered(later('FEED', 1), later('FEED', -1)))?.day).toBe(DAYS[1]);
  // One that moves to another day is missed where it was.
  expect((await tampered(later('API', 86_400), later('API', -86_400)))?.day).toBe(DAYS[0]);

  const place = (text: string) => `UPDATE receipt SET place = '${text}' WHERE tenant_id = $1`;
  const moved = await tampered(place('Edisi Rabu'), place('Edisi Selasa, halaman 3'));
  expect(moved?.day).toBe(DAYS[1]);

  const removed = await tampered(
    `WITH gone AS (DELETE FROM acknowledgement WHERE tenant_id = $1 RETURNING *) SELECT 1 FROM gone`,
    `INSERT INTO acknowledgement (tenant_id, partner_id, clarification_id, version, way, at)
     SELECT tenant_id, partner_id, clarification_id, 1, 'LINK', '2026-11-12T10:00:00+08:00'
     FROM partner_fetch WHERE tenant_id = $1 LIMIT 1`,
  );
  expect(removed).toMatchObject({
    day: DAYS[3],
    sealed: { acknowledgements: 1 },
    found: { acknowledgements: 0 },
  });

  const slipped = await tampered(
    `INSERT INTO partner_fetch (tenant_id, partner_id, clarification_id, version, way, at)
     SELECT tenant_id, partner_id, clarification_id, version, 'EDITION', '2026-11-11T10:00:00+08:00'
     FROM partner_fetch WHERE tenant_id = $1 LIMIT 1`,
    `DELETE FROM partner_fetch WHERE tenant_id = $1 AND way = 'EDITION'`,
  );
  expect(slipped?.day).toBe(DAYS[2]);
});

it('is part of what operators verify, and makes their command fail', async () => {
  await seal(at('2026-11-13', '01:00:00'));
  const sound = await verify();
  expect(sound.code).toBe(0);
  expect(sound.out).toContain(`buku rilis cocok, 4 hari, tersegel sampai ${DAYS[3]}`);
  const way = (from: string, to: string) =>
    world.database.sql(
      `UPDATE partner_fetch SET way = '${to}' WHERE tenant_id = $1 AND way = '${from}'`,
      [tenantId],
    );
  await way('FEED', 'PORTAL');
  const broken = await verify();
  await way('PORTAL', 'FEED');
  expect(broken.code).toBe(1);
  expect(broken.out).toContain(`TIDAK COCOK pada ${DAYS[1]}`);
});

it('keeps still about what may change: the result of looking at a page', async () => {
  await seal(at('2026-11-13', '01:00:00'));
  await world.database.sql(
    `UPDATE receipt SET result = 'MATCHES', checked_at = now() WHERE tenant_id = $1`,
    [tenantId],
  );
  expect((await check()).broken).toBeNull();
});
