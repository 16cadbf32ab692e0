import {
  answerDispute,
  appendLog,
  type Database,
  findDispute,
  finishTasks,
  lockCase,
  stepCase,
} from '@saring/database';
import { requireAnotherPerson, requireFilled, SaringError } from '@saring/domain';
import { filledText } from '@saring/web';
import { z } from 'zod';
import type { Signer } from '../decisions/signer.ts';

export const DisputeAnswer = z.object({
  accepted: z.boolean(),
  /** Public: it stands on the page that the sender follows. */
  answer: filledText(4000),
});
export type DisputeAnswer = z.infer<typeof DisputeAnswer>;

/**
 * Answers a dispute, by somebody who signed nothing of the case. An accepted one opens the case
 * again, so that its text is checked and signed anew.
 *
 * @throws SaringError `NOT_FOUND`, `SAME_PERSON`, `ILLEGAL_STEP`, `TEMPLATE_UNFILLED`
 */
export async function settleDispute(
  database: Database,
  signer: Signer,
  disputeId: string,
  input: DisputeAnswer,
): Promise<void> {
  const { tenantId, accountId, actor, roles } = signer;
  requireFilled(input.answer);
  await database.withTenant(tenantId, async (tx) => {
    const dispute = await findDispute(tx, { id: disputeId });
    const found = dispute === null ? null : await lockCase(tx, dispute.caseId);
    if (dispute === null || found === null) throw new SaringError('NOT_FOUND');
    requireAnotherPerson(accountId, found.decisions);
    const state = input.accepted ? 'ACCEPTED' : 'REJECTED';
    await answerDispute(tx, disputeId, { state, text: input.answer, accountId });
    // A case that is open again already takes this dispute in as it is.
    const reopens = input.accepted && found.state === 'PUBLISHED';
    if (reopens) {
      await stepCase(tx, { caseId: found.id, from: found.state, action: 'reopen', roles });
      await appendLog(tx, {
        tenantId,
        actor,
        action: 'case.reopened',
        subject: `case:${found.id}`,
        data: { because: `dispute:${disputeId}` },
      });
    }
    await finishTasks(tx, { subjectId: disputeId }, accountId);
    await appendLog(tx, {
      tenantId,
      actor,
      action: 'dispute.answered',
      subject: `dispute:${disputeId}`,
      data: { state, reopened: reopens },
    });
  });
}
