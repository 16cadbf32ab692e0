import { expect, it } from 'vitest';
import { tokenF1 } from '../../../../test/bench/token-f1.ts';
import { extractPage } from './extract-page.ts';

const TITLE = 'Tiga Desa Terima 12.000 Bibit Ikan Nila';
const TEXT = [
  'Warga tiga desa di hulu sungai menerima bantuan bibit ikan nila sebanyak 12.000 ekor pada Selasa pagi.',
  'Bibit itu dibagikan kepada 45 kelompok pembudi daya yang kolamnya rusak akibat banjir bulan lalu.',
  'Kepala bidang perikanan mengatakan bantuan tahap kedua akan diserahkan pada bulan Juli setelah pendataan ulang selesai.',
  '"Kami minta kelompok menjaga kolam agar tidak jebol lagi," katanya.',
  'Setiap kelompok menerima pakan untuk dua bulan dan pendampingan dari penyuluh kecamatan.',
];
const each = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const p = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');

const MENU = `<div class="topnav"><ul>${each(20, (at) => `<li><a href="/k${at}">Kanal ${at}</a></li>`)}</ul></div>`;
const TEASERS = each(
  8,
  (at) =>
    `<div class="card"><a href="/s${at}"><img src="t.jpg"><div>Judul berita lain nomor ${at} yang cukup panjang untuk dibaca</div></a><p>Ringkasan berita lain nomor ${at} yang menceritakan hal lain sama sekali dan tidak ada kaitannya.</p><span>${at} jam lalu</span></div>`,
);
const COMMENTS = each(
  12,
  (at) =>
    `<div class="c"><b>warga${at}</b><p>Komentar panjang nomor ${at} yang isinya pendapat orang, kadang setuju dan kadang tidak setuju sama sekali.</p><a>Balas</a></div>`,
);

/** Name of a layout, its body, and how many of the paragraphs it holds. */
const LAYOUTS: readonly (readonly [string, string, number])[] = [
  [
    'a short article beside many teasers',
    `<div class="grid"><div><h1>${TITLE}</h1><div>Selasa, 4 Juni 2024 | 10:20 WITA</div><div class="isi">${p(TEXT.slice(0, 2))}</div></div><div><h3>Terkini</h3>${TEASERS}</div></div>`,
    2,
  ],
  [
    'paragraphs that are divisions',
    `<main><h1>${TITLE}</h1><div>${TEXT.map((line) => `<div class="x"><span>${line}</span></div>`).join('')}</div></main><section>${TEASERS}</section>`,
    5,
  ],
  [
    'links to other articles between the paragraphs',
    `<article><h1>${TITLE}</h1><div>${p(TEXT.slice(0, 1))}<div class="baca"><span>Baca Juga :</span><a href=/a>Harga Pakan Ikan Naik Sejak Awal Bulan Ini</a></div>${p(TEXT.slice(1, 3))}<ul><li><a href=/b>Dinas Data Ulang Kolam yang Rusak</a></li><li><a href=/c>Banjir Rusak Ratusan Kolam Ikan</a></li></ul>${p(TEXT.slice(3))}<p>Simak breaking news dan berita pilihan kami langsung di ponselmu lewat WhatsApp Channel.</p></div></article>${TEASERS}`,
    5,
  ],
  [
    'more comments than text',
    `<div class="post"><h1>${TITLE}</h1>${p(TEXT.slice(0, 3))}</div><div class="komentar-list">${COMMENTS}</div>`,
    3,
  ],
  [
    'an AMP page',
    `<amp-sidebar><ul><li><a href=/>Home</a></li></ul></amp-sidebar><main><h1>${TITLE}</h1><amp-img src=a.jpg></amp-img><div class="caption">Bibit ikan dibagikan (dok. dinas)</div>${p(TEXT)}<amp-ad></amp-ad></main>`,
    5,
  ],
  [
    'text split into parts by advertisements',
    `<div><div><div class="a1"><h1>${TITLE}</h1></div><div class="a2"><div class="chunk">${p(TEXT.slice(0, 2))}</div><div class="iklan-tengah">Iklan</div><div class="chunk">${p(TEXT.slice(2, 3))}</div><div class="chunk">${p(TEXT.slice(3))}</div></div></div><div class="a9">${TEASERS}</div></div>`,
    5,
  ],
];

it.each(LAYOUTS)('the article is told apart from %s', (_, body, count) => {
  const { text, title } = extractPage({
    bytes: Buffer.from(`<!doctype html><meta charset=utf-8><body>${MENU}${body}`),
    contentType: null,
    url: 'https://warta.example.id/a',
    readAt: new Date('2025-01-01T00:00:00Z'),
  });
  expect(title).toBe(TITLE);
  expect(tokenF1(text, TEXT.slice(0, count).join('\n')), text).toBeGreaterThanOrEqual(0.98);
});
