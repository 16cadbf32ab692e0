import { appendLog, currentTenant, type Database, updateTenantSettings } from '@saring/database';
import { canonicalJson, type Json, readTenantSettings, type TenantSettings } from '@saring/domain';
import { z } from 'zod';

const Values = z.record(z.string(), z.json());

/**
 * Stores some or all of an office's settings and logs what changed, old value and new. What is not
 * named stays as it is at this moment, not as the caller may have read it before.
 *
 * @returns the names of the keys that changed
 */
export async function saveSettings(
  database: Database,
  by: { readonly tenantId: string; readonly actor: string },
  settings: Partial<TenantSettings>,
): Promise<string[]> {
  return database.withTenant(by.tenantId, async (tx) => {
    const tenant = await currentTenant(tx);
    const before = Values.parse(readTenantSettings(tenant.settings));
    const after = Values.parse(settings);
    const changed: Record<string, { from: Json; to: Json }> = {};
    for (const [key, to] of Object.entries(after)) {
      const from = before[key] ?? null;
      if (canonicalJson(from) !== canonicalJson(to)) changed[key] = { from, to };
    }
    const names = Object.keys(changed);
    if (names.length === 0) return names;
    const written = Object.fromEntries(names.map((key) => [key, after[key] ?? null]));
    await updateTenantSettings(tx, by.tenantId, written);
    await appendLog(tx, {
      tenantId: by.tenantId,
      actor: by.actor,
      action: 'settings.changed',
      subject: `tenant:${by.tenantId}`,
      data: { changed },
    });
    return names;
  });
}
