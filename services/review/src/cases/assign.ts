import {
  appendLog,
  assignableAccounts,
  type Database,
  lockCase,
  requireUnlocked,
  setAssignee,
  stepCase,
} from '@saring/database';
import { type CaseAction, type CaseState, OPEN_CASE_STATES, SaringError } from '@saring/domain';
import type { Signer } from '../decisions/signer.ts';

/** Steps that assigning takes in states before anybody had the case. */
const WAY: Partial<Readonly<Record<CaseState, readonly CaseAction[]>>> = {
  NEW: ['triage', 'assign'],
  TRIAGED: ['assign'],
};

/**
 * Gives a case to a reviewer of the office, oneself or another.
 *
 * @throws SaringError `NOT_FOUND`, `ILLEGAL_STEP` for a case that is closed, `CASE_LOCKED`,
 * `FORBIDDEN`, `INVALID_INPUT` for somebody who reviews nothing here
 */
export async function assignCase(
  database: Database,
  signer: Pick<Signer, 'tenantId' | 'accountId' | 'actor' | 'roles'>,
  caseId: string,
  assigneeId: string,
): Promise<void> {
  const { tenantId, accountId, actor, roles } = signer;
  await database.withTenant(tenantId, async (tx) => {
    const found = await lockCase(tx, caseId);
    if (found === null) throw new SaringError('NOT_FOUND');
    if (!OPEN_CASE_STATES.some((state) => state === found.state)) {
      throw new SaringError('ILLEGAL_STEP', { details: { state: found.state, action: 'assign' } });
    }
    await requireUnlocked(tx, caseId, accountId);
    const known = await assignableAccounts(tx);
    if (!known.some((account) => account.id === assigneeId)) throw notAReviewer();
    let from: CaseState = found.state;
    for (const action of WAY[from] ?? [])
      from = await stepCase(tx, { caseId, from, action, roles });
    await setAssignee(tx, caseId, assigneeId);
    await appendLog(tx, {
      tenantId,
      actor,
      action: 'case.assigned',
      subject: `case:${caseId}`,
      data: { to: `account:${assigneeId}`, state: from },
    });
  });
}

const notAReviewer = () =>
  new SaringError('INVALID_INPUT', {
    fields: [
      {
        pointer: '/body/kepada',
        code: 'invalid_value',
        id: 'Pilih pemeriksa dari instansi ini.',
        en: 'Choose a reviewer of this office.',
      },
    ],
  });
