import {
  appendLog,
  findMove,
  lockCase,
  markMerged,
  markUndone,
  moveItems,
  requireUnlocked,
  unmarkMerged,
} from '@saring/database';
import { CASE_MACHINE, nextState, SaringError } from '@saring/domain';
import type { ReviewContext } from '../context.ts';
import type { Signer } from '../decisions/signer.ts';

/**
 * Takes a merge or a split back: the items that are still where it put them return. Answers that
 * went out stay; whoever got one gets the right text when their own case is published.
 *
 * @returns the case the items are in again
 * @throws SaringError `NOT_FOUND`, `ILLEGAL_STEP` when the case that a split made is decided
 * already, `CASE_LOCKED`
 */
export async function undoMove(
  context: Pick<ReviewContext, 'database'>,
  signer: Signer,
  moveId: string,
): Promise<string> {
  const { tenantId, accountId, actor, roles } = signer;
  return context.database.withTenant(tenantId, async (tx) => {
    const move = await findMove(tx, moveId);
    if (move === null) throw new SaringError('NOT_FOUND');
    const { fromCaseId, toCaseId, itemIds, kind } = move;
    for (const id of [fromCaseId, toCaseId].sort()) await lockCase(tx, id);
    const to = await lockCase(tx, toCaseId);
    if (to === null) throw new SaringError('NOT_FOUND');
    await requireUnlocked(tx, fromCaseId, accountId);
    if (kind === 'SPLIT') {
      await requireUnlocked(tx, toCaseId, accountId);
      nextState(CASE_MACHINE, to.state, 'merge', roles);
    }
    const moved = await moveItems(tx, itemIds, toCaseId, fromCaseId);
    if (kind === 'MERGE') await unmarkMerged(tx, fromCaseId);
    else await markMerged(tx, toCaseId, fromCaseId);
    await markUndone(tx, moveId);
    await appendLog(tx, {
      tenantId,
      actor,
      action: kind === 'MERGE' ? 'case.unmerged' : 'case.unsplit',
      subject: `case:${fromCaseId}`,
      data: { from: toCaseId, items: moved.length, move: moveId },
    });
    return fromCaseId;
  });
}
