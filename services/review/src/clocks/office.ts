import type { Tenant } from '@saring/database';
import { readTenantSettings, type TenantSettings } from '@saring/domain';

/** What an office has promised, and when its people are there. */
export interface OfficeClocks {
  readonly settings: Pick<TenantSettings, 'clocks' | 'workingHours'>;
  readonly timeZone: string;
}

export const officeOf = (tenant: Tenant | null | undefined): OfficeClocks => ({
  settings: readTenantSettings(tenant?.settings),
  timeZone: tenant?.timeZone ?? 'Asia/Makassar',
});
