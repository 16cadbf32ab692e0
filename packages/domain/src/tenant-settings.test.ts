import { expect, it } from 'vitest';
import { DEFAULT_CLOCKS } from './clocks.ts';
import { readTenantSettings } from './tenant-settings.ts';

it('fills absent settings with their defaults', () => {
  expect(readTenantSettings({}).clocks).toEqual(DEFAULT_CLOCKS);
  expect(readTenantSettings({ kimTarget: 0.5 })).toMatchObject({
    kimTarget: 0.5,
    overdueRecallHours: 24,
    wayback: false,
  });
});

it('passes over what it cannot read and keeps the rest', () => {
  for (const broken of [null, 'x', [], 7]) {
    expect(readTenantSettings(broken).printEditionHour).toBe(16);
  }
  const read = readTenantSettings({ printEditionHour: 99, funding: 'APBD', clocks: { lapse: 1 } });
  expect(read.printEditionHour).toBe(16);
  expect(read.funding).toBe('APBD');
  expect(read.clocks.lapseHours).toBe(DEFAULT_CLOCKS.lapseHours);
});
