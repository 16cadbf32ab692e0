import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../lexicon/lexicon.ts';
import { fold, foldInSteps } from './fold.ts';
import type { Folded } from './token.ts';

const words = (text: string): string =>
  fold(text)
    .tokens.map((token) => token.word)
    .join(' ');

describe('one spelling for many', () => {
  it.each([
    ['capitals and accents', 'BÁNSOS Cáir', 'bansos cair'],
    ['look-alike letters', 'bаnsоs ｃａｉｒ 𝗯𝗲𝘀𝗼𝗸 🅰🅳🅰', 'bansos cair besok ada'],
    ['invisible signs', 'ban\u200bsos ca\u00adir\ufeff', 'bansos cair'],
    ['stacked marks', 'b\u0316\u0301\u0334ansos', 'bansos'],
    [
      'letters as digits',
      'b4n505 c41r v4k51n s3hat 1ndonesia prabow0',
      'bansos cair vaksin sehat indonesia prabowo',
    ],
    ['letters as signs', 'h@ti b@nso$nya', 'hati bansosnya'],
    ['stretched letters', 'hoaaaaax gratiiiis', 'hoax gratis'],
    ['spaced letters', 'b a n s o s dan p.u.l.s.a', 'bansos dan pulsa'],
    ['starred letters', '*bansos* p*litik _cair_ ~coret~', 'bansos plitik cair coret'],
    ['apostrophes', "jum’at do`a qur'an", 'jumat doa quran'],
    [
      'reduplication',
      'anak2nya anak-anaknya berkali-kali berkali2 kupu-kupu',
      'anaknya berkali kupu',
    ],
    ['a word said again', 'awas, AWAS! awas hati-hati hati', 'hati'],
    [
      'abbreviations',
      'yg tdk dpt bansos krn blm lapor RT',
      'yang tidak dapat bansos karena belum lapor rt',
    ],
    ['regional words', 'kada kawa bulik ora iso', 'tidak bisa pulang tidak bisa'],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toBe(expected);
  });
});

describe('numbers', () => {
  it.each([
    ['Rp500.000,- dan Rp 1.000.000,00', 'rupiah 500000 dan rupiah 1000000'],
    ['10kg 5orang 500rb 2,5jt', '10 kg 5 orang 500 ribu 2.5 juta'],
    ['10,5% naik', '10.5 persen naik'],
    ['17/08/2024 pukul 08.30', '17 8 2024 pukul 8.30'],
    ['covid19 dan Covid-19', 'covid 19 dan covid 19'],
    ['G20 4G b2b', 'g20 4g b2b'],
    ['hubungi 0812 3456 7890', 'hubungi 081234567890'],
    ['hubungi 0812-3456-7890', 'hubungi 081234567890'],
    ['tes 1 2 3', 'tes 1 2 3'],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });
});

describe('links', () => {
  it('come apart into words and keep a key without tracking', () => {
    const text = 'Daftar:https://www.Bansos-Cair.click/Form?utm_source=wa&id=7#atas, sekarang';
    const folded = fold(text);
    expect(folded.links).toEqual([
      { key: 'bansos-cair.click/form?id=7', start: 7, end: text.indexOf(',') },
    ]);
    expect(
      folded.tokens.filter((token) => token.kind === 'url').map((token) => token.word),
    ).toEqual(['bansos', 'cair', 'click', 'form', 'id', '7']);
  });

  it('are found when defanged, bare, or in brackets', () => {
    const keys = fold('hxxps://kpk[.]go[.]id/lapor (s.id/abc) wa.me/628123').links.map(
      (l) => l.key,
    );
    expect(keys).toEqual(['kpk.go.id/lapor', 's.id/abc', 'wa.me/628123']);
  });

  it('are not seen where a space was forgotten', () => {
    expect(fold('Uang cair.Segera ambil').links).toEqual([]);
  });
});

describe('forwarding headers', () => {
  it('are left out and reported', () => {
    const text =
      'Diteruskan berkali-kali\nAssalamualaikum wr. wb.\nPasar Lama ditutup. Sebarkan ke semua grup!';
    const folded = fold(text);
    expect(folded.tokens.map((token) => token.word).join(' ')).toBe('pasar lama ditutup');
    expect(folded.boilerplate.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Diteruskan berkali-kali',
      'Assalamualaikum wr. wb',
      'Sebarkan ke semua grup',
    ]);
  });

  it('go as lines of their own, not inside a sentence', () => {
    expect(words('Info penting\nAir keruh')).toBe('air keruh');
    expect(words('Air keruh itu info penting')).toBe('air keruh itu info penting');
  });

  it('go with the stamp of an exported chat', () => {
    const text =
      '[12/08/24 10.33.12] Warga Desa: Air keruh\n12/08/24 10.34 - Pak RT: Jangan diminum';
    expect(words(text)).toBe('air keruh jangan diminum');
  });

  it('stay when asked for', () => {
    const { tokens } = fold('Copas dari grup sebelah: air keruh', { keepBoilerplate: true });
    expect(tokens).toHaveLength(6);
  });
});

