import { describe, expect, it } from 'vitest';
import { type ClockedCase, clockLimits, runningClocks, URGENT_HARMS } from './case-clocks.ts';
import { readTenantSettings } from './tenant-settings.ts';

const office = { settings: readTenantSettings({}), timeZone: 'Asia/Makassar' };
const at = (text: string) => new Date(`2026-11-${text}+08:00`);
const fresh: ClockedCase = {
  openedAt: at('26T09:00'),
  dueAt: at('27T07:00'),
  unseen: true,
  unwarned: true,
  stopped: false,
};
const shown = (row: ClockedCase, now: string) =>
  runningClocks(row, office, at(now)).map(({ clock, state }) => `${clock} ${state}`);

it('asks for an early warning where people lose money, health or life, or children are meant', () => {
  expect(URGENT_HARMS).toEqual(['FRAUD', 'DISASTER', 'HEALTH', 'CHILDREN']);
});

describe('the clocks of a case', () => {
  it('go from running over soon to late, each in its own time', () => {
    expect(shown(fresh, '26T09:30')).toEqual([
      'FIRST_LOOK running',
      'EARLY_WARNING running',
      'VERDICT running',
    ]);
    expect(shown(fresh, '26T10:00')).toEqual([
      'FIRST_LOOK soon',
      'EARLY_WARNING soon',
      'VERDICT running',
    ]);
    expect(shown(fresh, '26T11:00')).toEqual([
      'FIRST_LOOK late',
      'EARLY_WARNING late',
      'VERDICT running',
    ]);
    expect(shown(fresh, '27T03:00').at(-1)).toBe('VERDICT soon');
    expect(shown(fresh, '27T07:00').at(-1)).toBe('VERDICT late');
  });

  it('stand still at night for the first look, and go on for a warning', () => {
    const evening = { ...fresh, openedAt: at('26T20:00') };
    expect(shown(evening, '26T23:00')).toEqual([
      'FIRST_LOOK running',
      'EARLY_WARNING late',
      'VERDICT running',
    ]);
    expect(shown(evening, '27T10:00').at(0)).toBe('FIRST_LOOK late');
  });

  it('end when there is nothing more to do', () => {
    const done = { ...fresh, unseen: false, unwarned: false };
    expect(shown(done, '29T09:00')).toEqual(['VERDICT late']);
    expect(shown({ ...done, stopped: true }, '29T09:00')).toEqual([]);
  });

  it('are the same for one case and for many', () => {
    for (let hour = 0; hour < 60; hour += 1) {
      const now = new Date(at('26T09:00').getTime() + hour * 3_600_000);
      const limits = clockLimits(office, now);
      const [look, warning, verdict] = runningClocks(fresh, office, now);
      expect(fresh.openedAt <= limits.unseenLate).toBe(look?.state === 'late');
      expect(fresh.openedAt <= limits.unseenSoon).toBe(look?.state !== 'running');
      expect(fresh.openedAt <= limits.unwarnedLate).toBe(warning?.state === 'late');
      expect(fresh.openedAt <= limits.unwarnedSoon).toBe(warning?.state !== 'running');
      expect(fresh.dueAt <= limits.verdictSoon).toBe(verdict?.state !== 'running');
    }
  });
});
