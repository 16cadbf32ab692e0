import { expect, it } from 'vitest';
import { bestWindow } from './window.ts';

const title = Int32Array.of(1, 2, 3);
const weights = Float64Array.of(5, 3, 1);

it('adds up distinct words that stand together', () => {
  expect(bestWindow(Int32Array.of(1, 9, 2, 1, 1), title, weights, 4)).toBe(8);
  expect(bestWindow(Int32Array.of(1, 9, 9, 9, 9, 2), title, weights, 4)).toBe(5);
  expect(bestWindow(Int32Array.of(-1, 9), title, weights, 4)).toBe(0);
});
