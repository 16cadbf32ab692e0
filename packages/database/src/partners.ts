import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';

export interface NewPartner {
  readonly tenantId: string;
  readonly name: string;
  readonly medium: 'PRINT' | 'ONLINE' | 'RADIO';
  readonly website: string | null;
}

export async function createPartner(tx: Tx, partner: NewPartner): Promise<string> {
  const id = uuid();
  await tx.partner.create({ data: { id, ...partner } });
  return id;
}

/** Registers an endpoint; its secret is stored sealed. */
export async function createWebhookEndpoint(
  tx: Tx,
  endpoint: {
    readonly tenantId: string;
    readonly partnerId: string;
    readonly url: string;
    readonly sealedSecret: string;
  },
): Promise<string> {
  const id = uuid();
  await tx.webhookEndpoint.create({ data: { id, ...endpoint } });
  return id;
}

export async function listWebhookEndpoints(tx: Tx, partnerId: string) {
  return tx.webhookEndpoint.findMany({
    where: { partnerId },
    orderBy: { createdAt: 'asc' },
    select: { id: true, url: true, pausedAt: true, createdAt: true },
  });
}
