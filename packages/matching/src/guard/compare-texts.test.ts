import { loadPlaceNames, type PlaceNames } from '@saring/text';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareText } from '../prepare/prepared-text.ts';
import { compareTexts } from './compare-texts.ts';

let places: PlaceNames;
beforeAll(async () => {
  places = await loadPlaceNames();
});

const compare = (query: string, target: string) =>
  compareTexts(prepareText(query), prepareText(target), places);
const kinds = (query: string, target: string): string[] =>
  compare(query, target).differences.map(({ kind }) => kind);

const CLAIM =
  'Bansos Rp 600.000 cair 17 Agustus 2026 untuk warga Martapura, ambil di Bank BRI mulai pukul 08.00 WITA, tidak dipungut biaya, hubungi 0812-3456-7890.';

describe('a changed fact is found', () => {
  it.each([
    ['money', CLAIM.replace('600.000', '900.000')],
    ['date', CLAIM.replace('17 Agustus', '19 Agustus')],
    ['place', CLAIM.replace('Martapura', 'Pelaihari')],
    ['institution', CLAIM.replace('Bank BRI', 'Bank Kalsel')],
    ['time', CLAIM.replace('08.00', '14.00')],
    ['negation', CLAIM.replace('tidak dipungut', 'dipungut')],
    ['phone', CLAIM.replace('7890', '7891')],
    ['role', CLAIM.replace('warga', 'guru')],
  ])('%s', (kind, changed) => {
    expect(kinds(changed, CLAIM)).toContain(kind);
    expect(kinds(CLAIM, changed)).toContain(kind);
  });

  it('roles that changed places', () => {
    const one = 'Kemarin di terminal seorang polisi memukul mahasiswa sampai pingsan di depan umum';
    const other =
      'Kemarin di terminal seorang mahasiswa memukul polisi sampai pingsan di depan umum';
    expect(kinds(one, other)).toContain('order');
  });

  it('a verb that became passive', () => {
    const one = 'Kabarnya bupati melaporkan wartawan itu ke kantor polisi tadi malam';
    const other = 'Kabarnya bupati dilaporkan wartawan itu ke kantor polisi tadi malam';
    expect(kinds(one, other)).toContain('order');
  });

  it('numbers that changed places', () => {
    const one = 'Tercatat 67 tanah longsor dan 11 banjir di seluruh kecamatan sejak pagi';
    const other = 'Tercatat 11 tanah longsor dan 67 banjir di seluruh kecamatan sejak pagi';
    expect(kinds(one, other)).toContain('number');
  });

  it('a word that narrows', () => {
    expect(
      kinds(
        'Gubernur meresmikan jembatan baru itu kemarin sore',
        'Mantan gubernur meresmikan jembatan baru itu kemarin sore',
      ),
    ).toContain('scope');
  });
});

describe('what is no difference', () => {
  it.each([
    [
      'another spelling',
      CLAIM.replace('Rp 600.000', '600rb')
        .replace('17 Agustus 2026', '17/8/2026')
        .replace('Bank BRI', 'Bank Rakyat Indonesia'),
    ],
    ['capitals', CLAIM.toUpperCase()],
    ['abbreviations', CLAIM.replace('untuk', 'utk').replace('tidak', 'gak')],
    ['a header', `*INFO PENTING*\nDapat kiriman dari grup tetangga:\n${CLAIM}`],
    ['the end cut off', CLAIM.slice(0, 70)],
    ['the beginning cut off', CLAIM.slice(40)],
    [
      'a longer text around it',
      `Selamat pagi, tahun 2019 saya pernah kena tipu 5 juta di Surabaya.\n\n${CLAIM}\n\nApakah kabar ini benar?`,
    ],
  ])('%s', (_, copy) => {
    expect(kinds(copy, CLAIM)).toEqual([]);
    expect(kinds(CLAIM, copy)).toEqual([]);
  });
});

it('never shows a telephone number', () => {
  const { differences } = compare(CLAIM.replace('7890', '7891'), CLAIM);
  expect(JSON.stringify(differences)).not.toMatch(/789/u);
});

it('finds nothing between a text and itself', () => {
  const word = fc.constantFrom(
    ...CLAIM.split(' '),
    'kada',
    'naik',
    'turun',
    '5',
    'juta',
    '\n',
    'Jogja,',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const text = words.join(' ');
      const { differences, agreement } = compare(text, text);
      expect(differences).toEqual([]);
      if (agreement.shorterWords > 0) expect(agreement.ofShorter).toBe(1);
    }),
    { numRuns: 150 },
  );
});

it('points into both originals', () => {
  const { differences } = compare(CLAIM.replace('600.000', '900.000'), `Kata orang: ${CLAIM}`);
  const [money] = differences;
  expect(CLAIM.replace('600.000', '900.000').slice(money?.query?.start, money?.query?.end)).toBe(
    'Rp 900.000',
  );
  expect(`Kata orang: ${CLAIM}`.slice(money?.target?.start, money?.target?.end)).toBe('Rp 600.000');
});

it.each([
  ['one word', 'tidak '.repeat(3_000)],
  ['two words', 'naik turun '.repeat(1_500)],
  ['all unique', Array.from({ length: 3_000 }, (_, i) => `kata${i}x`).join(' ')],
  ['numbers', Array.from({ length: 3_000 }, (_, i) => String(i * 7)).join(' ')],
  ['dates', '17/8/2026 '.repeat(2_000)],
])('ends on twenty thousand characters of %s', (_, text) => {
  expect(compare(text, `${text} akhir`).differences.length).toBeLessThanOrEqual(24);
});
