import { describe, expect, it } from 'vitest';
import { isKimActive, KIM_RULES, kimLevelOf, kimLevelsOf, quietSince } from './kim-ladder.ts';

const now = new Date('2026-11-29T00:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const fresh = {
  trained: false,
  firstReportAt: null,
  weeksWithReports: 0,
  helpedReporting: 0,
  levels: [],
};

describe('the ladder', () => {
  it.each([
    ['REGISTERED', {}],
    ['TRAINED', { trained: true }],
    ['FIRST_REPORT', { firstReportAt: now, weeksWithReports: 1 }],
    ['REGULAR', { firstReportAt: now, weeksWithReports: KIM_RULES.regularWeeks }],
    ['FIRST_REPORT', { firstReportAt: now, weeksWithReports: 1, helpedReporting: 1 }],
    ['MENTOR', { firstReportAt: now, weeksWithReports: 9, helpedReporting: 1 }],
  ] as const)('%s', (level, facts) => {
    expect(kimLevelOf({ ...fresh, ...facts })).toBe(level);
  });

  it('takes no step back', () => {
    expect(kimLevelsOf({ ...fresh, levels: ['REGULAR', 'TRAINED'] })).toEqual([
      'REGISTERED',
      'TRAINED',
      'REGULAR',
    ]);
  });
});

describe('quiet spells', () => {
  it('begin with the last report, or the registration', () => {
    const facts = { registeredAt: daysAgo(90), lastReportAt: daysAgo(21) };
    expect(quietSince(facts, 21, now)).toEqual(daysAgo(21));
    expect(quietSince(facts, 22, now)).toBeNull();
    expect(quietSince({ ...facts, lastReportAt: null }, 21, now)).toEqual(daysAgo(90));
  });

  it('are not what makes a group active', () => {
    expect(isKimActive(daysAgo(30), now)).toBe(true);
    expect(isKimActive(daysAgo(31), now)).toBe(false);
    expect(isKimActive(null, now)).toBe(false);
  });
});
