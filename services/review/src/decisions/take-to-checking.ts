import { type CaseDetail, stepCase, type Tx } from '@saring/database';
import { type CaseAction, type CaseState, SaringError } from '@saring/domain';
import type { Signer } from './signer.ts';

/** Steps that lead from a state to `CHECKING` when the one who acts takes the case as well. */
const WAY_TO_CHECKING: Partial<Readonly<Record<CaseState, readonly CaseAction[]>>> = {
  NEW: ['triage', 'assign', 'start'],
  TRIAGED: ['assign', 'start'],
  ASSIGNED: ['start'],
  CHECKING: [],
  WAITING_FOR_SOURCE: ['resume'],
  REOPENED: ['recheck'],
};

/** True where nobody has signed yet: the case can be checked, and agencies asked. */
export const canBeChecked = (state: CaseState): boolean => WAY_TO_CHECKING[state] !== undefined;

/**
 * Takes a case to where it is checked. The caller holds its row.
 *
 * @throws SaringError `ILLEGAL_STEP` when it cannot go there, `FORBIDDEN`
 */
export async function takeToChecking(
  tx: Tx,
  found: Pick<CaseDetail, 'id' | 'state'>,
  signer: Pick<Signer, 'accountId' | 'roles'>,
  /** What is wanted of the case there. */
  wanted: CaseAction,
): Promise<void> {
  const way = WAY_TO_CHECKING[found.state];
  if (way === undefined) {
    throw new SaringError('ILLEGAL_STEP', { details: { state: found.state, action: wanted } });
  }
  let from: CaseState = found.state;
  for (const action of way) {
    from = await stepCase(tx, {
      caseId: found.id,
      from,
      action,
      roles: signer.roles,
      assigneeId: signer.accountId,
    });
  }
}
