import { randomUUID } from 'node:crypto';
import {
  evidenceOfCase,
  insertEvidence,
  isArchivedSource,
  type NewEvidence,
} from '@saring/database';
import { makeTenant, testDatabase } from '@saring/test';
import { beforeAll, beforeEach, expect, it } from 'vitest';

const database = await testDatabase();
let caseId = '';
let number = 0;
const accountId = randomUUID();
let tenantId = '';
beforeAll(async () => {
  tenantId = await makeTenant(database);
});
beforeEach(async () => {
  caseId = randomUUID();
  number += 1;
  await database.sql(
    `INSERT INTO cases (id, tenant_id, number, claim, due_at) VALUES ($1, $2, $3, 'klaim', now())`,
    [caseId, tenantId, number],
  );
});

const row = (change: Partial<NewEvidence>): NewEvidence => ({
  tenantId,
  caseId,
  itemId: null,
  kind: 'LINK',
  title: 'Halaman kabar',
  url: 'https://kabar.example/',
  publisher: 'kabar.example',
  excerpt: null,
  value: {},
  sha256: 'a'.repeat(64),
  observedAt: new Date(),
  addedById: null,
  ...change,
});

it('keeps what a machine captured as an appearance, archived or not', async () => {
  await database.worker.withTenantSql(tenantId, (sql) => insertEvidence(sql, [row({})]));
  const found = await database.worker.withTenantSql(tenantId, (sql) => evidenceOfCase(sql, caseId));
  expect(found.map((each) => [each.role, isArchivedSource(each)])).toEqual([['APPEARANCE', false]]);
});

it.each([
  ['the worker, for nobody', 'worker', null],
  ['the worker, in the name of a person', 'worker', accountId],
  ['the console, for nobody', 'app', null],
] as const)('refuses a source from %s', async (_, service, addedById) => {
  const insert = database[service].withTenantSql(tenantId, (sql) =>
    insertEvidence(sql, [row({ role: 'SOURCE', addedById })]),
  );
  await expect(insert).rejects.toThrow();
});

it('takes a source from a person', async () => {
  await database.app.withTenantSql(tenantId, (sql) =>
    insertEvidence(sql, [row({ kind: 'STATEMENT', addedById: accountId })]),
  );
  const found = await database.app.withTenantSql(tenantId, (sql) => evidenceOfCase(sql, caseId));
  expect(found.filter(isArchivedSource)).toHaveLength(1);
});

it('shows of several readings of one thing the newest', async () => {
  const key = 'tls|link:kabar.example';
  const readings = ['2026-01-01', '2026-03-01', '2026-02-01'].map((day) =>
    row({ kind: 'SIGNAL', key, title: day, observedAt: new Date(day) }),
  );
  await database.worker.withTenantSql(tenantId, (sql) => insertEvidence(sql, readings));
  const found = await database.app.withTenantSql(tenantId, (sql) => evidenceOfCase(sql, caseId));
  expect(found.filter((each) => each.key === key).map((each) => each.title)).toEqual([
    '2026-03-01',
  ]);
});
