import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createJoinCode } from '@saring/database';
import { newJoinCode } from '@saring/domain';
import { until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { noisePicture } from '../pictures/noise-picture.ts';
import {
  accessibilityProblems,
  browserSkipped,
  openBrowser,
  sidewaysScroll,
  WIDTHS,
} from './browser.ts';
import { unpluggableLine } from './unplugged.ts';

const Rows = z.array(
  z.object({
    ticket: z.string(),
    text: z.string(),
    channel: z.string(),
    kim_group_id: z.string().nullable(),
    files: z.array(z.object({ type: z.string(), bytes: z.number() })),
  }),
);

describe.skipIf(browserSkipped !== '')(`KIM app${browserSkipped}`, async () => {
  const world = await testHouse({ stages: [] });
  const office = await makeOffice(world);
  const line = await unpluggableLine(world.url);
  beforeEach(() => line.plug());
  afterAll(() => line.unplug());

  const arrived = async (text: string) =>
    Rows.parse(
      await world.database.sql(
        `SELECT s.ticket, i.text, s.channel::text, s.kim_group_id,
                coalesce((SELECT jsonb_agg(jsonb_build_object('type', a.media_type, 'bytes', a.bytes))
                          FROM attachment a WHERE a.item_id = i.id), '[]') AS files
         FROM submission s JOIN item i ON i.id = s.item_id WHERE i.text LIKE '%' || $1 || '%'`,
        [text],
      ),
    );
  const arrivedOnce = async (text: string) => {
    const [first] = await until(
      async () => {
        const rows = await arrived(text);
        return rows.length > 0 ? rows : null;
      },
      { what: `"${text}" at the office`, ms: 40_000 },
    );
    if (first === undefined) throw new Error('nothing arrived');
    return first;
  };

  /** Opens the app and waits until its background script can take over. */
  async function openApp(page: Page): Promise<void> {
    await page.goto(`${line.url}/kim`);
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.waitForFunction('navigator.serviceWorker.controller !== null');
  }
  /** What Android does when something is shared to the app: a form posted to its share target. */
  async function share(page: Page, text: string, picture: Buffer | null): Promise<void> {
    await page.evaluate(
      `((text, picture) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.enctype = 'multipart/form-data';
        form.action = '/kim/bagikan';
        const field = document.createElement('input');
        field.name = 'text';
        field.value = text;
        form.append(field);
        if (picture !== null) {
          const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
          const list = new DataTransfer();
          list.items.add(new File([bytes], 'IMG-1.jpg', { type: 'image/jpeg' }));
          const files = document.createElement('input');
          files.type = 'file';
          files.name = 'file';
          files.files = list.files;
          form.append(files);
        }
        document.body.append(form);
        form.submit();
      })(${JSON.stringify(text)}, ${JSON.stringify(picture?.toString('base64') ?? null)})`,
    );
    await page.waitForURL(`${line.url}/kim`);
    await page.waitForSelector('#riwayat li');
  }
  /** Makes the browser fire what it fires when the signal is back. */
  async function backgroundSync(context: BrowserContext, page: Page): Promise<() => Promise<void>> {
    const devtools = await context.newCDPSession(page);
    const registered = new Promise<string>((resolve) => {
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const own = registrations.find((each) => each.scopeURL.startsWith(line.url));
        if (own !== undefined) resolve(own.registrationId);
      });
    });
    await devtools.send('ServiceWorker.enable');
    const registrationId = await registered;
    return async () => {
      const event = { origin: line.url, registrationId, tag: 'kirim', lastChance: false };
      await devtools.send('ServiceWorker.dispatchSyncEvent', event);
    };
  }
  const waitingIn = (page: Page, text: string) =>
    page.waitForSelector(`li.kim-waiting:has-text("${text}")`);
  const sentIn = (page: Page, text: string) =>
    page.waitForSelector(`li.kim-sent:has-text("${text}")`, { timeout: 40_000 });

  it('keeps what is shared without a signal through a closed browser, and sends it once', {
    timeout: 120_000,
  }, async () => {
    const profile = mkdtempSync(join(tmpdir(), 'saring-phone-'));
    afterAll(() => rmSync(profile, { recursive: true, force: true }));
    const text = 'Kabar dari pasar terapung';
    const first = await openBrowser({ width: WIDTHS.phone, profile });
    await openApp(first.page);
    await line.unplug();
    const picture = await noisePicture(21, { width: 4000, quality: 95 });
    await share(first.page, text, picture);
    await waitingIn(first.page, text);
    await first.context.close();

    // Still no signal: the app opens from the phone and shows what waits.
    const second = await openBrowser({ width: WIDTHS.phone, profile });
    await second.page.goto(`${line.url}/kim`);
    await waitingIn(second.page, text);
    expect(await arrived(text)).toEqual([]);
    await second.context.close();

    await line.plug();
    const third = await openBrowser({ width: WIDTHS.phone, profile });
    await third.page.goto(`${line.url}/kim`);
    await sentIn(third.page, text);
    const stored = await arrivedOnce(text);
    expect(stored.files).toHaveLength(1);
    expect(stored.files[0]?.type).toBe('image/jpeg');
    expect(await third.page.textContent('#riwayat')).toContain(stored.ticket);
    await third.page.reload();
    await sentIn(third.page, text);
    expect(await arrived(text)).toHaveLength(1);
    expect([...first.problems, ...second.problems, ...third.problems]).toEqual([]);
    await third.context.close();
  });

  it('sends what waits when the signal comes back, from the open page and without one', {
    timeout: 120_000,
  }, async () => {
    const { page, context } = await openBrowser({ width: WIDTHS.phone });
    await openApp(page);
    await line.unplug();
    await page.fill('#text', 'Tanpa sinyal di halaman terbuka');
    await page.click('#kirim button[type="submit"]');
    await waitingIn(page, 'Tanpa sinyal di halaman terbuka');
    await line.plug();
    await page.evaluate('dispatchEvent(new Event("online"))');
    await sentIn(page, 'Tanpa sinyal di halaman terbuka');
    expect(await arrived('Tanpa sinyal di halaman terbuka')).toHaveLength(1);

    // Nothing of the app is open when the browser says that the signal is back.
    const text = 'Tanpa sinyal, lalu aplikasi ditutup';
    const fireSync = await backgroundSync(context, page);
    await line.unplug();
    await page.fill('#text', text);
    await page.click('#kirim button[type="submit"]');
    await waitingIn(page, text);
    await page.goto('about:blank');
    await line.plug();
    await Promise.all([fireSync(), fireSync()]);
    await arrivedOnce(text);
    await page.goto(`${line.url}/kim`);
    await sentIn(page, text);
    await fireSync();
    await page.reload();
    await sentIn(page, text);
    expect(await arrived(text)).toHaveLength(1);
    await context.close();
  });

  it('makes one message of double taps, double shares and lost answers', {
    timeout: 120_000,
  }, async () => {
    const { page, context } = await openBrowser({ width: WIDTHS.phone });
    await openApp(page);
    await page.fill('#text', 'Diketuk dua kali');
    await page.evaluate(
      'for (let i = 0; i < 3; i += 1) document.querySelector("#kirim").requestSubmit()',
    );
    await sentIn(page, 'Diketuk dua kali');

    for (let time = 0; time < 2; time += 1) await share(page, 'Dibagikan dua kali', null);
    await sentIn(page, 'Dibagikan dua kali');
    expect(await page.locator('li:has-text("Dibagikan dua kali")').count()).toBe(1);

    // The office stores it, but the answer never reaches the phone.
    let lost = 0;
    await context.route('**/kim/kirim', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await page.fill('#text', 'Jawaban hilang di jalan');
    await page.click('#kirim button[type="submit"]');
    await arrivedOnce('Jawaban hilang di jalan');
    // The background script may have sent it again already.
    await page.evaluate('dispatchEvent(new Event("online"))');
    await sentIn(page, 'Jawaban hilang di jalan');
    expect(lost).toBe(1);
    for (const text of ['Diketuk dua kali', 'Dibagikan dua kali', 'Jawaban hilang di jalan']) {
      expect(await arrived(text), text).toHaveLength(1);
    }
    await context.close();
  });

  it('pastes and sends with one tap', { timeout: 60_000 }, async () => {
    const { page, context } = await openBrowser({ width: WIDTHS.phone });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: line.url });
    await openApp(page);
    await page.evaluate('navigator.clipboard.writeText("Pesan dari papan klip")');
    await page.click('#tempel');
    await sentIn(page, 'Pesan dari papan klip');
    expect(await arrived('Pesan dari papan klip')).toHaveLength(1);
    await context.close();
  });

  it('can be installed and takes shares', { timeout: 60_000 }, async () => {
    const { page, context } = await openBrowser({ width: WIDTHS.phone });
    await openApp(page);
    const devtools = await context.newCDPSession(page);
    const { errors, data } = await devtools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(data).toContain('"share_target"');
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    // A window without a profile of its own, as tests have, is the one thing that may be missing.
    const missing = installabilityErrors.map((each) => each.errorId);
    expect(missing.filter((id) => id !== 'in-incognito')).toEqual([]);
    await context.close();
  });

  it('refuses what the office cannot take, and says so', { timeout: 60_000 }, async () => {
    const { page, context } = await openBrowser({ width: WIDTHS.phone });
    await openApp(page);
    await page.setInputFiles('#file', {
      name: 'aneh.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('bukan pdf'),
    });
    await page.fill('#text', 'Dengan berkas aneh');
    await page.click('#kirim button[type="submit"]');
    await page.waitForSelector('li.kim-refused:has-text("Jenis berkas tidak diterima")');
    await context.close();
  });

  it('lets a phone join a group with a code, and counts its messages there', {
    timeout: 60_000,
  }, async () => {
    const code = newJoinCode();
    await world.house.app.withTenant(office.tenantId, (tx) =>
      createJoinCode(tx, {
        tenantId: office.tenantId,
        groupId: office.kimGroupId,
        codeHash: world.house.secrets.hash('kim-join-code', code),
        uses: 1,
        expiresAt: new Date(Date.now() + 60_000),
        createdById: null,
      }),
    );
    const { page, context, problems } = await openBrowser({
      width: WIDTHS.phone,
      javaScript: false,
    });
    await page.goto(`${world.url}/kim/gabung/${code.toLowerCase().replace('-', '')}`);
    expect(await page.textContent('h1')).toContain('KIM Uji');
    await page.click('button');
    expect(await page.textContent('main')).toContain('KIM Uji');
    await page.click('main a.button');
    expect(await page.textContent('main')).toContain('KIM Uji');
    await page.fill('#text', 'Dari anggota kelompok');
    await page.click('#kirim button[type="submit"]');
    await page.waitForURL(/\/t\/SR-/u);
    const stored = await arrivedOnce('Dari anggota kelompok');
    expect(stored).toMatchObject({ channel: 'KIM_APP', kim_group_id: office.kimGroupId });
    // Used up.
    await page.goto(`${world.url}/kim/gabung/${code}`);
    expect(await page.textContent('[role="alert"]')).toContain('tidak dikenal');
    expect(problems).toEqual([]);
    await context.close();
  });

  for (const [name, width] of Object.entries(WIDTHS)) {
    it(`is accessible, fits, and has room for thumbs at ${name} width`, {
      timeout: 60_000,
    }, async () => {
      const { page, context, problems } = await openBrowser({ width });
      await openApp(page);
      await page.fill('#text', `Uji tampilan ${name}`);
      await page.click('#kirim button[type="submit"]');
      await sentIn(page, `Uji tampilan ${name}`);
      for (const path of ['/kim', '/kim/gabung', '/kim/gabung/0000-0000']) {
        await page.goto(`${line.url}${path}`);
        expect(await accessibilityProblems(page), path).toEqual([]);
        expect(await sidewaysScroll(page), path).toBe(0);
        const small = await page.evaluate(
          `[...document.querySelectorAll('main button, main a, main input:not([type=hidden]), main select, main textarea')]
            .map((each) => [each.id || each.textContent, each.getBoundingClientRect()])
            .filter(([, box]) => box.width > 0 && box.height < 48).map(([name, box]) => name + ' ' + box.height)`,
        );
        expect(small, path).toEqual([]);
      }
      expect(problems).toEqual([]);
      await context.close();
    });
  }
});
