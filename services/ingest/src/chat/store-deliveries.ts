import { type InboundMessage, providerHash, type StatusUpdate, sealEvent } from '@saring/channels';
import { insertEvent, moveCursor } from '@saring/database';
import { receiveEvent } from '@saring/pipeline';
import type { IngestContext } from '../context.ts';
import { applyStatus } from './apply-status.ts';

interface Delivery {
  readonly tenantId: string;
  readonly accountId: string;
  readonly messages: readonly InboundMessage[];
  readonly statuses?: readonly StatusUpdate[];
  /** Where a long poll goes on once these are stored. */
  readonly cursor?: number;
}

/**
 * Stores what a provider delivered before it is acknowledged, each message once however often it
 * comes, and asks for work on what is new.
 *
 * @returns how many were new
 */
export async function storeDeliveries(
  context: Pick<IngestContext, 'database' | 'pipeline' | 'secrets' | 'tenants'>,
  { tenantId, accountId, messages, statuses = [], cursor }: Delivery,
): Promise<number> {
  const { secrets } = context;
  const timeZone = (await context.tenants.byId(tenantId))?.timeZone ?? 'Asia/Makassar';
  return context.pipeline.transact(context.database, tenantId, async (tx, schedule) => {
    let fresh = 0;
    // In one order everywhere, so that two deliveries of the same batch do not block each other.
    for (const message of [...messages].sort((one, other) => (one.key < other.key ? -1 : 1))) {
      const eventId = await insertEvent(tx, {
        tenantId,
        accountId,
        keyHash: providerHash(secrets, message.key),
        sealed: sealEvent(secrets, message),
      });
      if (eventId === null) continue;
      fresh += 1;
      schedule(receiveEvent, { eventId });
    }
    for (const status of statuses) {
      await applyStatus(tx, schedule, { status, secrets, timeZone });
    }
    if (cursor !== undefined) await moveCursor(tx, accountId, cursor);
    return fresh;
  });
}
