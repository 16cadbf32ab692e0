import { join } from 'node:path';
import { until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityProblems,
  browserSkipped,
  openBrowser,
  sidewaysScroll,
  WIDTHS,
} from './browser.ts';

/** Where pictures of the pages go, for people who look at them; none are taken without it. */
const PICTURES = process.env.SARING_PICTURES;

describe.skipIf(browserSkipped !== '')(`pages of the office${browserSkipped}`, async () => {
  // Over plain HTTP, as the browser reaches it: cookies are not bound to HTTPS then.
  const installation = await testHouse({
    stages: [],
    env: { SARING_PUBLIC_URL: 'http://127.0.0.1' },
  });
  const { url, house, database } = installation;
  const office = await makeOffice(installation);
  const { tenantId } = office;
  const caseId = '0198f000-0000-7000-8000-000000000001';
  let cookie = { name: '', value: '' };

  beforeAll(async () => {
    await until(() => house.tenants.byId(tenantId));
    const { accountId } = await office.person(['TENANT_ADMIN', 'EDITOR', 'REVIEWER']);
    cookie = await office.signIn(accountId);
    await database.sql(
      `INSERT INTO cases (id, tenant_id, number, claim, due_at, harms)
       VALUES ($1, $2, 1, 'Bantuan tunai dibagikan lewat tautan dengan membayar biaya admin',
               now() + interval '5 hours', '{FRAUD}')`,
      [caseId, tenantId],
    );
    await database.sql(
      `INSERT INTO task (id, tenant_id, kind, subject_id, case_id, due_at)
       VALUES (gen_random_uuid(), $1, 'RECHECK', $2, $2, now())`,
      [tenantId, caseId],
    );
  });

  const pages = [
    '/masuk',
    '/log',
    '/konsol/akun',
    '/konsol/orang',
    '/konsol/pengaturan',
    '/konsol/log',
    '/konsol/angka',
    '/konsol/tugas',
    '/konsol/templat',
    `/konsol/kasus/${caseId}/meja`,
  ];

  describe.each(Object.entries(WIDTHS))('at %s width', async (_, width) => {
    const { context, page, problems } = await openBrowser({ width });

    it.each(pages)('%s is accessible and fits', async (path) => {
      if (path.startsWith('/konsol')) await context.addCookies([{ ...cookie, url }]);
      else await context.clearCookies();
      await page.goto(`${url}${path}`);
      expect(new URL(page.url()).pathname).toBe(path);
      if (PICTURES !== undefined) {
        const file = `${path.replaceAll('/', '_').slice(0, 30)}-${width}.png`;
        await page.screenshot({ path: join(PICTURES, file), fullPage: true });
      }
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(problems).toEqual([]);
    });
  });
});
