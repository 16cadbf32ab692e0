import {
  dropOlderHeld,
  findAnswer,
  loadDelivery,
  lockContact,
  markAnswered,
  pendingAnswers,
  queueMessage,
  recordDelivery,
  settleAnswers,
  type Tx,
} from '@saring/database';
import {
  deliverAnswer,
  handle,
  type JobHandler,
  type Schedule,
  sendMessage,
  Unrecoverable,
} from '@saring/pipeline';

const SEEN = ['SENT', 'DELIVERED', 'READ'];

/**
 * Puts a version into the line of somebody who is written to, once for a person however often they
 * asked, older versions before newer ones. Who comes back with a ticket has it already.
 */
export const deliverAnswerHandler: JobHandler = handle(
  deliverAnswer,
  async ({ deliveryId }, { tenantId, commit }) => {
    await commit(async (tx, schedule) => {
      const delivery = await loadDelivery(tx, deliveryId);
      if (delivery === null) throw new Unrecoverable('the delivery is gone');
      const { submissionId, clarificationId, version, submission } = delivery;
      if (submissionId === null || delivery.state !== 'PENDING') return;
      const contactId = submission?.contactId ?? null;
      if (contactId === null) {
        await recordDelivery(tx, deliveryId, { state: 'SENT', status: 'ticket' });
        await markAnswered(tx, { clarificationId, version, submissionId });
        return;
      }
      await lineUp(tx, schedule, { tenantId, contactId, clarificationId });
    });
  },
);

async function lineUp(
  tx: Tx,
  schedule: Schedule,
  line: { tenantId: string; contactId: string; clarificationId: string },
): Promise<void> {
  const { tenantId, contactId, clarificationId } = line;
  const contact = await lockContact(tx, contactId);
  const reachable = contact !== null && contact.sealedId !== null && contact.stoppedAt === null;
  for (const asked of await pendingAnswers(tx, contactId, clarificationId)) {
    const { version, submissionId } = asked;
    const settle = (state: 'SENT' | 'FAILED', status: string) =>
      settleAnswers(tx, { contactId, clarificationId, version, state, status, only: submissionId });
    if (!reachable) {
      await settle('FAILED', contact?.stoppedAt === null ? 'address-gone' : 'stopped');
      continue;
    }
    const onceKey = `answer:${clarificationId}:${version}`;
    const known = await findAnswer(tx, contactId, onceKey);
    const message = { tenantId, contactId, submissionId, clarificationId, version };
    if (known === null) {
      await dropOlderHeld(tx, { contactId, clarificationId, version });
      const messageId = await queueMessage(tx, { ...message, kind: 'ANSWER', onceKey });
      if (messageId !== null) schedule(sendMessage, { messageId });
    } else if (asked.receivedAt > known.createdAt) {
      // They ask once more about what they were told before, and are reminded of it.
      const again = `again:${submissionId}`;
      const messageId = await queueMessage(tx, { ...message, kind: 'AGAIN', onceKey: again });
      if (messageId !== null) schedule(sendMessage, { messageId });
    } else if (SEEN.includes(known.state)) {
      await settle('SENT', 'told once');
    }
  }
}
