import {
  appendLog,
  caseOfMatchTarget,
  deliverToAskers,
  finishTasks,
  itemIdsOfCase,
  lockCase,
  markMerged,
  moveItems,
  publishedVersionOfCase,
  recordMove,
  releaseCase,
  requireUnlocked,
  type Tx,
} from '@saring/database';
import { CASE_MACHINE, nextState, SaringError } from '@saring/domain';
import { deliverAnswer, type Schedule } from '@saring/pipeline';
import type { ReviewContext } from '../context.ts';
import type { Signer } from '../decisions/signer.ts';

/** What a reviewer found to be the same claim. */
export interface MergeTarget {
  readonly kind: 'case' | 'clarification';
  readonly id: string;
}

type Merger = Pick<Signer, 'tenantId' | 'accountId' | 'actor' | 'roles'>;

/**
 * Two cases are the same claim: the items of one go into the other, and the first is closed as
 * merged. If the other is published, its text answers the senders at once. Can be undone.
 *
 * @returns the id of the move
 * @throws SaringError `NOT_FOUND`, `ILLEGAL_STEP`, `CASE_LOCKED`, `FORBIDDEN`
 */
export async function mergeCase(
  context: Pick<ReviewContext, 'database' | 'pipeline'>,
  signer: Merger,
  caseId: string,
  target: MergeTarget,
): Promise<string> {
  return context.pipeline.transact(context.database, signer.tenantId, (tx, schedule) =>
    mergeIn(tx, schedule, signer, caseId, target),
  );
}

/** `mergeCase` within a transaction that runs already. */
export async function mergeIn(
  tx: Tx,
  schedule: Schedule,
  signer: Merger,
  caseId: string,
  target: MergeTarget,
): Promise<string> {
  const { tenantId, accountId, actor } = signer;
  const intoId = await caseOfMatchTarget(tx, target);
  if (intoId === null) throw new SaringError('NOT_FOUND');
  if (intoId === caseId) throw new SaringError('ILLEGAL_STEP', { details: { action: 'merge' } });
  // In one order everywhere, so that two who merge crosswise do not wait for each other.
  const locked = new Map<string, Awaited<ReturnType<typeof lockCase>>>();
  for (const id of [caseId, intoId].sort()) locked.set(id, await lockCase(tx, id));
  const found = locked.get(caseId) ?? null;
  const into = locked.get(intoId) ?? null;
  if (found === null || into === null) throw new SaringError('NOT_FOUND');
  nextState(CASE_MACHINE, found.state, 'merge', signer.roles);
  if (into.state === 'MERGED') {
    throw new SaringError('ILLEGAL_STEP', { details: { state: into.state, action: 'merge' } });
  }
  await requireUnlocked(tx, caseId, accountId);
  const itemIds = await moveItems(tx, await itemIdsOfCase(tx, caseId), caseId, intoId);
  await markMerged(tx, caseId, intoId);
  await releaseCase(tx, caseId, accountId);
  for (const [one, other] of [[caseId, intoId] as const, [intoId, caseId] as const]) {
    await finishTasks(tx, { subjectId: one, caseId: other, kinds: ['SAME_CLAIM'] }, accountId);
  }
  const moveId = await recordMove(tx, {
    tenantId,
    kind: 'MERGE',
    fromCaseId: caseId,
    toCaseId: intoId,
    itemIds,
    accountId,
  });
  await answerAskers(tx, schedule, tenantId, intoId);
  await appendLog(tx, {
    tenantId,
    actor,
    action: 'case.merged',
    subject: `case:${caseId}`,
    data: { into: intoId, items: itemIds.length, move: moveId },
  });
  return moveId;
}

/** Everybody in a published case who has no answer yet gets the one people approved before. */
async function answerAskers(
  tx: Tx,
  schedule: Schedule,
  tenantId: string,
  caseId: string,
): Promise<void> {
  const published = await publishedVersionOfCase(tx, caseId);
  if (published === null) return;
  for (const deliveryId of await deliverToAskers(tx, { tenantId, caseId, ...published })) {
    schedule(deliverAnswer, { deliveryId });
  }
}
