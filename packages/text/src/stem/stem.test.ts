import { expect, it } from 'vitest';
import { stem } from './stem.ts';

it.each([
  ['mendapatkan', 'dapat'],
  ['pembagian', 'bagi'],
  ['dibagikan', 'bagi'],
  ['kesehatan', 'sehat'],
  ['bantuan', 'bantu'],
  ['bantuannya', 'bantu'],
])('%s stems to %s', (word, root) => {
  expect(stem(word)).toBe(root);
});

it.each(['di', '2024', 'g20', 'привет', 'x'.repeat(500), ''])('leaves %j alone', (word) => {
  expect(stem(word)).toBe(word);
});
