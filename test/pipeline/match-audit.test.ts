import { lockCaseOpening, moveItems, openCase, recordMove } from '@saring/database';
import { readTenantSettings } from '@saring/domain';
import { applyAudit, auditMatches, checkLog, keepInCheck } from '@saring/review';
import { expect, it } from 'vitest';
import { consoleWorld } from '../browser/console-world.ts';

const world = await consoleWorld();
const { house, tenantId, people } = world;
const parts = { database: house.app, tenants: house.tenants };
const texts = Array.from({ length: 12 }, (_, i) => `Subsidi pupuk Uji gratis, daftar ke-${i + 1}`);
const because = (code: string) => ({ reasons: [{ code }] });
const settings = async () => {
  const rows = await world.database.sql<{ settings: unknown }>(
    'SELECT settings FROM tenant WHERE id = $1',
    [tenantId],
  );
  return readTenantSettings(rows[0]?.settings);
};
const audit = () => auditMatches({ database: house.app }, tenantId, 30);

/** As a merge leaves the cases, without its guards. */
const mergeInto = (caseId: string, goal: string | null) =>
  world.database.sql(
    `WITH off AS MATERIALIZED (SELECT set_config('session_replication_role', 'replica', true))
     UPDATE cases SET state = CASE WHEN $2::uuid IS NULL THEN 'PUBLISHED' ELSE 'MERGED' END::case_state,
                      merged_into_id = $2 FROM off WHERE id = $1`,
    [caseId, goal],
  );

it('judges the matcher by what reviewers did, switches it off and refits its threshold', async () => {
  const { caseId, itemIds } = await world.makeCase('Subsidi pupuk Uji gratis', { texts });
  for (const id of itemIds) {
    await world.match(id, { kind: 'case', id: caseId }, 'CONFIRMED', because('same_text'));
  }
  const other = await world.makeCase('Subsidi solar Uji gratis');
  const [stray = ''] = other.itemIds;
  await world.match(stray, { kind: 'case', id: caseId }, 'CONFIRMED', { exactRepeat: true });
  expect(await audit()).toMatchObject({ judged: 0, mayConfirm: true, threshold: null });

  await world.sign(caseId, 'Tidak ada subsidi pupuk gratis');
  expect(await audit()).toMatchObject({ confirmed: { right: 12, total: 12 }, mayConfirm: true });
  expect(await keepInCheck(parts)).toBe(0);

  // Merged, and what it was merged into merged again: its messages are still where they belong.
  const between = await world.makeCase('Subsidi pupuk Uji, tanya lagi');
  const last = await world.makeCase('Subsidi pupuk Uji, tanya terus');
  await mergeInto(caseId, between.caseId);
  await mergeInto(between.caseId, last.caseId);
  expect(await audit()).toMatchObject({ confirmed: { right: 0, total: 0 } });
  await world.sign(last.caseId, 'Tidak ada subsidi pupuk gratis');
  expect(await audit()).toMatchObject({ confirmed: { right: 12, total: 12 } });
  await mergeInto(caseId, null);

  const leaving = itemIds.slice(0, 3);
  await house.app.withTenant(tenantId, async (tx) => {
    await lockCaseOpening(tx, tenantId);
    const now = new Date();
    const toCaseId = await openCase(tx, { tenantId, claim: 'Lain', dueAt: now, openedAt: now });
    await moveItems(tx, leaving, caseId, toCaseId);
    const move = { tenantId, fromCaseId: caseId, toCaseId, itemIds: leaving };
    await recordMove(tx, { ...move, kind: 'SPLIT', accountId: people.first.accountId });
  });
  const judged = await audit();
  expect(judged).toMatchObject({ confirmed: { right: 9, total: 12 }, mayConfirm: false });
  expect(judged.precisionAtLeast).toBeLessThan(0.75);
  expect(judged.calibrationError).toBeCloseTo(0.22, 2);
  expect(await keepInCheck(parts)).toBe(1);
  expect(await keepInCheck(parts)).toBe(0);
  expect((await settings()).automaticMatching).toBe(false);
  expect(await world.logged('settings.changed')).toBe(1);

  // Enough judgements: the threshold follows them.
  const right = await world.makeCase('Bantuan kapal Uji');
  const apart = await world.makeCase('Bantuan perahu Uji');
  const insert = (itemId: string, scores: string, status: string, code: string) =>
    world.database.sql(
      `INSERT INTO match (id, tenant_id, item_id, rank, score, status, target_kind, target_id, explanation, engine_version)
       SELECT gen_random_uuid(), $1, $2, n, ${scores}, $3::match_status, 'case', $4, $5, 'uji'
       FROM generate_series(1, 300) n`,
      [tenantId, itemId, status, right.caseId, JSON.stringify(because(code))],
    );
  await insert(right.itemIds[0] ?? '', '0.95 + 0.0001 * n', 'CONFIRMED', 'same_text');
  await insert(apart.itemIds[0] ?? '', '0.90 + 0.0001 * n', 'SUGGESTED', 'below_confirmed');
  await world.sign(right.caseId, 'Tidak ada bantuan kapal');
  await world.sign(apart.caseId, 'Tidak ada bantuan perahu');
  const refitted = await audit();
  expect(refitted.threshold).toBeGreaterThan(0.93);
  expect(refitted.threshold).toBeLessThan(0.951);
  await applyAudit({ database: house.app }, tenantId, refitted);
  expect((await settings()).matchConfirmedFrom).toBe(refitted.threshold);
  expect(await checkLog(house.app, tenantId)).toMatchObject({ broken: null });
});
