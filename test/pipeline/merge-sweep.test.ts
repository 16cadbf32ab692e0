import { openTasks } from '@saring/database';
import { proposeMerges } from '@saring/review';
import { silentLogger } from '@saring/runtime';
import { expect, it } from 'vitest';
import { consoleWorld } from '../browser/console-world.ts';

const world = await consoleWorld();
const { house, tenantId } = world;
const RUMOUR =
  'Info penting untuk warga Desa Uji: pembagian beras gratis di balai desa hari Jumat, bawa KTP asli dan uang muka Rp 50.000 untuk panitia.';
const tasks = () => house.app.withTenant(tenantId, (tx) => openTasks(tx, 10));

it('proposes that two open cases are one claim, once, and leaves the merge to people', async () => {
  const older = await world.makeCase(RUMOUR);
  const newer = await world.makeCase(
    `Kabar baik dari bapak pambakal tadi pagi. ${RUMOUR.replace('pembagian', 'pembagain')}`,
  );
  await world.makeCase('Jembatan gantung di Sungai Uji ditutup karena lantainya rusak sejak pagi.');
  // Both became findable a moment too late for the other's matching.
  await world.database.sql(
    `INSERT INTO match_document (id, tenant_id, kind, ref_id, case_id, text, fingerprint)
     SELECT gen_random_uuid(), tenant_id, 'item', id, case_id, text, fingerprint FROM item`,
  );
  const sweep = () =>
    proposeMerges({
      database: house.app,
      tenants: house.tenants,
      search: house.publishContext.search,
      logger: silentLogger,
    });
  expect(await sweep()).toBe(1);
  expect(await sweep()).toBe(1);
  const waiting = await tasks();
  expect(waiting).toMatchObject([
    { kind: 'SAME_CLAIM', subjectId: older.caseId, caseId: newer.caseId },
  ]);
  expect(await world.stateOf(newer.caseId)).toBe('TRIAGED');
});
