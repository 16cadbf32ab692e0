import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tokenF1 } from '../../../../test/bench/token-f1.ts';
import { dayOf } from './dates/calendar.ts';
import { extractPage } from './extract-page.ts';
import type { Page } from './page.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/pages');
const Truth = z.array(
  z.object({ file: z.string(), url: z.string(), title: z.string(), date_iso: z.string() }),
);
const truth = Truth.parse(JSON.parse(readFileSync(join(FIXTURES, 'truth.json'), 'utf8')));
const readAt = new Date('2025-01-01T00:00:00Z');

const read = (html: string | Uint8Array, url = 'https://warta.example.id/a'): Page =>
  extractPage({ bytes: Buffer.from(html), contentType: 'text/html', url, readAt });

describe.each(truth)('$file', ({ file, url, title, date_iso }) => {
  const page = read(readFileSync(join(FIXTURES, file)), url);

  it('gives the article and nothing beside it', () => {
    const wanted = readFileSync(join(FIXTURES, file.replace('.html', '.txt')), 'utf8');
    expect(tokenF1(page.text, wanted), page.text).toBeGreaterThanOrEqual(0.99);
  });

  it('gives title, day and language', () => {
    expect(page.title).toBe(title);
    expect(page.published === null ? null : dayOf(page.published)).toBe(
      dayOf({ iso: date_iso, precision: 'minute' }),
    );
    expect(page.language).toBe('id');
  });
});

describe('what a page says about itself', () => {
  it('reads author, site, image, canonical address and the last change', () => {
    const page = read(readFileSync(join(FIXTURES, 'portal.html')), truth[0]?.url);
    expect(page).toMatchObject({
      author: 'Ratna Wulansari',
      siteName: 'Kabar Lembah',
      mainImage: 'https://kabarlembah.example.id/img/jembatan.jpg',
      canonicalUrl:
        'https://kabarlembah.example.id/daerah/d-701/jembatan-gantung-desa-karangsari-kembali-dibuka',
      modified: { iso: '2024-03-18T04:40:00.000Z', from: 'json-ld' },
      capped: [],
    });
  });

  it('takes the writer of a credit line, never the site itself', () => {
    const html = `<meta name=author content="Warta"><meta property="og:site_name" content="Warta">
      <h1>Panen raya di lima desa berjalan lancar</h1><div>Penulis: Sekar Ayu</div>
      <p>Panen raya di lima desa berjalan lancar dan hasilnya naik dibanding tahun lalu.</p>`;
    expect(read(html).author).toBe('Sekar Ayu');
  });

  it('corrects local time that a page labels as UTC by its own date line', () => {
    const html = `<meta property="article:published_time" content="2024-03-18T09:15:00Z">
      <h1>Judul berita tentang panen raya di desa</h1><div>Senin, 18 Maret 2024 09:15 WIB</div>
      <p>Panen raya di lima desa berjalan lancar dan hasilnya naik dibanding tahun lalu.</p>`;
    expect(read(html).published).toEqual({
      iso: '2024-03-18T02:15:00.000Z',
      precision: 'minute',
      from: 'text',
    });
  });

  it('does not believe a date in the future, nor one inside a sentence', () => {
    const html = `<meta name=date content="2031-01-01T00:00:00Z">
      <p>Pada 17 Agustus 1945 kemerdekaan diumumkan dan sejak itu diperingati setiap tahun.</p>`;
    expect(read(html).published).toBeNull();
  });

  it('reads JSON-LD that templates have damaged', () => {
    const html = `<script type="application/ld+json"><!-- {"@type":["NewsArticle"],"headline":"Air
 naik","datePublished":"2022-02-16T17:05:00+07:00"} --></script><p>x</p>`;
    expect(read(html).published?.iso).toBe('2022-02-16T10:05:00.000Z');
  });

  it('lists links a phone would follow, and where a refresh leads', () => {
    const page =
      read(`<base href="https://lain.example/x/"><meta http-equiv=refresh content="0;url='/pergi'">
      <a href="app.apk#a">unduh</a><a href="whatsapp://send?phone=62800">wa</a>
      <a href="javascript:alert(1)">js</a><a href="data:text/html,x">d</a><a href="app.apk">lagi</a>`);
    expect(page.links).toEqual([
      { url: 'https://lain.example/x/app.apk', text: 'unduh' },
      { url: 'whatsapp://send?phone=62800', text: 'wa' },
    ]);
    expect(page.refreshUrl).toBe('https://lain.example/pergi');
  });

  it('lists what forms ask for, with and without a form element', () => {
    const page = read(`<form action="/kirim"><label for=n>Nomor KTP</label><input id=n name=nik>
      <label>PIN <input type=password></label><input type=hidden name=t><button>ok</button></form>
      <input placeholder="Kode OTP">`);
    expect(page.forms).toEqual([
      {
        action: 'https://warta.example.id/kirim',
        fields: ['nomor ktp nik n input', 'pin password'],
      },
      { action: null, fields: ['kode otp input'] },
    ]);
  });
});

describe('other pages', () => {
  it('reads a picture story by its captions', () => {
    const figure = (text: string): string =>
      `<figure><img src=a><figcaption>${text}</figcaption></figure>`;
    const page = read(
      `<h1>Foto: Pawai obor di alun-alun kota</h1>${figure('Ratusan anak mengikuti pawai obor yang berlangsung di alun-alun kota pada malam takbiran.')}${figure('Para orang tua mendampingi anak mereka dan membawa air untuk memadamkan api bila diperlukan.')}`,
    );
    expect(page.text).toMatch(/Ratusan anak[\s\S]+Para orang tua/u);
  });

  it('gives everything a page shows', () => {
    const page = read('<div>Klik tautan</div><div>Isi data</div>');
    expect(page.allText).toBe('Klik tautan\nIsi data');
  });

  it('leaves out what is hidden', () => {
    const page = read('<p>Ada</p><p hidden>tak ada</p><p style="display: none">juga tidak</p>');
    expect(page.allText).toBe('Ada');
  });

  it('makes something of every input', () => {
    for (const html of ['', '\0', '<', '<!doctype', '<title>', '%PDF-1.4 \xff\xfe', '{"a":1}']) {
      expect(read(html).title).toBeNull();
    }
  });
});
