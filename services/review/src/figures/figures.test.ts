import { readFigures } from '@saring/database';
import { formClient, until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { expect, it } from 'vitest';
import { figuresCsv } from './routes.tsx';

const installation = await testHouse({ stages: [] });
const { house, url, database } = installation;
const office = await makeOffice(installation);
const { tenantId } = office;
await until(() => house.tenants.byId(tenantId));

const openCase = (number: number, claim: string, hoursAgo: number) =>
  database.sql(
    `INSERT INTO cases (id, tenant_id, number, claim, due_at, opened_at, harms)
     VALUES (gen_random_uuid(), $1, $2, $3, now(), now() - make_interval(hours => $4), '{FRAUD}')`,
    [tenantId, number, claim, hoursAgo],
  );
await openCase(1, 'klaim hari ini', 1);
await openCase(2, '=HYPERLINK("http://jahat.example";"klik")', 24 * 400);
await openCase(3, 'klaim minggu ini', 24 * 5);
await database.sql(
  `INSERT INTO item (id, tenant_id, kind, text, masked_text, open_stages, received_at)
   SELECT gen_random_uuid(), $1, 'POST', 'pesan', 'pesan', 0, now() - interval '1 hour'
   FROM generate_series(1, 3)`,
  [tenantId],
);

const now = new Date();
const period = {
  from: new Date(now.getTime() - 29 * 86_400_000),
  to: now,
  timeZone: 'Asia/Makassar',
  receiptMinutes: 1,
};
const figures = await house.app.withTenant(tenantId, (tx) => readFigures(tx, period));

it('names the open case that is really the oldest, however long ago it was opened', () => {
  expect(figures.oldestOpen?.number).toBe(2);
  expect(figures.openCases).toBe(3);
});

it('counts what arrived on its day, and every day of the period', () => {
  expect(figures.arrivals).toHaveLength(30);
  expect(figures.arrivals.reduce((sum, day) => sum + day.posts, 0)).toBe(3);
  expect(figures.harms).toEqual([{ harm: 'FRAUD', cases: 2 }]);
});

it('exports numbers without formulas', () => {
  const text = figuresCsv(figures).toString('utf8');
  expect(text).toContain('HYPERLINK');
  expect(text).not.toMatch(/(?:^|[,;"])=HYPERLINK/mu);
});

it('shows the page to the office and its auditor', async () => {
  for (const role of ['REVIEWER', 'AUDITOR'] as const) {
    const { accountId } = await office.person([role]);
    const browser = formClient(url);
    browser.setCookie(await office.signIn(accountId));
    expect((await browser.get('/konsol/angka?hari=7')).status).toBe(200);
    expect((await browser.get('/konsol/angka?hari=8')).status).toBe(422);
    expect((await browser.get('/konsol/angka/csv')).status).toBe(200);
  }
});
