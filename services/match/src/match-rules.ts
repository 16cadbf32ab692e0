import type { TenantDirectory } from '@saring/database';
import { readTenantSettings } from '@saring/domain';
import type { Thresholds } from '@saring/matching';
import type { MatchRules } from './find-matches.ts';

/** How a tenant's matches are decided: the model's thresholds, unless its own audit set others. */
export function createMatchRules(
  tenants: TenantDirectory,
  house: Thresholds,
): (tenantId: string) => Promise<MatchRules> {
  return async (tenantId) => {
    const tenant = await tenants.byId(tenantId);
    const settings = readTenantSettings(tenant?.settings);
    return {
      thresholds: { ...house, confirmed: settings.matchConfirmedFrom ?? house.confirmed },
      automatic: settings.automaticMatching,
      lexicon: undefined,
    };
  };
}
