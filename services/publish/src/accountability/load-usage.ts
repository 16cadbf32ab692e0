import {
  type Database,
  dailyEditionTimes,
  listPartners,
  type PartnerRow,
  partnerUses,
  type Tenant,
} from '@saring/database';
import {
  instantOf,
  readTenantSettings,
  summarizeUsage,
  type UsageMonth,
  usageLine,
} from '@saring/domain';

/** The instants at which a month begins and ends where the office is. */
export function monthOf(month: string, timeZone: string): { since: Date; until: Date } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return {
    since: instantOf(new Date(Date.UTC(year, number - 1, 1)), 0, timeZone),
    until: instantOf(new Date(Date.UTC(year, number, 1)), 0, timeZone),
  };
}

/** Only public facts and what outlets said themselves; no person is named. */
export async function loadUsage(
  database: Database,
  tenant: Tenant,
  wanted: { readonly month: string; readonly partnerId: string | null; readonly now: Date },
): Promise<UsageMonth> {
  const { month, partnerId, now } = wanted;
  const window = monthOf(month, tenant.timeZone);
  const only = partnerId === null ? {} : { partnerId };
  const stored = await database.withTenant(tenant.id, async (tx) => ({
    uses: await partnerUses(tx, { tenantId: tenant.id, ...window, ...only }),
    partners: await listPartners(tx),
    editions: await dailyEditionTimes(tx, window.since),
  }));
  const { silentAfterDays } = readTenantSettings(tenant.settings);
  const at = { now, silentAfterDays, editions: stored.editions };
  const lines = stored.uses.map((use) => usageLine(use, at));
  const summaries = stored.partners
    .filter((partner) => partnerId === null || partner.id === partnerId)
    .filter((partner) => partner.createdAt < window.until)
    .filter(({ endedAt }) => endedAt === null || endedAt >= window.since)
    .map((partner) => summarizeUsage(headOf(partner), lines, window));
  return { month, ...window, lines, summaries };
}

const headOf = (partner: PartnerRow) => ({
  partnerId: partner.id,
  partner: partner.name,
  medium: partner.medium,
  terms: {
    number: partner.agreementNumber,
    from: partner.agreementFrom,
    until: partner.agreementUntil,
    itemsPerMonth: partner.agreementItemsPerMonth,
    hoursToPublish: partner.agreementHoursToPublish,
  },
});
