import { clocksOf, queueMessage, type Tx } from '@saring/database';
import { after } from '@saring/domain';
import { notifyDelay, type Schedule, sendMessage } from '@saring/pipeline';
import { tellQuestion } from '../coach/ask-or-start.ts';

/** Before the hour we promise, so that the notice is there by then. */
const BEFORE_DUE_HOURS = 0.25;

/** What whoever is written to gets at once for a new report: the ticket, and the open question. */
export async function openLine(
  tx: Tx,
  schedule: Schedule,
  report: {
    readonly tenantId: string;
    readonly contactId: string;
    readonly itemId: string;
    readonly receivedAt: Date;
    readonly asked: boolean;
  },
): Promise<void> {
  const { tenantId, contactId, itemId, asked } = report;
  const messageId = await queueMessage(tx, {
    tenantId,
    contactId,
    kind: 'RECEIPT',
    onceKey: `receipt:${itemId}`,
    submissionId: itemId,
  });
  if (messageId !== null) schedule(sendMessage, { messageId });
  if (asked) await tellQuestion(tx, schedule, { tenantId, contactId, itemId, number: 1 });
  const { verdictHours } = await clocksOf(tx);
  const dueAt = after(report.receivedAt, Math.max(0, verdictHours - BEFORE_DUE_HOURS));
  schedule(notifyDelay, { itemId }, { dueAt });
}
