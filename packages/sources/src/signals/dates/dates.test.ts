import { describe, expect, it } from 'vitest';
import { extractPage } from '../../extract/extract-page.ts';
import type { Page } from '../../extract/page.ts';
import { oldNewsSignal } from './old-news-signal.ts';
import { publicationDateSignal } from './publication-date-signal.ts';

const pageOf = (published: string | null): Page =>
  extractPage({
    bytes: Buffer.from(
      `${published === null ? '' : `<meta property="article:published_time" content="${published}">`}<p>Gempa terasa di lima desa, warga keluar rumah.</p>`,
    ),
    contentType: null,
    url: 'https://warta.id/a',
    readAt: new Date('2024-06-01T00:00:00Z'),
  });
const SENT = new Date('2024-06-01T03:00:00Z');
const old = (message: string, published: string | null) =>
  oldNewsSignal(message, SENT, pageOf(published), 'https://warta.id/a', SENT);

describe('oldNewsSignal', () => {
  it.each([
    ['GEMPA HARI INI di Palu!!', '2018-09-28T18:00:00+07:00'],
    ['Baru saja terjadi, mohon doa', '2024-05-20'],
    ['Kemarin jembatan ambruk', '2023-06-01'],
    ['Mulai minggu ini tarif naik', '2024-03-01'],
    ['Sabtu 1 Juni 2024 akan ada pemadaman', '2022-01-10'],
    ['Bulan ini BBM gratis', '2023-01-01'],
  ])('%s, page of %s', (message, published) => {
    const signal = old(message, published);
    expect(signal.state).toBe('attention');
    expect(signal.why.id).toContain(published.slice(0, 4));
  });

  it.each([
    ['Gempa hari ini', '2024-06-01T08:00:00+07:00'],
    ['Kemarin jembatan ambruk', '2024-05-31'],
    ['Gempa 28 September 2018', '2018-09-28'],
    ['Ingat, ini kejadian lama', '2018-09-28'],
    ['Jadwal 3 Juni 2024', '2024-05-30'],
  ])('%s, page of %s: nothing to see', (message, published) => {
    expect(old(message, published).state).toBe('known');
  });

  it('knows nothing without a date', () => {
    expect(old('hari ini', null).state).toBe('unknown');
  });

  it('says where the words stand in the message', () => {
    const message = 'Astaga, hari ini banjir';
    expect(old(message, '2020-01-01').value).toMatchObject({
      claims: [{ words: 'hari ini', start: 8, end: 16, days: 3 }],
    });
  });
});

it('publicationDateSignal tells the date and its source', () => {
  const signal = publicationDateSignal(pageOf('2024-05-01'), 'https://warta.id/a', SENT);
  expect(signal).toMatchObject({
    state: 'known',
    value: { published: { iso: '2024-05-01', precision: 'day', from: 'meta' } },
    readFrom: 'https://warta.id/a',
  });
  expect(publicationDateSignal(null, 'https://warta.id/a', SENT).state).toBe('unknown');
});
