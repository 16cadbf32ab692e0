import { clarifications, kimGroups, regions, tenants } from '@saring/demo';
import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data';
import { describe, expect, it } from 'vitest';

const fold = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/gu, '');
const known = new Set(regions.map((region) => region.code));

describe('regions', () => {
  it('are those of Kemendagri, by code and name', async () => {
    const official = new Map(
      [
        ...(await getProvinces()),
        ...(await getRegencies()),
        ...(await getDistricts()),
        ...(await getVillages()),
      ].map((area) => [area.code, area.name]),
    );
    for (const { code, name } of regions) {
      expect(fold(official.get(code) ?? 'unknown code'), code).toBe(fold(name));
    }
  });

  it('have the level their code says, and a parent', () => {
    const levels = ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'];
    for (const { code, level } of regions) {
      const parts = code.split('.');
      expect(levels[parts.length - 1], code).toBe(level);
      if (parts.length > 1) expect(known.has(parts.slice(0, -1).join('.')), code).toBe(true);
    }
  });

  it('are where groups live and clarifications speak of', () => {
    for (const { key, villageCode } of kimGroups) {
      expect(known.has(villageCode), key).toBe(true);
      expect(villageCode.split('.'), key).toHaveLength(4);
    }
    for (const { key, tenant, regionCodes } of clarifications) {
      const home = tenants.find((each) => each.key === tenant)?.regionCode ?? '-';
      for (const code of regionCodes) {
        expect(known.has(code), `${key} ${code}`).toBe(true);
        expect(`${code}.`.startsWith(`${home}.`), `${key} ${code}`).toBe(true);
      }
    }
  });
});
