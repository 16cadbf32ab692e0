import { appendLog, type Database, lockCase, markCase, requireUnlocked } from '@saring/database';
import { OPEN_CASE_STATES, SaringError } from '@saring/domain';
import type { Signer } from '../decisions/signer.ts';

/**
 * Notes what a claim is about; it decides which signatures the case needs (guards 3 and 4).
 *
 * @throws SaringError `NOT_FOUND`, `ILLEGAL_STEP` for a case that is decided, `CASE_LOCKED`
 */
export async function noteMarks(
  database: Database,
  { tenantId, accountId, actor }: Signer,
  caseId: string,
  marks: { readonly aboutOwnGovernment: boolean; readonly pressContent: boolean },
): Promise<void> {
  await database.withTenant(tenantId, async (tx) => {
    const found = await lockCase(tx, caseId);
    if (found === null) throw new SaringError('NOT_FOUND');
    if (!OPEN_CASE_STATES.some((state) => state === found.state)) {
      throw new SaringError('ILLEGAL_STEP', { details: { state: found.state, action: 'mark' } });
    }
    await requireUnlocked(tx, caseId, accountId);
    await markCase(tx, caseId, marks);
    await appendLog(tx, {
      tenantId,
      actor,
      action: 'case.marked',
      subject: `case:${caseId}`,
      data: { ...marks },
    });
  });
}
