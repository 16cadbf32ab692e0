import { createWebhookDeliveries, createWebhookEvent, listLogHeads } from '@saring/database';
import { deliverWebhook } from '@saring/pipeline';
import type { PublishContext } from '../context.ts';

/** Days for which a head is still announced when nothing ran meanwhile. */
const DAYS = 31;

/**
 * Sends partners each published daily head of an office's decision log, the oldest first. Whoever
 * keeps the heads notices when an older entry is changed. Running it again changes nothing: a day
 * is told once.
 */
export async function announceLogHeads(
  context: Pick<PublishContext, 'database' | 'pipeline' | 'tenants'>,
): Promise<void> {
  const { database, pipeline, tenants } = context;
  for (const { id: tenantId } of await tenants.all()) {
    await pipeline.transact(database, tenantId, async (tx, schedule) => {
      const heads = await listLogHeads(tx, { tenantId, limit: DAYS });
      for (const { day, seq, hash, publishedAt } of heads.toReversed()) {
        const eventId = await createWebhookEvent(tx, {
          tenantId,
          type: 'log.head',
          subject: `log:${day}`,
          data: { day, seq, hash },
          occurredAt: publishedAt,
        });
        if (eventId === null) continue;
        for (const deliveryId of await createWebhookDeliveries(tx, eventId)) {
          schedule(deliverWebhook, { deliveryId });
        }
      }
    });
  }
}
