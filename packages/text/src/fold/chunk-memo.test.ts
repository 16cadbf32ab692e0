import fc from 'fast-check';
import { expect, it } from 'vitest';
import { houseLexicon } from '../lexicon/lexicon.ts';
import { foldChunk } from './chunk.ts';
import { ChunkMemo } from './chunk-memo.ts';

it('folds a chunk alike the first, the second and the hundredth time', () => {
  const words = fc.constantFrom('ygg', 'Rp50.000', 'DITUTUP!!', 'bit.ly/abc', '2x', '🙏', 'gk');
  fc.assert(
    fc.property(
      fc.array(fc.oneof(words, fc.string({ maxLength: 30 })), { minLength: 20 }),
      (all) => {
        const memo = new ChunkMemo(houseLexicon());
        for (const chunk of [...all, ...all, ...all]) {
          expect(memo.fold(chunk)).toEqual(foldChunk(chunk, houseLexicon()));
        }
      },
    ),
    { numRuns: 40 },
  );
});

it('knows a word again after forty thousand others came twice', () => {
  const memo = new ChunkMemo(houseLexicon());
  const first = memo.fold('bantuan');
  for (let number = 0; number < 40_000; number++) {
    for (let times = 0; times < 2; times++) memo.fold(`n${number}`);
  }
  expect(memo.fold('bantuan')).toEqual(first);
  memo.fold('bantuan');
  expect(memo.fold('bantuan')).toBe(memo.fold('bantuan'));
});
