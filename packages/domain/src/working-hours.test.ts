import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTenantSettings } from './tenant-settings.ts';
import { afterWorkingHours, beforeWorkingHours, type WorkingHours } from './working-hours.ts';

const timeZone = 'Asia/Makassar';
const workingHours: WorkingHours = { days: [1, 2, 3, 4, 5], from: '08:00', to: '16:30' };
const office = { workingHours, timeZone };
/** Local times of the office, which is 8 hours before UTC. */
const at = (text: string) => new Date(`${text}+08:00`);
const due = (text: string, hours: number) => afterWorkingHours(at(text), hours, office);

describe('hours of work', () => {
  it('count within a day, and go over the night and the end of the week', () => {
    // 27 November 2026 is a Friday.
    expect(due('2026-11-26T09:15', 2)).toEqual(at('2026-11-26T11:15'));
    expect(due('2026-11-26T14:30', 2)).toEqual(at('2026-11-26T16:30'));
    expect(due('2026-11-26T15:30', 2)).toEqual(at('2026-11-27T09:00'));
    expect(due('2026-11-27T15:30', 2)).toEqual(at('2026-11-30T09:00'));
    expect(due('2026-11-28T11:00', 2)).toEqual(at('2026-11-30T10:00'));
    expect(due('2026-11-26T03:00', 2)).toEqual(at('2026-11-26T10:00'));
    expect(due('2026-11-26T22:00', 20)).toEqual(at('2026-12-01T11:00'));
  });

  it('are the same seen from their end', () => {
    const when = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2027-01-01'),
      noInvalidDate: true,
    });
    const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Jayapura', 'Europe/Amsterdam');
    const offices = fc.record({
      timeZone: zones,
      workingHours: fc.record({
        days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        from: fc.constantFrom('00:00', '07:30', '08:00'),
        to: fc.constantFrom('12:00', '15:30', '23:59'),
      }),
    });
    fc.assert(
      fc.property(
        when,
        fc.integer({ min: 1, max: 72 * 60 }),
        fc.constantFrom(-48 * 60, -60, -1, 1, 60, 48 * 60),
        offices,
        (from, minutes, past, own) => {
          const ends = afterWorkingHours(from, minutes / 60, own);
          const now = new Date(ends.getTime() + past * 60_000);
          expect(from <= beforeWorkingHours(now, minutes / 60, own)).toBe(past > 0);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the working hours of an office', () => {
  it('are those of most offices where none or nonsense is set', () => {
    const usual = { days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' };
    expect(readTenantSettings({}).workingHours).toEqual(usual);
    for (const wrong of [
      { ...usual, days: [] },
      { ...usual, days: [8] },
      { ...usual, to: '08:30' },
      { ...usual, from: '25:00' },
    ]) {
      expect(readTenantSettings({ workingHours: wrong }).workingHours).toEqual(usual);
    }
    expect(readTenantSettings({ workingHours }).workingHours).toEqual(workingHours);
  });
});
