import {
  type Database,
  kimActivitySince,
  kimFacts,
  kimNudgesByHand,
  kimRegister,
  type Tenant,
} from '@saring/database';
import { isKimActive, KIM_RULES, kimLevelOf, quietSince, readTenantSettings } from '@saring/domain';
import { regionsUnder } from '@saring/text';

const DAY_MS = 86_400_000;
/** Days of the chart. */
const CHART_DAYS = 182;

/** The register as its page, and the monthly report, show it. */
export async function loadRegister(database: Database, tenant: Tenant, now: Date = new Date()) {
  const settings = readTenantSettings(tenant.settings);
  const regions = await regionsUnder(tenant.regionCode);
  const stored = await database.withTenant(tenant.id, async (tx) => ({
    records: await kimRegister(tx),
    facts: await kimFacts(tx, KIM_RULES.practiceRight),
    history: await kimActivitySince(tx, new Date(now.getTime() - CHART_DAYS * DAY_MS)),
    byHand: await kimNudgesByHand(tx),
  }));
  const places = new Map(
    [...regions.districts, ...regions.villages].map((each) => [each.code, each.name]),
  );
  const facts = new Map(stored.facts.map((each) => [each.id, each]));
  const groups = stored.records.flatMap((record) => {
    const known = facts.get(record.id);
    if (known === undefined) return [];
    return [
      {
        ...record,
        district: places.get(record.districtCode) ?? record.districtCode,
        village:
          record.villageCode === null
            ? null
            : (places.get(record.villageCode) ?? record.villageCode),
        level: kimLevelOf(known),
        reports: known.reports,
        lastReportAt: known.lastReportAt,
        active: isKimActive(known.lastReportAt, now),
        quiet: quietSince(known, settings.kimQuietDays, now) !== null,
      },
    ];
  });
  const covered = new Set(groups.flatMap((group) => group.villageCode ?? []));
  const without = regions.districts.map((district) => ({
    district: district.name,
    villages: regions.villages
      .filter((village) => village.districtCode === district.code && !covered.has(village.code))
      .map((village) => village.name),
  }));
  return {
    groups,
    history: stored.history,
    byHand: stored.byHand,
    regions,
    target: settings.kimTarget,
    without: without.filter(({ villages }) => villages.length > 0),
  };
}
export type Register = Awaited<ReturnType<typeof loadRegister>>;
export type RegisteredGroup = Register['groups'][number];
