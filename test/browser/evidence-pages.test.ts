import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceOfCase, insertEvidence } from '@saring/database';
import { amendCapture, DiskBlobStore } from '@saring/sources';
import { call, until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openSites } from '../check-sources/sites.ts';
import { FakeInternet, openTestDoor } from '../servers/index.ts';
import {
  accessibilityProblems,
  browserSkipped,
  openBrowser,
  sidewaysScroll,
  WIDTHS,
} from './browser.ts';

/** Pictures for the eye are kept where this names a folder. */
const LOOK = process.env.SARING_LOOK;

describe.skipIf(browserSkipped !== '')(`evidence in the console${browserSkipped}`, async () => {
  const net = new FakeInternet();
  afterAll(() => net.close());
  await openSites(net);
  const world = await testHouse({ door: openTestDoor(net) });
  const office = await makeOffice(world);
  const { url } = world;
  let caseId = '';
  // One browser of each kind for all tests: starting one takes longer than they do.
  const withScript = await openBrowser();
  const plain = await openBrowser({ javaScript: false });

  beforeAll(async () => {
    const { key, accountId } = await office.person(['REVIEWER', 'EDITOR']);
    const cookie = await office.signIn(accountId);
    for (const { context } of [withScript, plain]) await context.addCookies([{ ...cookie, url }]);
    const text =
      'Kemensos bagi bansos 600 ribu hari ini, isi http://s.id/bansos dan baca ' +
      'http://kabar-banua.com/banjir: 9.000 rumah terendam. Tanya @bmkg_resmi atau 0812-3456-7890. http://sunyi.com/a';
    const { ticket } = (
      await call(`${url}/api/v1/submissions`, z.object({ ticket: z.string() }), {
        body: { text, tenant: office.slug },
      })
    ).body;
    const List = z.object({ items: z.array(z.object({ id: z.string(), state: z.string() })) });
    const found = await until(
      async () =>
        (await call(`${url}/api/v1/cases?ticket=${ticket}`, List, { key })).body.items.find(
          ({ state }) => state === 'TRIAGED',
        ),
      { what: 'a triaged case', ms: 60_000 },
    );
    caseId = found.id;
    await keepPicture(Buffer.from(await plain.page.screenshot()));
  }, 180_000);

  /** A picture as the stage's own browser adds it; how that one takes it has tests of its own. */
  const keepPicture = async (screenshot: Buffer) => {
    const { tenantId } = office;
    const store = new DiskBlobStore(join(world.dataDir, 'captures'));
    const rows = await world.database.app.withTenant(tenantId, (tx) => evidenceOfCase(tx, caseId));
    const link = rows.find(({ kind, title }) => kind === 'LINK' && title.includes('Banjir'));
    const additions = { screenshot, archivedAt: null, notes: [] };
    const capture = await amendCapture(link?.sha256 ?? '', additions, store);
    if (link === undefined || capture === null) throw new Error('the page was not captured');
    await world.database.worker.withTenantSql(tenantId, (sql) =>
      insertEvidence(sql, [
        {
          ...link,
          why: { id: '', en: '' },
          tenantId,
          caseId: null,
          kind: 'CAPTURE',
          key: (link.key ?? '').replace('link|', 'capture|'),
          signal: 'capture',
          status: 'KNOWN',
          readFrom: '',
          value: { files: capture.manifest.files.map((file) => ({ ...file })) },
          sha256: capture.id,
          observedAt: new Date(),
        },
      ]),
    );
  };

  for (const [name, width] of Object.entries(WIDTHS)) {
    it(`is accessible and fits at ${name} width`, async () => {
      const { page, problems } = withScript;
      await page.setViewportSize({ width, height: 800 });
      for (const [title, path] of [
        ['kasus', `/konsol/kasus/${caseId}`],
        ['sumber', '/konsol/sumber'],
      ] as const) {
        await page.goto(`${url}${path}`);
        if (LOOK !== undefined) {
          mkdirSync(LOOK, { recursive: true });
          await page.screenshot({ path: join(LOOK, `${title}-${name}.png`), fullPage: true });
        }
        expect(await accessibilityProblems(page), path).toEqual([]);
        expect(await sidewaysScroll(page), path).toBe(0);
      }
      expect(problems).toEqual([]);
    });
  }

  it('makes no address of the rumour clickable, and shows its picture only on request', async () => {
    const { page } = plain;
    await page.goto(`${url}/konsol/kasus/${caseId}`);
    const bukti = page.locator('section[aria-labelledby="bukti"]');
    for (const link of await bukti.locator('a').all()) {
      const href = (await link.getAttribute('href')) ?? '';
      expect(href).toMatch(
        /^\/konsol\/|^https:\/\/(?:lens\.google|yandex|www\.bing|tineye)\.com\//u,
      );
    }
    expect(await bukti.locator('img').count()).toBe(0);
    // The six signs of a publisher are one line, however many were found.
    await until(
      async () => {
        await page.goto(`${url}/konsol/kasus/${caseId}`);
        return (await bukti.getByText('Keterbukaan penerbit').count()) > 0;
      },
      { ms: 60_000, what: 'the signs of a publisher' },
    );
    const lines = await bukti.locator('.evidence > .signals > li, .more > .signals > li').all();
    const texts = await Promise.all(
      lines.map((line) => line.locator('> p strong').first().textContent()),
    );
    expect(texts).not.toContain('Susunan redaksi');
    await bukti.locator('a[href$="/gambar"]').first().click();
    await page.locator('main img').waitFor();
    await until(
      async () =>
        Number(await page.evaluate(`document.querySelector('main img').naturalWidth`)) > 300,
      { ms: 30_000, what: 'the picture of the page' },
    );
  });

  it('imports a list after a preview that names bad lines, without a script', async () => {
    const { page } = plain;
    await page.goto(`${url}/konsol/sumber`);
    await page.fill(
      '#csv',
      'kind,value,name\nsitus,banjarkab.go.id,Pemkab Banjar\ntelepon,0511-478000,Call center\nsitus,bukan situs,Salah',
    );
    await page.locator('form[action="/konsol/sumber/impor"] button').click();
    const main = await page.locator('main').textContent();
    expect(main).toContain('2 baris akan disimpan');
    expect(main).toContain('Baris 4');
    await page.locator('main form button').click();
    await page.waitForURL(`${url}/konsol/sumber`);
    expect(await page.locator('.signals').textContent()).toContain('banjarkab.go.id');
    await page.locator('button[aria-label="Hapus banjarkab.go.id"]').click();
    await page.waitForURL(`${url}/konsol/sumber`);
    expect(await page.locator('.signals').textContent()).not.toContain('banjarkab.go.id');
  });
});
