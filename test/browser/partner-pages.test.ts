import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeOffice, testHouse } from '../support/house.ts';
import { correctText, publishText } from '../support/publish-text.ts';
import {
  accessibilityProblems,
  browserSkipped,
  openBrowser,
  sidewaysScroll,
  WIDTHS,
} from './browser.ts';

const FIRST_PAGE = 14 * 1024;
const ANY_PAGE = 100 * 1024;
const EMBED = 6 * 1024;
const CLAIM = 'Bantuan beras 20 kg dibagikan kepada warga Martapura yang mendaftar lewat tautan.';

/** For looking at the pages: SARING_SHOTS=FOLDER keeps a picture of each. */
const shots = process.env.SARING_SHOTS;
const shot = async (page: Page, name: string) => {
  if (shots !== undefined)
    await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
};

describe.skipIf(browserSkipped !== '')(
  `pages of partners and readers${browserSkipped}`,
  async () => {
    const world = await testHouse({ stages: [], env: { SARING_PUBLIC_URL: 'http://127.0.0.1:1' } });
    const office = await makeOffice(world);
    let slug = '';
    beforeAll(async () => {
      const text = {
        title: 'Pendaftaran beras 20 kg lewat tautan itu tidak ada',
        claim: CLAIM,
        summary:
          'Tidak ada pendaftaran daring untuk bantuan beras. Jangan mengisi data di tautan itu.',
        explanation:
          'Tautan itu meminta nomor induk kependudukan dan kode sekali pakai.\n\nKantor kecamatan menyatakan bantuan beras dibagikan lewat kantor desa, tanpa pendaftaran dan tanpa biaya.',
      };
      const first = await publishText(world, office, text);
      slug = first.slug;
      await correctText(world, office, first, {
        ...text,
        reason: 'Menambahkan keterangan kecamatan.',
      });
      for (let number = 1; number <= 14; number += 1) {
        await publishText(world, office, {
          title: `Kabar lain nomor ${number} yang beredar di grup`,
        });
      }
    });

    for (const [name, width] of Object.entries(WIDTHS)) {
      it(`are accessible and fit at ${name} width`, async () => {
        const { page, problems } = await openBrowser({ width });
        const pages = {
          beranda: '/',
          klarifikasi: `/klarifikasi/${slug}`,
          english: `/klarifikasi/${slug}?lang=en`,
          versi: `/klarifikasi/${slug}/versi/1`,
          media: `/klarifikasi/${slug}/media`,
          cari: `/cari?q=${encodeURIComponent(`Info!! ${CLAIM}`)}`,
          kosong: `/cari?q=${encodeURIComponent('Lomba layang-layang di lapangan')}`,
        };
        for (const [what, path] of Object.entries(pages)) {
          await page.goto(`${world.url}${path}`);
          await shot(page, `${what}-${name}`);
          expect(await accessibilityProblems(page), path).toEqual([]);
          expect(await sidewaysScroll(page), path).toBe(0);
        }
        expect(problems).toEqual([]);
      }, 90_000);
    }

    it('are light: the first page in 14 KB with its style, any page under 100 KB', async () => {
      const bytesOf = async (path: string) =>
        Buffer.from(await (await fetch(`${world.url}${path}`)).arrayBuffer());
      const home = await bytesOf('/');
      const style = /href="(\/assets\/site\.[^"]+\.css)"/u.exec(home.toString())?.[1] ?? '';
      const css = await bytesOf(style);
      expect(gzipSync(home).length + gzipSync(css).length).toBeLessThanOrEqual(FIRST_PAGE);
      for (const path of ['', '/versi/1', '/media']) {
        const page = await bytesOf(`/klarifikasi/${slug}${path}`);
        expect(page.length + css.length, path).toBeLessThanOrEqual(ANY_PAGE);
        expect(page.toString()).not.toContain('<img');
      }
    });

    it('answer "is this true?" from the form without JavaScript, and never with a verdict of a machine', async () => {
      const { page } = await openBrowser({ width: WIDTHS.phone, javaScript: false });
      await page.goto(`${world.url}/`);
      await page.getByRole('textbox').fill(`Tolong dicek: ${CLAIM}`);
      await page.getByRole('button', { name: 'Cek sekarang' }).click();
      await page.waitForURL(/\/cari\?q=/u);
      expect(await page.getByText('Mesin hanya mencari teks yang mirip').count()).toBe(1);
      await page.getByRole('link', { name: 'Pendaftaran beras 20 kg' }).first().click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('beras 20 kg');
      expect(await page.getByText('Versi 1').count()).toBe(1);
    });

    it('show the element inside a page of another origin, sandboxed, at any width', async () => {
      const oembed = await fetch(
        `${world.url}/oembed?url=${encodeURIComponent(`http://127.0.0.1:1/klarifikasi/${slug}`)}`,
      );
      const { html } = z.object({ html: z.string() }).parse(await oembed.json());
      const host = createServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(
          `<!doctype html><html lang="id"><title>Outlet</title><main>${html.replaceAll('http://127.0.0.1:1/', `${world.url}/`)}</main>`,
        );
      });
      await new Promise<void>((resolve) => {
        host.listen(0, '127.0.0.1', resolve);
      });
      afterAll(() => {
        host.closeAllConnections();
        host.close();
      });
      const address = host.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      for (const width of [320, 700]) {
        const { page, problems } = await openBrowser({ width });
        await page.goto(`http://localhost:${port}/`);
        const frame = page.frameLocator('iframe');
        await frame.getByRole('heading', { level: 1 }).waitFor();
        // The style sheet reached the frame, which has no origin of its own.
        const flex = await page
          .frames()[1]
          ?.evaluate("getComputedStyle(document.querySelector('article')).display");
        expect(flex).toBe('flex');
        for (const part of ['.verdict', 'h1', 'footer']) {
          const box = await frame.locator(part).boundingBox();
          const outer = await page.locator('iframe').boundingBox();
          expect(box === null || outer === null).toBe(false);
          if (box === null || outer === null) return;
          expect(box.y + box.height, `${part} at ${width}`).toBeLessThanOrEqual(
            outer.y + outer.height,
          );
          expect(box.x + box.width).toBeLessThanOrEqual(outer.x + outer.width + 1);
        }
        expect(await sidewaysScroll(page)).toBe(0);
        expect(problems).toEqual([]);
        await shot(page, `sematan-${width}`);
      }
      const page = await fetch(`${world.url}/klarifikasi/${slug}/sematan`);
      expect(page.headers.get('x-frame-options')).toBeNull();
      expect(page.headers.get('content-security-policy')).toContain('frame-ancestors *');
      const body = await page.text();
      const style = /href="(\/assets\/embed\.[^"]+\.css)"/u.exec(body)?.[1] ?? '';
      const css = await (await fetch(`${world.url}${style}`)).text();
      expect(Buffer.byteLength(body) + Buffer.byteLength(css)).toBeLessThanOrEqual(EMBED);
      // Everything else still refuses to be framed.
      const whole = await fetch(`${world.url}/klarifikasi/${slug}`);
      expect(whole.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }, 60_000);
  },
);
