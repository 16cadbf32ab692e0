import {
  createPartnerNotice,
  createWebhookDeliveries,
  createWebhookEvent,
  listRecalls,
  listReceipts,
  openRecalls,
  type RecallRow,
  recordReminder,
  type Tx,
} from '@saring/database';
import { checkReceipt, deliverWebhook, type Schedule } from '@saring/pipeline';
import type { PublishContext } from '../context.ts';

const AT_ONCE = 200;

/**
 * Reminds partners of recalls that wait for an acknowledgement, and opens those that were missed:
 * of who took an old version only after it was corrected. Reported pages are looked at again each
 * time, so that a page which was corrected without a word closes its recall.
 *
 * @returns how many reminders went out
 */
export async function remindRecalls(
  context: Pick<PublishContext, 'database' | 'pipeline' | 'tenants' | 'now'>,
): Promise<number> {
  let reminded = 0;
  for (const tenant of await context.tenants.all()) {
    const at = context.now();
    reminded += await context.pipeline.transact(
      context.database,
      tenant.id,
      async (tx, schedule) => {
        await announceRecalls(tx, { tenantId: tenant.id, clarificationId: null, at });
        const due = await listRecalls(tx, {
          tenantId: tenant.id,
          open: true,
          dueAt: at,
          limit: AT_ONCE,
        });
        for (const recall of due) await remind(tx, schedule, tenant.id, recall, at);
        return due.length;
      },
    );
  }
  return reminded;
}

/** Opens the recalls that are missing and puts a notice before each partner. Returns how many. */
export async function announceRecalls(
  tx: Tx,
  wish: { readonly tenantId: string; readonly clarificationId: string | null; readonly at: Date },
): Promise<number> {
  const { tenantId, at } = wish;
  const opened = await openRecalls(tx, wish);
  for (const { id, partnerId, clarificationId, version } of opened) {
    const data = { recallId: id, clarificationId, version };
    await createPartnerNotice(tx, { tenantId, partnerId, kind: 'RECALL', data, createdAt: at });
  }
  return opened.length;
}

async function remind(
  tx: Tx,
  schedule: Schedule,
  tenantId: string,
  recall: RecallRow,
  at: Date,
): Promise<void> {
  if (!(await recordReminder(tx, recall, at))) return;
  const { id, partnerId, clarificationId, slug, version, state, title } = recall;
  const number = recall.reminders + 1;
  const eventId = await createWebhookEvent(tx, {
    tenantId,
    partnerId,
    type: 'recall.reminder',
    subject: `recall:${id}:${number}`,
    data: { id: clarificationId, slug, version, state, title, recallId: id, reminder: number },
    occurredAt: at,
  });
  if (eventId !== null) {
    for (const deliveryId of await createWebhookDeliveries(tx, eventId)) {
      schedule(deliverWebhook, { deliveryId });
    }
  }
  for (const receipt of await listReceipts(tx, { tenantId, partnerId, clarificationId })) {
    if (receipt.url !== null) schedule(checkReceipt, { receiptId: receipt.id });
  }
}
