import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Tx } from './client.ts';

/**
 * Stores an event as the provider delivered it, once.
 *
 * @returns its id, or `null` when it is here already
 */
export async function insertEvent(
  tx: Tx,
  event: {
    readonly tenantId: string;
    readonly accountId: string;
    readonly keyHash: string;
    readonly sealed: string;
  },
): Promise<string | null> {
  const id = uuid();
  const rows = await tx.$queryRaw`
    INSERT INTO inbound_event (id, tenant_id, account_id, key_hash, sealed)
    VALUES (${id}::uuid, ${event.tenantId}::uuid, ${event.accountId}::uuid, ${event.keyHash}, ${event.sealed})
    ON CONFLICT (account_id, key_hash) DO NOTHING RETURNING id`;
  return z.array(z.object({ id: z.string() })).parse(rows)[0]?.id ?? null;
}

export async function loadEvent(tx: Tx, id: string) {
  return tx.inboundEvent.findUnique({
    where: { id },
    select: { id: true, accountId: true, sealed: true, handledAt: true },
  });
}

/** Drops the content of an event that was worked on; its key stays, against repeats. */
export async function finishEvent(tx: Tx, id: string): Promise<void> {
  await tx.inboundEvent.updateMany({
    where: { id },
    data: { sealed: null, handledAt: new Date() },
  });
}

/** Forgets keys of events older than `days`: no provider repeats a delivery that long. */
export async function forgetEvents(tx: Tx, days: number): Promise<number> {
  const before = new Date(Date.now() - days * 86_400_000);
  const { count } = await tx.inboundEvent.deleteMany({
    where: { handledAt: { not: null }, receivedAt: { lt: before } },
  });
  return count;
}
