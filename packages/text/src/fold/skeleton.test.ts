import fc from 'fast-check';
import { expect, it } from 'vitest';
import { skeletonOf } from './skeleton.ts';

it.each([
  ['yang', 'yg'],
  ['tidak', 'tdk'],
  ['dengan', 'dgn'],
  ['pemerintah', 'pmrnth'],
  ['pesawat', 'pasawat'],
  ['vaksin', 'faksin'],
  ['zaman', 'jaman'],
  ['syarat', 'sarat'],
  ['akhir', 'akir'],
  ['djakarta', 'jakarta'],
  ['massa', 'masa'],
  ['negara', 'ngr'],
  ['sudah', 'sdh'],
])('%s and %s share a skeleton', (a, b) => {
  expect(skeletonOf(a)).toBe(skeletonOf(b));
});

it.each(['di', 'dia', 'dua', 'ke', 'aku'])('%s is too short to lose its vowels', (word) => {
  expect(skeletonOf(word).length).toBeGreaterThan(1);
});

it('is never empty and never longer than twice the word', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (word) => {
      const skeleton = skeletonOf(word);
      expect(skeleton).not.toBe('');
      expect(skeleton.length).toBeLessThanOrEqual(2 * word.length);
    }),
  );
});
