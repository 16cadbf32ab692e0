import {
  CASE_MACHINE,
  type CaseAction,
  type CaseState,
  nextState,
  type Role,
} from '@saring/domain';
import type { Tx } from './client.ts';

/**
 * Takes a case one step on; the caller holds its lock. The database checks the step once more.
 *
 * @returns the new state
 * @throws SaringError `ILLEGAL_STEP`, `FORBIDDEN`
 */
export async function stepCase(
  tx: Tx,
  step: {
    readonly caseId: string;
    readonly from: CaseState;
    readonly action: CaseAction;
    readonly roles: readonly Role[];
    readonly assigneeId?: string;
  },
): Promise<CaseState> {
  const to = nextState(CASE_MACHINE, step.from, step.action, step.roles);
  await tx.case.update({
    where: { id: step.caseId },
    data: {
      state: to,
      version: { increment: 1 },
      ...(step.assigneeId === undefined ? {} : { assigneeId: step.assigneeId }),
      // Signatures of the round before do not count for what is written now.
      ...(step.action === 'recheck' || step.action === 'return' ? { cycle: { increment: 1 } } : {}),
    },
    select: { id: true },
  });
  return to;
}

/** Notes who works on a case; the caller holds its lock. */
export async function setAssignee(tx: Tx, caseId: string, assigneeId: string): Promise<void> {
  await tx.case.update({
    where: { id: caseId },
    data: { assigneeId, version: { increment: 1 } },
    select: { id: true },
  });
}
