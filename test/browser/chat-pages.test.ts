import { call } from '@saring/test';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { chatHouse } from '../channels/chat-house.ts';
import {
  accessibilityProblems,
  browserSkipped,
  openBrowser,
  sidewaysScroll,
  WIDTHS,
} from './browser.ts';

const ready = browserSkipped === '';
const { page, context, problems } = ready
  ? await openBrowser()
  : { page: null, context: null, problems: [] };

it.skipIf(!ready)(
  `shows how chats do and takes reports in${browserSkipped}`,
  async () => {
    if (page === null || context === null) return;
    const { world, office } = await chatHouse({
      settings: { template: 'jawaban_siap', monthlyCeiling: 250_000 },
    });
    const { accountId } = await office.person(['REVIEWER', 'TENANT_ADMIN']);
    const cookie = await office.signIn(accountId);
    await context.addCookies([{ ...cookie, url: world.url }]);
    const asked = await fetch(`${world.url}/kim`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ text: 'ini benar?', tenant: office.slug }),
    });
    const ticket = asked.headers.get('location') ?? '/t';
    for (const [name, width] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of ['/konsol/kanal', '/konsol/masukan', '/privasi', ticket]) {
        await page.goto(`${world.url}${path}`);
        expect(await page.locator('h1').count(), path).toBe(1);
        expect(await accessibilityProblems(page), path).toEqual([]);
        expect(await sidewaysScroll(page), path).toBe(0);
        const shots = process.env.SARING_SHOTS;
        if (shots !== undefined) {
          await page.screenshot({
            path: `${shots}/${name}${path.replaceAll('/', '-')}.png`,
            fullPage: true,
          });
        }
      }
    }
    // The answer to the question goes in by the form.
    await page.goto(`${world.url}${ticket}`);
    await page.fill('textarea[name=text]', 'Katanya pasar Desa Uji Barat pindah mulai Senin depan');
    await page.click('form.card button[type=submit]');
    expect(await page.locator('form.card').count()).toBe(0);
    // Paste by hand, and a file with a bad line.
    await page.goto(`${world.url}/konsol/masukan`);
    await page.fill(
      'textarea[name=text]',
      'Warga menelepon: jembatan Desa Uji Hulu katanya ditutup Senin',
    );
    await page.click('form[action="/konsol/masukan"] button');
    expect(await page.textContent('[role=status]')).toContain('SR-');
    const csv =
      'teks;tautan;tanggal\nPasar Desa Uji pindah ke lapangan;;2026-11-01\n;;\nKabar lain tentang pasar;;kemarin\n';
    await page.setInputFiles('input[name=file]', {
      name: 'laporan.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
    await page.click('form[action="/konsol/masukan/csv"] button');
    expect(await page.textContent('[role=status]')).toContain(
      '1 diterima, 0 sudah pernah diunggah',
    );
    const kinds = await call(
      `${world.url}/api/v1/submissions/batch`,
      z.object({ code: z.string() }),
      { method: 'POST' },
    );
    expect(kinds.status).toBe(401);
    expect(problems).toEqual([]);
  },
  120_000,
);
