import { appendLog, type Database, lockCase, stepCase } from '@saring/database';
import { SaringError } from '@saring/domain';
import type { Signer } from '../decisions/signer.ts';
import { masked } from '../masked.ts';

/**
 * Opens a published case again, for a correction. The published text stands until new signatures
 * replace it.
 *
 * @throws SaringError `NOT_FOUND`, `ILLEGAL_STEP`, `FORBIDDEN`
 */
export async function reopenCase(
  database: Database,
  { tenantId, actor, roles }: Signer,
  caseId: string,
  reason: string,
): Promise<void> {
  await database.withTenant(tenantId, async (tx) => {
    const found = await lockCase(tx, caseId);
    if (found === null) throw new SaringError('NOT_FOUND');
    const state = await stepCase(tx, { caseId, from: found.state, action: 'reopen', roles });
    await appendLog(tx, {
      tenantId,
      actor,
      action: 'case.reopened',
      subject: `case:${caseId}`,
      data: { state, reason: masked(reason) },
    });
  });
}
