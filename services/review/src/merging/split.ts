import {
  appendLog,
  itemIdsOfCase,
  lockCase,
  lockCaseOpening,
  moveItems,
  openCase,
  recordMove,
  requireUnlocked,
  stepCase,
  updateTriage,
} from '@saring/database';
import { SaringError } from '@saring/domain';
import type { ReviewContext } from '../context.ts';
import type { Signer } from '../decisions/signer.ts';
import { masked } from '../masked.ts';

export interface Split {
  readonly itemIds: readonly string[];
  /** What the items that leave claim. */
  readonly claim: string;
}

/**
 * Some items of a case are another claim: they leave for a new case, which begins as triaged with
 * the deadline of the old one. Can be undone.
 *
 * @returns the new case's id
 * @throws SaringError `NOT_FOUND`, `ILLEGAL_STEP` for a merged case, `CASE_LOCKED`,
 * `INVALID_INPUT` when no item or every item would leave
 */
export async function splitCase(
  context: Pick<ReviewContext, 'database'>,
  signer: Signer,
  caseId: string,
  split: Split,
): Promise<string> {
  const { tenantId, accountId, actor, roles } = signer;
  return context.database.withTenant(tenantId, async (tx) => {
    await lockCaseOpening(tx, tenantId);
    const found = await lockCase(tx, caseId);
    if (found === null) throw new SaringError('NOT_FOUND');
    if (found.state === 'MERGED') {
      throw new SaringError('ILLEGAL_STEP', { details: { state: found.state, action: 'split' } });
    }
    await requireUnlocked(tx, caseId, accountId);
    const present = await itemIdsOfCase(tx, caseId);
    const leaving = split.itemIds.filter((id) => present.includes(id));
    if (leaving.length === 0 || leaving.length === present.length) throw chooseSome();
    const newId = await openCase(tx, {
      tenantId,
      claim: masked(split.claim),
      dueAt: found.dueAt,
      openedAt: new Date(),
    });
    const moved = await moveItems(tx, leaving, caseId, newId);
    await stepCase(tx, { caseId: newId, from: 'NEW', action: 'triage', roles });
    await updateTriage(tx, newId, {
      from: 'TRIAGED',
      to: 'TRIAGED',
      priority: found.priority,
      harms: found.harms,
    });
    const move = { tenantId, fromCaseId: caseId, toCaseId: newId, itemIds: moved, accountId };
    const moveId = await recordMove(tx, { ...move, kind: 'SPLIT' });
    await appendLog(tx, {
      tenantId,
      actor,
      action: 'case.split',
      subject: `case:${caseId}`,
      data: { into: newId, items: moved.length, move: moveId },
    });
    return newId;
  });
}

const chooseSome = () =>
  new SaringError('INVALID_INPUT', {
    fields: [
      {
        pointer: '/body/kiriman',
        code: 'custom',
        id: 'Pilih sebagian kiriman; paling sedikit satu harus tinggal.',
        en: 'Choose some of the items; at least one must stay.',
      },
    ],
  });
