import type { Tenant } from '@saring/database';
import { readTenantSettings } from '@saring/domain';

/** How long a case stays locked to who opened it, as the office has set it. */
export const lockMinutes = (tenant: Pick<Tenant, 'settings'> | null): number =>
  readTenantSettings(tenant?.settings).clocks.lockMinutes;