it('a tenant adds, changes and removes words', () => {
  const lexicon = createLexicon({
    entries: { pambakal: 'kepala desa', ulun: null },
    phrases: ['habar kampung'],
  });
  const { tokens } = fold('Habar kampung: pambakal wan ulun', { lexicon });
  expect(tokens.map((token) => token.word)).toEqual(['kepala', 'desa', 'dengan', 'ulun']);
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        'bansos',
        'b4nsos',
        '.',
        '-',
        ' ',
        '\n',
        '0812',
        '1.000',
        '%',
        '@',
        'https://',
        'a',
        'anak',
        '2',
        '👍',
        '\u0301',
        '\u200b',
        'Diteruskan',
        '*',
        "'",
        '[',
        ']',
        '(',
        '12/08/24 10.33 - A: ',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

describe('promises for any text', () => {
  it('tokens point into the original, in order, never into the middle of a sign', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { tokens, links, boilerplate } = fold(text);
        let last = 0;
        for (const token of tokens) {
          expect(token.word).not.toBe('');
          expect(token.start).toBeGreaterThanOrEqual(last);
          last = token.start;
        }
        for (const { start, end } of [...tokens, ...links, ...boilerplate]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('folding the words of a folded text changes nothing', () => {
    const plain = fc.array(
      fc.oneof(
        fc.constantFrom(
          'bansos',
          'yg',
          'Hati2',
          'anak-anak',
          'HOAAAX',
          'gak',
          'cair',
          'kada',
          'Jum’at',
          'bаnjir',
        ),
        fc.string({ unit: fc.constantFrom(...'abdegiknorstuyBÁé'), minLength: 2, maxLength: 9 }),
        fc.integer({ min: 1, max: 99_999 }).map(String),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(plain, (parts) => {
        const once = fold(parts.join(' '), { keepBoilerplate: true });
        const again = fold(textOf(once), { keepBoilerplate: true });
        expect(textOf(again)).toBe(textOf(once));
      }),
      { numRuns: 2_000 },
    );
  });

  it('reading in steps gives the same', () => {
    const text = 'Pasar Lama ditutup karena banjir. '.repeat(300);
    const steps = foldInSteps(text);
    let pauses = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) pauses++;
    expect(pauses).toBeGreaterThan(3);
    expect(step.value).toEqual(fold(text));
  });
});

const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'one word': (n) => 'bansos '.repeat(n / 7),
  'all unique': (n) =>
    Array.from({ length: n / 7 }, (_, i) => `w${i.toString(36).padStart(5, 'x')}`).join(' '),
  'only emoji': (n) => '😀'.repeat(n / 2),
  'stacked marks': (n) => `a${'\u0316\u0301'.repeat(n / 2)}`,
  'deep Unicode': (n) =>
    String.fromCodePoint(...Array.from({ length: n / 2 }, (_, i) => 0x1000 + i * 7)),
  brackets: (n) => `${')'.repeat(n - 1)}a`,
  slashes: (n) => `http://a.id/${'/'.repeat(n - 13)}a`,
  digits: (n) => '1'.repeat(n),
  points: (n) => '1.'.repeat(n / 2),
  'letters and digits': (n) => 'a1'.repeat(n / 2),
  halves: (n) => 'anak-'.repeat(n / 5),
  letters: (n) => 'a '.repeat(n / 2),
  stamps: (n) => '[12/08/24 10.33] a\n'.repeat(n / 19),
  phrases: (n) => 'sebarkan ke semua '.repeat(n / 18),
};

/** Ten times the longest message. Quadratic work on it would outlast the test's time. */
const LENGTH = 200_000;

describe('a hostile text of 200,000 characters is folded at once', () => {
  it.each(Object.entries(HOSTILE))('%s', (_, make) => {
    expect(fold(make(LENGTH)).tokens).toBeInstanceOf(Array);
  });
});

function textOf(folded: Folded): string {
  return folded.tokens.map((token) => token.word).join(' ');
}

function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
