import { expect, it } from 'vitest';
import { dayOf, instantOf, weekdayOf } from './local-time.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

it('knows the hour of an office in each of the three zones and over midnight', () => {
  expect(instantOf(day('2026-11-30'), 16, 'Asia/Jakarta').toISOString()).toBe(
    '2026-11-30T09:00:00.000Z',
  );
  expect(instantOf(day('2026-11-30'), 16, 'Asia/Makassar').toISOString()).toBe(
    '2026-11-30T08:00:00.000Z',
  );
  expect(instantOf(day('2026-11-30'), 5, 'Asia/Jayapura').toISOString()).toBe(
    '2026-11-29T20:00:00.000Z',
  );
  expect(dayOf(new Date('2026-11-29T16:30:00Z'), 'Asia/Makassar')).toEqual(day('2026-11-30'));
});

it('knows parts of an hour, the day of the week, and clocks that are put forward', () => {
  expect(instantOf(day('2026-11-30'), 16.5, 'Asia/Makassar').toISOString()).toBe(
    '2026-11-30T08:30:00.000Z',
  );
  expect([weekdayOf(day('2026-11-30')), weekdayOf(day('2026-12-06'))]).toEqual([1, 7]);
  const opens = (text: string) => instantOf(day(text), 8, 'Europe/Amsterdam').toISOString();
  expect([opens('2026-03-28'), opens('2026-03-29')]).toEqual([
    '2026-03-28T07:00:00.000Z',
    '2026-03-29T06:00:00.000Z',
  ]);
});
