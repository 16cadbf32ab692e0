import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lowerBound, mayConfirm } from './audit.ts';
import { isotonic, thresholdFor } from './isotonic.ts';
import { calibrated } from './logistic.ts';

const cases = fc.array(fc.tuple(fc.double({ min: -8, max: 8, noNaN: true }), fc.boolean()), {
  minLength: 2,
  maxLength: 200,
});

it('calibrates to probabilities that rise with the score', () => {
  fc.assert(
    fc.property(cases, (rows) => {
      const calibration = isotonic(
        rows.map(([score]) => score),
        rows.map(([, right]) => (right ? 1 : 0)),
      );
      let last = 0;
      for (let score = -10; score <= 10; score += 0.25) {
        const probability = calibrated(calibration, score);
        expect(probability).toBeGreaterThanOrEqual(last);
        expect(probability).toBeLessThanOrEqual(1);
        last = probability;
      }
    }),
  );
});

it('gives a score the share of right answers near it', () => {
  const scores = Array.from({ length: 2000 }, (_, i) => (i % 20) / 2);
  const labels = scores.map((score, i) => (((i * 7919) % 1000) / 1000 < score / 10 ? 1 : 0));
  const calibration = isotonic(scores, labels);
  for (const score of [1, 3, 5, 7, 9]) {
    expect(Math.abs(calibrated(calibration, score) - score / 10)).toBeLessThan(0.12);
  }
});

it('finds the threshold from which answers are right often enough', () => {
  const probabilities = Array.from({ length: 100 }, (_, i) => i / 100);
  const labels = probabilities.map((each) => (each >= 0.4 ? 1 : 0));
  expect(thresholdFor(probabilities, labels, 1, 0)).toBeCloseTo(0.4);
  expect(thresholdFor(probabilities, labels, 1, 0.9)).toBe(0.9);
});

it('stops confirming once an audit shows that precision may be below .99', () => {
  expect(lowerBound(0, 0)).toBe(0);
  expect(lowerBound(999, 1000)).toBeGreaterThan(0.99);
  expect(lowerBound(98, 100)).toBeLessThan(0.95);
  expect([mayConfirm(0, 0), mayConfirm(400, 400), mayConfirm(999, 1000)]).toEqual([
    true,
    true,
    true,
  ]);
  expect([mayConfirm(5, 10), mayConfirm(97, 100), mayConfirm(99, 100)]).toEqual([
    false,
    false,
    false,
  ]);
});
