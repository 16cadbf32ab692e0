import { createWebhookDeliveries, createWebhookEvent, logHead } from '@saring/database';
import { deliverWebhook } from '@saring/pipeline';
import type { PublishContext } from '../context.ts';

/**
 * Tells partners once a day how far each office's decision log has come. Whoever keeps the heads
 * notices when an older entry is changed. Running it again on the same day changes nothing.
 */
export async function announceLogHeads(
  context: Pick<PublishContext, 'database' | 'pipeline' | 'tenants'>,
  now = new Date(),
): Promise<void> {
  const { database, pipeline, tenants } = context;
  for (const tenant of await tenants.all()) {
    // The day of the office: `en-CA` writes it as ISO does.
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: tenant.timeZone }).format(now);
    await pipeline.transact(database, tenant.id, async (tx, schedule) => {
      const head = await logHead(tx, tenant.id);
      if (head === null) return;
      const eventId = await createWebhookEvent(tx, {
        tenantId: tenant.id,
        type: 'log.head',
        subject: `log:${day}`,
        data: { day, seq: head.seq, hash: head.hash },
        occurredAt: now,
      });
      if (eventId === null) return;
      for (const deliveryId of await createWebhookDeliveries(tx, eventId)) {
        schedule(deliverWebhook, { deliveryId });
      }
    });
  }
}
