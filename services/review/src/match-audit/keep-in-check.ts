import type { ReviewContext } from '../context.ts';
import { saveSettings } from '../settings/save-settings.ts';
import { auditMatches, type MatchAudit } from './audit-matches.ts';

/** Judgements of a quarter: enough to count, young enough to be about today's model. */
export const AUDIT_DAYS = 90;

/**
 * Audits every office's matches and takes automatic confirmation away where too many proved wrong.
 * The machine only ever takes it away: giving it back is a person's decision, on the settings page
 * or by `saring matching audit --apply`.
 */
export async function keepInCheck(
  context: Pick<ReviewContext, 'database' | 'tenants'>,
  now = new Date(),
): Promise<number> {
  let stopped = 0;
  for (const tenant of await context.tenants.all()) {
    const audit = await auditMatches(context, tenant.id, AUDIT_DAYS, now);
    if (audit.mayConfirm) continue;
    const changed = await saveSettings(context.database, machine(tenant.id), {
      automaticMatching: false,
    });
    if (changed.length > 0) stopped += 1;
  }
  return stopped;
}

/** Sets an office's threshold and automatic confirmation to what the audit supports. */
export async function applyAudit(
  context: Pick<ReviewContext, 'database'>,
  tenantId: string,
  audit: MatchAudit,
): Promise<string[]> {
  return saveSettings(context.database, machine(tenantId), {
    automaticMatching: audit.mayConfirm,
    ...(audit.threshold === null ? {} : { matchConfirmedFrom: audit.threshold }),
  });
}

const machine = (tenantId: string) => ({ tenantId, actor: 'machine:match-audit' });
