import { describe, expect, it } from 'vitest';
import type { Page } from '../../extract/page.ts';
import { bestPassage, placedWords } from './best-passage.ts';
import { pageAgreementSignal } from './page-agreement-signal.ts';
import { simpleFacts } from './simple-facts.ts';

const ARTICLE = `Jembatan gantung di Desa Karangsari kembali dibuka pada 18 Maret 2024 setelah ditutup tiga minggu.
Perbaikan menelan biaya Rp 412 juta dan dikerjakan oleh 14 orang pekerja, kata Kepala Dinas Bina Marga.
"Beban yang boleh lewat dibatasi, tidak lebih dari sepuluh orang sekaligus," ujarnya.
Sekitar 37,5 persen pedagang memakai jembatan itu setiap hari pasar.`;

const page = (text: string): Page => ({
  title: null,
  text,
  allText: text,
  author: null,
  published: null,
  modified: null,
  siteName: null,
  language: 'id',
  mainImage: null,
  canonicalUrl: null,
  refreshUrl: null,
  links: [],
  forms: [],
  encoding: 'utf-8',
  capped: [],
});
const compare = (message: string, text = ARTICLE) =>
  pageAgreementSignal(message, page(text), 'https://warta.id/a', new Date(0));

describe('simpleFacts', () => {
  it('reads numbers the Indonesian way', () => {
    const facts = simpleFacts(
      'Rp 412 juta, Rp1.500.000, 37,5 persen, 12.000 orang, 2,5 miliar, 1. satu',
    );
    expect(facts.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'money 412000000',
      'money 1500000',
      'percentage 37.5',
      'number 12000',
      'number 2500000000',
    ]);
  });

  it('takes dates, names and quotations with their places', () => {
    const text = 'Pada 18 Maret 2024 Kepala Dinas berkata "beban yang boleh lewat dibatasi".';
    const facts = simpleFacts(text).filter(({ kind }) => kind !== 'sentence');
    expect(facts.map(({ kind }) => kind)).toEqual(['date', 'name', 'quote']);
    for (const { text: found, start, end } of facts) expect(text.slice(start, end)).toBe(found);
  });

  it('takes no telephone number, time or list marker for a fact', () => {
    const text = 'hub 0812-3456-7890 jam 10:30 atau 1/2. JANGAN LUPA SEBARKAN KABAR INI';
    expect(simpleFacts(text).filter(({ kind }) => kind !== 'sentence')).toEqual([]);
  });
});

it('bestPassage finds the window that covers most', () => {
  const words = placedWords('a b c jembatan kembali dibuka hari itu x y z');
  const found = bestPassage(['jembatan', 'dibuka', 'kembali', 'lagi'], words);
  expect(found).toMatchObject({ coverage: 0.75, start: 6, end: 29 });
  expect(bestPassage(['tidak', 'ada'], words)).toBeNull();
});

describe('pageAgreementSignal', () => {
  it('shows what both say side by side', () => {
    const message = 'Jembatan Karangsari dibuka 18/3/2024, biaya Rp 412.000.000!';
    const signal = compare(message);
    expect(signal).toMatchObject({ state: 'known', value: { missing: 0 } });
    const facts = JSON.parse(JSON.stringify(signal.value)).facts;
    for (const { kind, start, end, text, found } of facts) {
      expect(message.slice(start, end)).toBe(text);
      if (kind === 'money') expect(ARTICLE.slice(found.start, found.end)).toBe('Rp 412 juta');
    }
  });

  it.each([
    ['a number', 'Jembatan itu menelan biaya Rp 900 juta.'],
    ['a percentage', 'Sebanyak 80% pedagang terdampak jembatan.'],
    ['a date', 'Jembatan dibuka 20 Maret 2024.'],
    ['a quotation', 'Kepala dinas: "semua warga wajib membayar iuran jembatan".'],
  ])('asks for a look when %s is not on the page', (_, message) => {
    const signal = compare(message);
    expect(signal.state).toBe('attention');
    expect(signal.why.id).toContain('Tidak ditemukan di halaman');
  });

  it('asks for a look when the page speaks of something else', () => {
    expect(
      compare('Pemerintah membagikan kompor gratis kepada seluruh keluarga penerima.').state,
    ).toBe('attention');
  });

  it('accepts other words for the same', () => {
    const message = 'Setelah ditutup tiga minggu jembatan gantung Desa Karangsari kembali dibuka.';
    expect(compare(message).state).toBe('known');
  });

  it('knows nothing when the page could not be read', () => {
    expect(compare('Rp 5 juta', 'terlalu pendek').state).toBe('unknown');
    expect(pageAgreementSignal('x', null, 'u', new Date(0)).state).toBe('unknown');
  });

  it('uses the fact finder it is given', () => {
    const finder = (text: string) =>
      text.includes('kompor')
        ? [{ kind: 'place' as const, key: 'k', text: 'Karangsari', start: 0, end: 10 }]
        : [];
    const signal = pageAgreementSignal('kompor', page(ARTICLE), 'u', new Date(0), finder);
    expect(signal.value).toMatchObject({
      found: 1,
      facts: [{ kind: 'place', found: { start: 25 } }],
    });
  });
});
