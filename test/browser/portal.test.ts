import { createServer } from 'node:http';
import { join } from 'node:path';
import { createPartner } from '@saring/database';
import { partnerLinks } from '@saring/publish';
import { issuePartnerLink } from '@saring/review';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formClient } from '../support/form-client.ts';
import { makeOffice, testHouse } from '../support/house.ts';
import { correctText, type PublishedText, publishText } from '../support/publish-text.ts';
import { until } from '../support/wait.ts';
import {
  accessibilityProblems,
  browserSkipped,
  openBrowser,
  sidewaysScroll,
  WIDTHS,
} from './browser.ts';

/** For looking at the pages: SARING_SHOTS=FOLDER keeps a picture of each. */
const shots = process.env.SARING_SHOTS;
const shot = async (page: Page, name: string) => {
  if (shots !== undefined)
    await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
};

describe.skipIf(browserSkipped !== '')(`the portal of partners${browserSkipped}`, async () => {
  let article = '';
  const site = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(article);
  });
  await new Promise<void>((resolve) => {
    site.listen(0, '127.0.0.1', resolve);
  });
  afterAll(() => {
    site.closeAllConnections();
    site.close();
  });
  const bound = site.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const world = await testHouse({
    stages: ['publish'],
    env: {
      SARING_PUBLIC_URL: 'http://127.0.0.1:1',
      SARING_EGRESS_ALLOW: `127.0.0.1:${port}`,
    },
  });
  const office = await makeOffice(world);
  const { tenantId, partnerId } = office;
  const context = { ...world.house.publishContext, database: world.house.app };
  const newLink = async (id = partnerId) => {
    const url = await issuePartnerLink(context, { tenantId, actor: 'operator:cli' }, id);
    return `${world.url}${new URL(url).pathname}`;
  };
  let text: PublishedText;
  beforeAll(async () => {
    text = await publishText(world, office, {
      title: 'Pendaftaran beras 20 kg lewat tautan itu tidak ada',
      explanation: 'Kantor kecamatan menyatakan beras dibagikan hari Rabu lewat kantor desa.',
    });
    await publishText(world, office, { title: 'Bendungan Riam Kanan tidak retak' });
  });

  it('is gone through on a phone without JavaScript, from the link to a confirmed correction', async () => {
    const { page, problems } = await openBrowser({ width: WIDTHS.phone, javaScript: false });
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
    const heading = (name: string) => page.getByRole('heading', { level: 1, name });

    await page.goto(`${world.url}/mitra`);
    await heading('Masuk sebagai media mitra').waitFor();
    const link = await newLink();
    // What scanners of messages do: opening it does not use it.
    await fetch(link);
    await page.goto(link);
    await press('Masuk');
    await heading('Siapa Anda?').waitFor();
    await page.getByLabel('Situs (boleh kosong)').fill('suara-uji.example');
    await page.getByLabel('Status Dewan Pers').selectOption('ADMINISTRATIVE');
    await press('Lanjut');
    await heading('Bagaimana Anda ingin menerima?').waitFor();
    await page.getByLabel('Salin teks dari portal').check();
    await press('Lanjut');
    await heading('Lihat klarifikasi tiba').waitFor();
    const copied = await page.locator('#teks').inputValue();
    expect(copied).toContain('Putusan: Salah');
    await page.getByRole('link', { name: 'Lanjut' }).click();
    await heading('Laporkan tautan pertama Anda').waitFor();
    await press('Laporkan');
    expect(await page.getByRole('alert').textContent()).toContain('Isi salah satu');
    await press('Nanti saja, selesai');
    await heading('Klarifikasi').waitFor();

    await page.getByRole('link', { name: 'Pendaftaran beras 20 kg' }).click();
    const printed = await page.locator('#sedang').inputValue();
    article = `<!doctype html><title>Berita</title><article><p>Redaksi menelusuri kabar ini.</p><p>${printed}</p></article>`;
    await page.getByLabel('Alamat halaman').fill(`http://127.0.0.1:${port}/berita/1`);
    await press('Laporkan');
    await page.getByText('Terima kasih, laporan diterima.').waitFor();
    await until(
      async () => {
        await page.goto(`${world.url}/mitra/muat`);
        return (await page.content()).includes('Sesuai versi terbaru');
      },
      { what: 'the check of the page' },
    );

    await correctText(world, office, text, {
      title: 'Pendaftaran beras 20 kg lewat tautan itu tidak ada',
      explanation: 'Kantor kecamatan menyatakan beras dibagikan hari Kamis lewat kantor desa.',
      reason: 'Harinya Kamis, bukan Rabu.',
    });
    await page.goto(`${world.url}/mitra`);
    await page.getByRole('link', { name: 'Lihat koreksi' }).click();
    await page.getByText('Anda memegang versi 1; yang berlaku versi 2.').waitFor();
    await press('Sudah kami perbaiki');
    await page.getByText('Tidak ada koreksi yang menunggu.').waitFor();

    await page.getByRole('link', { name: 'Feed dan program' }).click();
    await page.getByLabel('Nama kunci').fill('Situs kami');
    await press('Buat kunci');
    expect(await page.locator('#sekali').inputValue()).toMatch(/^sr_/u);
    await page.getByLabel('Alamat server Anda').fill(`http://127.0.0.1:${port}/saring`);
    await press('Daftarkan');
    expect(await page.locator('#sekali').inputValue()).toMatch(/^whsec_/u);
    await press(/Kirim uji coba/u);
    await page.getByText('endpoint.test').first().waitFor();
    await press('Kirim ulang');
    await page.getByText('kiriman sedang diulang').waitFor();
    await page.getByRole('link', { name: 'Kembali', exact: true }).click();
    await press(/Jeda/u);
    await page.getByText('Dijeda oleh Anda').waitFor();
    await press(/Cabut/u);
    await page.getByText('Belum ada kunci.').waitFor();
    await press('Keluar');
    await heading('Masuk sebagai media mitra').waitFor();
    await page.goto(link);
    await heading('Tautan tidak berlaku lagi').waitFor();
    expect(problems).toEqual([]);
  }, 120_000);

  it('is accessible and fits on a phone and on a desk', async () => {
    const { page, problems } = await openBrowser();
    const look = async (path: string, what: string) => {
      await page.goto(`${world.url}${path}`);
      for (const [name, width] of Object.entries(WIDTHS)) {
        await page.setViewportSize({ width, height: 900 });
        await shot(page, `mitra-${what}-${name}`);
        expect(await accessibilityProblems(page), path).toEqual([]);
        expect(await sidewaysScroll(page), path).toBe(0);
      }
    };
    await look('/mitra/masuk', 'masuk');
    await page.goto(await newLink());
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.waitForURL(/\/mitra/u);
    const about = { clarificationId: text.clarificationId, version: 2 };
    const links = partnerLinks(context, { tenantId, partnerId, about });
    const pages = {
      beranda: '/mitra',
      'langkah-1': '/mitra/mulai/1',
      'langkah-2': '/mitra/mulai/2',
      'langkah-3': '/mitra/mulai/3',
      'langkah-4': '/mitra/mulai/4',
      klarifikasi: `/mitra/klarifikasi/${text.clarificationId}`,
      muat: '/mitra/muat',
      koreksi: '/mitra/koreksi',
      program: '/mitra/program',
      profil: '/mitra/profil',
      english: '/mitra/profil?lang=en',
      lapor: new URL(links.report).pathname,
      konfirmasi: new URL(links.confirm).pathname,
      rilis: `/rilis?tenant=${office.slug}`,
    };
    for (const [what, path] of Object.entries(pages)) await look(path, what);
    expect(problems).toEqual([]);
  }, 120_000);

  it('leads from a public edition through the login straight to the form, also the first time', async () => {
    const id = await world.house.app.withTenant(tenantId, (tx) =>
      createPartner(tx, { tenantId, name: 'Tabloid Uji', medium: 'PRINT', website: null }),
    );
    const browser = formClient(world.url);
    const form = `/mitra/klarifikasi/${text.clarificationId}/lapor`;
    const led = (await browser.get(form)).location ?? '';
    expect(led).toBe(`/mitra/masuk?lanjut=${encodeURIComponent(form)}`);
    expect((await browser.get(led)).text).toContain('langsung dibawa ke halaman');
    // The link of the office comes later; it knows nothing of what was wanted.
    expect((await browser.post(new URL(await newLink(id)).pathname)).location).toBe(
      '/mitra/mulai/1',
    );
    expect((await browser.post('/mitra/mulai/4', { later: 'true' })).location).toBe(form);
    const at = (await browser.get(form)).location;
    expect(at).toBe(`/mitra/klarifikasi/${text.clarificationId}#lapor`);
    expect((await browser.get(at ?? '')).text).toContain('id="lapor"');
    await browser.post('/mitra/keluar');
    const recall = form.replace('lapor', 'koreksi');
    await browser.get((await browser.get(recall)).location ?? '');
    const again = new URL(await newLink(id)).pathname;
    expect((await browser.post(again)).location).toBe(recall);
    expect((await browser.get(recall)).location).toContain('#koreksi');
    // Once led there, the next login leads nowhere in particular; nobody is led out of the portal.
    await browser.post('/mitra/keluar');
    for (const path of ['//lain.example/', '/konsol', '/mitra/keluar', '/mitra/klarifikasi/1']) {
      await browser.get(`/mitra/masuk?lanjut=${encodeURIComponent(path)}`);
      expect(browser.cookie('mitra_lanjut')).toBeNull();
    }
    expect((await browser.post(new URL(await newLink(id)).pathname)).location).toBe('/mitra');
  });

  it('opens with signed links too, which act on the button and end when they are revoked', async () => {
    const someone = formClient(world.url);
    const id = await world.house.app.withTenant(tenantId, (tx) =>
      createPartner(tx, { tenantId, name: 'Koran Uji', medium: 'PRINT', website: null }),
    );
    const other = await publishText(world, office, { title: 'Kabar untuk koran' });
    const about = { clarificationId: other.clarificationId, version: 1 };
    const links = partnerLinks(context, { tenantId, partnerId: id, about });
    const [report, confirm] = [links.report, links.confirm].map((url) => new URL(url).pathname);
    if (report === undefined || confirm === undefined) throw new Error('no links');
    const receipts = async () =>
      z
        .object({ count: z.coerce.number() })
        .parse(
          (await world.database.sql('SELECT count(*) FROM receipt WHERE partner_id = $1', [id]))[0],
        ).count;
    const acknowledged = async () =>
      (await world.database.sql('SELECT 1 FROM acknowledgement WHERE partner_id = $1', [id]))
        .length;
    expect((await someone.get(report)).status).toBe(200);
    expect((await someone.get(confirm)).status).toBe(200);
    expect([await receipts(), await acknowledged()]).toEqual([0, 0]);
    for (const _ of [1, 2]) {
      expect((await someone.post(report, { place: 'Edisi Senin, hal. 3' })).status).toBe(200);
      expect((await someone.post(confirm)).status).toBe(200);
    }
    expect([await receipts(), await acknowledged()]).toEqual([1, 1]);
    // A link for one thing does not do the other, and nobody can change what it is about.
    const token = confirm.split('/').at(-1) ?? '';
    expect((await someone.get(`/mitra/lapor/${token}`)).status).toBe(410);
    expect(
      (await someone.get(`${confirm.slice(0, -1)}${confirm.endsWith('0') ? '1' : '0'}`)).status,
    ).toBe(410);
    // Portal pages are closed without a session; asking for a link tells nothing.
    expect((await someone.get('/mitra/koreksi')).location).toBe(
      '/mitra/masuk?lanjut=%2Fmitra%2Fkoreksi',
    );
    const known = await someone.post('/mitra/masuk', { tenant: office.slug, name: 'koran uji' });
    const unknown = await someone.post('/mitra/masuk', { tenant: office.slug, name: 'Tidak Ada' });
    expect(known.text).toBe(unknown.text);

    // The office sees who asked, makes a link, and ends the partnership.
    const { accountId } = await office.person(['TENANT_ADMIN']);
    const admin = formClient(world.url);
    admin.setCookie(await office.signIn(accountId));
    expect((await admin.get('/konsol/mitra')).text).toContain('Meminta tautan masuk');
    const made = await admin.post(`/konsol/mitra/${id}/tautan`);
    const login = /\/mitra\/masuk\/[\w-]{43}/u.exec(made.text)?.[0] ?? '';
    const inside = formClient(world.url);
    expect((await inside.post(login)).location).toBe('/mitra/mulai/1');
    expect((await inside.post(login)).status).toBe(410);
    // One outlet does not see what another one did.
    expect((await inside.get('/mitra/muat')).text).toContain('Edisi Senin');
    const agreed = await admin.post(`/konsol/mitra/${id}/perjanjian`, {
      agreementNumber: '480/12/2026',
      agreementFrom: '2026-01-01',
      agreementUntil: '2026-12-31',
      agreementItemsPerMonth: '8',
      agreementHoursToPublish: '24',
    });
    expect(agreed.status).toBe(303);
    expect((await inside.get('/mitra/profil')).text).toContain('480/12/2026');
    const wrong = { agreementFrom: '2026-12-31', agreementUntil: '2026-01-01' };
    expect((await admin.post(`/konsol/mitra/${id}/perjanjian`, wrong)).status).toBe(422);
    const mine = formClient(world.url);
    await mine.post(new URL(await newLink()).pathname);
    expect((await mine.get('/mitra/muat')).text).not.toContain('Edisi Senin');

    await admin.post(`/konsol/mitra/${id}/akhir`, { ended: 'true' });
    expect((await someone.get(report)).status).toBe(410);
    await until(async () => (await inside.get('/mitra')).location === '/mitra/masuk', {
      what: 'the end of the session',
    });
    const { accountId: reviewer } = await office.person(['REVIEWER']);
    const colleague = formClient(world.url);
    colleague.setCookie(await office.signIn(reviewer));
    expect((await colleague.get('/konsol/mitra')).status).toBe(403);
  });
});
