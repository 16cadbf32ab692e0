import { lockSubmission, moveSubmissions, questionsOf, queueMessage } from '@saring/database';
import { handle, type JobHandler, lapseSubmission, sendMessage } from '@saring/pipeline';

/** Closes a report that still waits for the answer to the question it was asked about then. */
export const lapseHandler: JobHandler = handle(
  lapseSubmission,
  async ({ itemId, question }, { tenantId, commit }) => {
    await commit(async (tx, schedule) => {
      const row = await lockSubmission(tx, itemId);
      const last = (await questionsOf(tx, itemId)).at(-1);
      if (row?.state !== 'NEEDS_INFO' || last?.number !== question) return;
      await moveSubmissions(tx, [itemId], 'NEEDS_INFO', 'LAPSED');
      if (row.contactId === null) return;
      const messageId = await queueMessage(tx, {
        tenantId,
        contactId: row.contactId,
        kind: 'LAPSED',
        onceKey: `lapsed:${itemId}:${question}`,
        submissionId: itemId,
      });
      if (messageId !== null) schedule(sendMessage, { messageId });
    });
  },
);
