import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdentifiers } from './find-identifiers.ts';
import { PLACEHOLDERS } from './identifier.ts';
import { maskPersonalData } from './mask-personal-data.ts';

const masked = (text: string): string => maskPersonalData(text).text;

describe('masks', () => {
  it.each([
    ['WA 0812-3456-7890 ya', 'WA [nomor telepon] ya'],
    ['hub O8l2 3456 789O', 'hub [nomor telepon]'],
    ['nol delapan satu dua tiga empat lima enam tujuh delapan sembilan', '[nomor telepon]'],
    ['0812 3456 7890 2 orang', '[nomor telepon] 2 orang'],
    ['https://wa.me/6281234567890?text=Halo', 'https://wa.me/[nomor telepon]?text=Halo'],
    ['(0511) 3301234, fax 021-5551234', '[nomor telepon], fax [nomor telepon]'],
    ['0\ufe0f\u20e38\ufe0f\u20e31234567890', '[nomor telepon]'],
    ['NIK 6371 0123 0590 0001', 'NIK [nomor NIK]'],
    ['kartu 4111 1111 1111 1111', 'kartu [nomor kartu]'],
    ['rek BRI 1234-01-012345-50-7 a/n Siti', 'rek BRI [nomor rekening] a/n Siti'],
    ['siti [at] gmail [dot] com', '[alamat email]'],
    ['budi.santoso@desa.id.', '[alamat email].'],
    ['mobil DA 1234 ABC', 'mobil [pelat nomor]'],
  ])('%s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });
});

describe('leaves alone', () => {
  it.each([
    'Rp 812.345.678.900 atau 8.123.456.789 rupiah',
    'Senin 17-08-2026 08.15 WITA, 08.00-12.00, 13:30:00',
    'darurat 110, 112, 117, 119, 129, bank 1500123 atau (021) 1500123, 0800 140 3210',
    'QS 2:155-157, UU 27/2022, Nomor 188.44/0123/KUM/2022',
    '-3.316694, 114.590111 dan 0.507068, 101.447779',
    'nomor undian 08 12 15',
    'film G30S PKI, covid19, B4NSOS, BP3TKI',
    'akun resmi @tokopedia.com dan email dengan domain @ui.ac.id',
    'https://contoh.id/posts/3597378857022354/?id=1455426484',
  ])('%s', (text) => {
    expect(masked(text)).toBe(text);
  });
});

it('gives one value for every spelling of a number', () => {
  const spellings = ['0812-3456-7890', '+62 812 3456 7890', 'O8l234567890', 'wa.me/6281234567890'];
  const values = spellings.flatMap((text) => findIdentifiers(text).map(({ value }) => value));
  expect(new Set(values)).toEqual(new Set(['+6281234567890']));
  expect(values).toHaveLength(spellings.length);
});

const NOISE = fc.array(
  fc.oneof(
    fc.constantFrom('0812', '62', '+', ' ', '-', '.', '(', ')', 'o', 'l', '@', 'gmail.com', '\n'),
    fc.constantFrom('nol', 'delapan', 'rek', 'BCA', 'a/n', 'DA', '1234', 'XY', '\u200b', '\uff18'),
    fc.constantFrom(...Object.values(PLACEHOLDERS)),
    fc.integer({ min: 0, max: 99_999_999 }).map(String),
    fc.string({ maxLength: 6, unit: 'binary' }),
  ),
  { maxLength: 40 },
);

it('points into the original, in order, without overlaps, and masks for good', () => {
  fc.assert(
    fc.property(NOISE, (parts) => {
      const text = parts.join('');
      const result = maskPersonalData(text);
      let from = 0;
      let rebuilt = '';
      for (const { start, end, kind } of result.spans) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        rebuilt += text.slice(from, start) + PLACEHOLDERS[kind];
        from = end;
      }
      expect(rebuilt + text.slice(from)).toBe(result.text);
      expect(maskPersonalData(text)).toEqual(result);
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['one digit', '1 '.repeat(10_000)],
  ['one run of digits', '08'.repeat(10_000)],
  ['look-alikes', 'o'.repeat(20_000)],
  ['separators', '0-.- '.repeat(4_000)],
  ['at signs', 'a@'.repeat(10_000)],
  ['dots', '1.234.'.repeat(3_333)],
  ['number words', 'nol'.repeat(6_666)],
  ['plate letters', 'DA 1234 '.repeat(2_500)],
  ['marks', `0${'\u0301'.repeat(19_999)}`],
])('stays within its limits on %s', (_, text) => {
  // Work that grows with the square of ten times the longest message outlasts the test's time.
  expect(maskPersonalData(text.repeat(10)).text.length).toBeGreaterThan(0);
});
