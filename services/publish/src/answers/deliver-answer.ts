import { loadDelivery, markAnswered, recordDelivery } from '@saring/database';
import { deliverAnswer, handle, type JobHandler, Unrecoverable } from '@saring/pipeline';

/** Gives a version to somebody who is written to. Who comes back with a ticket has it already. */
export const deliverAnswerHandler: JobHandler = handle(
  deliverAnswer,
  async ({ deliveryId }, { commit }) => {
    await commit(async (tx) => {
      const delivery = await loadDelivery(tx, deliveryId);
      if (delivery === null) throw new Unrecoverable('the delivery is gone');
      const { submissionId, clarificationId, version } = delivery;
      if (submissionId === null || delivery.state === 'SENT') return;
      await recordDelivery(tx, deliveryId, { state: 'SENT', status: 'ticket' });
      await markAnswered(tx, { clarificationId, version, submissionId });
    });
  },
);
