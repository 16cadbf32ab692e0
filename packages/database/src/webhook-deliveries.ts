import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';
import type { Prisma } from './generated/prisma/client.ts';

/** A delivery with what is needed to make it; `null` when it is gone. */
export async function loadWebhookDelivery(tx: Tx, id: string) {
  return tx.webhookDelivery.findUnique({
    where: { id },
    select: {
      id: true,
      tenantId: true,
      state: true,
      event: { select: { id: true, type: true, data: true, occurredAt: true } },
      endpoint: {
        select: {
          id: true,
          tenantId: true,
          partnerId: true,
          url: true,
          sealedSecret: true,
          previousSecret: true,
          previousSecretUntil: true,
          pausedAt: true,
          removedAt: true,
          failingSince: true,
          failures: true,
        },
      },
    },
  });
}
export type LoadedWebhookDelivery = NonNullable<Awaited<ReturnType<typeof loadWebhookDelivery>>>;

/** Notes how a try ended, in the log and at the endpoint. Returns the endpoint's row of failures. */
export async function recordWebhookAttempt(
  tx: Tx,
  delivery: Pick<LoadedWebhookDelivery, 'id' | 'tenantId' | 'endpoint'>,
  outcome: {
    readonly state: 'PENDING' | 'SENT' | 'FAILED';
    readonly status: string;
    readonly at: Date;
    readonly milliseconds: number;
  },
): Promise<{ readonly failures: number; readonly failingSince: Date | null }> {
  const { state, status, at, milliseconds } = outcome;
  const delivered = state === 'SENT';
  const { id, tenantId, endpoint } = delivery;
  await tx.webhookAttempt.create({
    data: { id: uuid(), tenantId, deliveryId: id, at, status, delivered, milliseconds },
    select: { id: true },
  });
  await tx.webhookDelivery.update({
    where: { id },
    data: {
      state,
      lastStatus: status,
      attempts: { increment: 1 },
      ...(delivered ? { sentAt: new Date() } : {}),
    },
    select: { id: true },
  });
  // Most tries succeed at an endpoint that works: nothing to write then.
  if (delivered && endpoint.failures === 0) return { failures: 0, failingSince: null };
  return tx.webhookEndpoint.update({
    where: { id: endpoint.id },
    data: delivered
      ? { failures: 0, failingSince: null }
      : { failures: { increment: 1 }, failingSince: endpoint.failingSince ?? at },
    select: { failures: true, failingSince: true },
  });
}

const logSelect = {
  id: true,
  state: true,
  attempts: true,
  lastStatus: true,
  createdAt: true,
  sentAt: true,
  event: { select: { id: true, type: true, data: true, occurredAt: true } },
  tries: {
    orderBy: { at: 'desc' },
    take: 20,
    select: { at: true, status: true, delivered: true, milliseconds: true },
  },
} satisfies Prisma.WebhookDeliverySelect;

export type WebhookDeliveryRow = Prisma.WebhookDeliveryGetPayload<{ select: typeof logSelect }>;

/** What an endpoint was sent, newest event first. */
export async function listWebhookDeliveries(
  tx: Tx,
  endpointId: string,
  page: { readonly before: string | null; readonly limit: number },
): Promise<WebhookDeliveryRow[]> {
  return tx.webhookDelivery.findMany({
    where: { endpointId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...(page.before === null ? {} : { cursor: { id: page.before }, skip: 1 }),
    take: page.limit,
    select: logSelect,
  });
}
