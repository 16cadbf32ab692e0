import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sameFact } from './fact.ts';
import { findFacts } from './find-facts.ts';
import { loadPlaceNames, type PlaceNames } from './place-names.ts';

let places: PlaceNames;
beforeAll(async () => {
  places = await loadPlaceNames();
});

const stated = (text: string): string[] =>
  findFacts(text, places).map(({ kind, key, detail }) =>
    detail === '' ? `${kind} ${key}` : `${kind} ${key} ${detail}`,
  );

describe('the same fact in different spellings', () => {
  it.each([
    ['Rp 600.000', '600 ribu rupiah'],
    ['Rp 600.000', '600rb'],
    ['Rp 600.000,-', 'Rp600k'],
    ['Rp1,5 jt', '1.500.000 rupiah'],
    ['dua ratus lima puluh ribu rupiah', 'Rp 250.000'],
    ['50 %', '50 persen'],
    ['17 Agustus 2026', '17/8/2026'],
    ['17 Agustus', '17/8/2026'],
    ['tanggal 17-08-2026', '17 Agt 2026'],
    ['pukul 19.00 WITA', 'jam 7 malam'],
    ['pukul 08.30', '08:30 wita'],
    ['di Kalsel', 'di Kalimantan Selatan'],
    ['di Bjm', 'Kota Banjarmasin'],
    ['di Jogja', 'Daerah Istimewa Yogyakarta'],
    ['kantor BRI', 'kantor Bank Rakyat Indonesia'],
    ['dari Kemenkes', 'dari Kementerian Kesehatan'],
    ['puskesmas Gambut', 'PKM Gambut'],
    ['telepon 0812-3456-7890', 'hubungi +62 812 3456 7890'],
    ['kada lulus', 'gagal'],
    ['kepala desa', 'pambakal'],
  ])('%s is %s', (a, b) => {
    const [left] = findFacts(a, places);
    expect(left).toBeDefined();
    const others = findFacts(b, places);
    expect(left !== undefined && others.some((other) => sameFact(left, other))).toBe(true);
  });
});

describe('facts that differ', () => {
  it.each([
    ['Rp 600.000', 'Rp 900.000'],
    ['17 Agustus 2026', '18 Agustus 2026'],
    ['17 Agustus 2026', '17 Agustus 2025'],
    ['pukul 08.00 WIB', 'pukul 08.00 WITA'],
    ['Kabupaten Banjar', 'Kota Banjar'],
    ['500 orang', '500 kg'],
    ['BRI', 'BNI'],
    ['telepon 0812-3456-7890', 'telepon 0812-3456-7891'],
    ['lulus', 'tidak lulus'],
  ])('%s is not %s', (a, b) => {
    const [left] = findFacts(a, places);
    const [right] = findFacts(b, places);
    expect(left && right && sameFact(left, right)).toBe(false);
  });
});

it('takes ordinary words for places only where something says so', () => {
  expect(stated('orang itu diserang di pasar lama, malang sekali')).not.toContain('place serang');
  expect(stated('rumahnya di Serang')).toContain('place serang');
  expect(stated('warga desa Lok Baintan')).toContain('place lok baintan desa');
});

it('reads the Ngaju denial and leaves the person alone', () => {
  expect(
    stated('Dia tege uluh hong lewu').some((fact) => /^(?:negation|polarity)/u.test(fact)),
  ).toBe(true);
  expect(stated('dia pulang kampung').some((fact) => fact.startsWith('negation'))).toBe(false);
});

it('does not count the numbers of a list', () => {
  expect(stated('1. Bawa kartu keluarga\n2. Isi formulir')).toEqual([]);
});

it('scales the lower end of a range', () => {
  expect(stated('5-7 juta')).toEqual(['number 5000000', 'number 7000000']);
});

it('points into the original, whatever it holds', () => {
  const piece = fc.constantFrom(
    'Rp 600.000 ',
    '17/8 ',
    'tidak ',
    'Kalsel ',
    'BRI ',
    '𝟓𝟎% ',
    'jam 7 malam ',
    '\u200b',
    '🙏',
    '0812 3456 7890 ',
    '\n',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { maxLength: 30 }),
      (parts) => {
        const text = parts.join('');
        for (const { start, end, first, after } of findFacts(text, places)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThan(end);
          expect(first).toBeLessThan(after);
        }
      },
    ),
    { numRuns: 200 },
  );
});

it.each([
  ['one word again and again', 'tidak '.repeat(3_000)],
  ['numbers only', '1 '.repeat(10_000)],
  ['magnitudes only', 'juta '.repeat(4_000)],
  ['a date in pieces', '1/'.repeat(10_000)],
  ['heads without names', 'bank dinas '.repeat(1_800)],
  ['no space at all', 'a1'.repeat(10_000)],
])('ends on %s', (_, text) => {
  expect(findFacts(text, places).length).toBeLessThanOrEqual(text.length);
});
