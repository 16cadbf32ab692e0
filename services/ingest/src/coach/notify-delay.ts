import { lockSubmission, queueMessage } from '@saring/database';
import { handle, type JobHandler, notifyDelay, sendMessage } from '@saring/pipeline';

const WAITING = ['RECEIVED', 'MATCHING', 'LINKED'];

/** Whoever has no answer at the end of the promised time is told why, once for a case. */
export const notifyDelayHandler: JobHandler = handle(
  notifyDelay,
  async ({ itemId }, { tenantId, commit }) => {
    await commit(async (tx, schedule) => {
      const row = await lockSubmission(tx, itemId);
      if (row === null || row.contactId === null || !WAITING.includes(row.state)) return;
      const messageId = await queueMessage(tx, {
        tenantId,
        contactId: row.contactId,
        kind: 'DELAY',
        onceKey: `delay:${row.item.caseId ?? itemId}`,
        submissionId: itemId,
      });
      if (messageId !== null) schedule(sendMessage, { messageId });
    });
  },
);
