import { describe, expect, it } from 'vitest';
import { dueDays } from './due-days.ts';

const daily = { timeZone: 'Asia/Makassar', hour: 16, weekday: null };
const weekly = { ...daily, weekday: 1 };
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const iso = (days: readonly Date[]) => days.map((each) => each.toISOString().slice(0, 10));

describe('what is due', () => {
  it('is nothing before the hour, and the day from its hour on', () => {
    const last = day('2026-11-29');
    expect(iso(dueDays(daily, last, new Date('2026-11-30T07:59:59Z')))).toEqual([]);
    expect(iso(dueDays(daily, last, new Date('2026-11-30T08:00:00Z')))).toEqual(['2026-11-30']);
    expect(dueDays(daily, day('2026-11-30'), new Date('2026-11-30T15:00:00Z'))).toEqual([]);
  });

  it('is each day that was missed, oldest first, and a month at most', () => {
    const now = new Date('2026-11-30T08:00:00Z');
    expect(iso(dueDays(daily, day('2026-11-27'), now))).toEqual([
      '2026-11-28',
      '2026-11-29',
      '2026-11-30',
    ]);
    expect(dueDays(daily, day('2026-01-01'), now)).toHaveLength(31);
  });

  it('is the newest alone for an office that never had one', () => {
    expect(iso(dueDays(daily, null, new Date('2026-11-30T07:00:00Z')))).toEqual(['2026-11-29']);
  });

  it('falls on one day of the week for a digest', () => {
    const now = new Date('2026-12-09T00:00:00Z');
    expect(iso(dueDays(weekly, null, now))).toEqual(['2026-12-07']);
    expect(iso(dueDays(weekly, day('2026-11-23'), now))).toEqual(['2026-11-30', '2026-12-07']);
    expect(dueDays(weekly, day('2026-12-07'), now)).toEqual([]);
  });
});
