import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IntColumn } from './growing.ts';

const valuesOf = (column: IntColumn): number[] => column.parts.flatMap((part) => Array.from(part));

it('holds what was pushed, set and added, over any number of pages', () => {
  const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(fc.nat(40_000), fc.array(fc.tuple(fc.nat(39_999), int)), (length, changes) => {
      const column = new IntColumn();
      const model = Int32Array.from({ length }, (_, i) => i * 7);
      for (const value of model) column.push(value);
      for (const [at, value] of changes) {
        if (at >= length) continue;
        column.set(at, value);
        column.add(at, 3);
        model[at] = value + 3;
      }
      expect(Int32Array.from(valuesOf(column)).join()).toBe(model.join());
    }),
    { numRuns: 30 },
  );
});

it('goes on from values that it took over, and keeps what was taken before', () => {
  for (const length of [0, 1, 63, 64, 16_384, 16_385, 40_000]) {
    const column = IntColumn.from(Int32Array.from({ length }, (_, i) => i));
    const before = column.parts;
    column.push(-5);
    expect(valuesOf(column)).toEqual([...Array(length).keys(), -5]);
    expect(before.reduce((sum, part) => sum + part.length, 0)).toBe(length);
  }
});

it('is 0 where nothing was written', () => {
  const column = new IntColumn();
  column.extend(50_000);
  column.set(20_000, 4);
  expect([column.length, column.at(3), column.at(20_000), column.at(60_000)]).toEqual([
    50_000, 0, 4, 0,
  ]);
  expect(valuesOf(column).filter((value) => value !== 0)).toEqual([4]);
  const begun = new IntColumn();
  begun.push(9);
  begun.extend(1000);
  expect(valuesOf(begun)).toEqual([9, ...Array(999).fill(0)]);
});
