import type { Tenant } from '@saring/database';
import { DEFAULT_CLOCKS } from '@saring/domain';
import { z } from 'zod';

const Settings = z.object({
  clocks: z.object({ lockMinutes: z.number().int().min(1).max(480) }),
});

/** How long a case stays locked to who opened it, as the office has set it. */
export function lockMinutes(tenant: Pick<Tenant, 'settings'> | null): number {
  const parsed = Settings.safeParse(tenant?.settings);
  return parsed.success ? parsed.data.clocks.lockMinutes : DEFAULT_CLOCKS.lockMinutes;
}
