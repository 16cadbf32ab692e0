import { expect, it } from 'vitest';
import { prepareText } from '../prepare/prepared-text.ts';
import { commonShare } from './common-share.ts';

const COMMON_WORDS = new Set(['dan', 'di', 'yang', 'untuk']);
const idf = (word: string): number => (COMMON_WORDS.has(word) ? 0.2 : 5);
const share = (one: string, other: string): number =>
  commonShare(prepareText(one), prepareText(other), idf);
const RUMOUR = 'Bantuan beras untuk warga Martapura dibagikan di kantor kelurahan besok pagi';

it('is all for a copy, a part of it and a text that holds it', () => {
  expect(share(RUMOUR, RUMOUR)).toBe(1);
  expect(share('bantuan beras untuk warga Martapura', RUMOUR)).toBe(1);
  expect(share(RUMOUR, `Kabar pagi ini. ${RUMOUR}. Mohon dicek kebenarannya oleh petugas.`)).toBe(
    1,
  );
});

it('is the same both ways, and sees abbreviations and other forms of a word', () => {
  const copy = 'bntuan bras utk wrga mrtapura dbagikan bsk pg';
  expect(share(copy, RUMOUR)).toBe(share(RUMOUR, copy));
  expect(share(copy, RUMOUR)).toBeGreaterThan(0.6);
});

it('is next to nothing for texts that have only everyday words in common, or none', () => {
  expect(share('Jembatan yang di hulu dan di hilir ditutup untuk perbaikan', RUMOUR)).toBeLessThan(
    0.1,
  );
  expect(share('', RUMOUR)).toBe(0);
});
