import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';
import type { Prisma } from './generated/prisma/client.ts';
import type { Sql } from './sql.ts';

const select = {
  id: true,
  partnerId: true,
  url: true,
  description: true,
  eventTypes: true,
  sealedSecret: true,
  previousSecret: true,
  previousSecretUntil: true,
  pausedAt: true,
  pauseReason: true,
  failingSince: true,
  failures: true,
  createdAt: true,
} satisfies Prisma.WebhookEndpointSelect;

export type WebhookEndpointRow = Prisma.WebhookEndpointGetPayload<{ select: typeof select }>;

/** Why an endpoint gets nothing: its owner wished it, it failed for days, it said it is gone. */
export type PauseReason = 'PARTNER' | 'FAILING' | 'GONE';

/** Registers an endpoint; its secret is stored sealed. */
export async function createWebhookEndpoint(
  tx: Tx,
  endpoint: {
    readonly tenantId: string;
    readonly partnerId: string;
    readonly url: string;
    readonly description: string;
    readonly eventTypes: readonly string[];
    readonly sealedSecret: string;
  },
): Promise<WebhookEndpointRow> {
  const data = { id: uuid(), ...endpoint, eventTypes: [...endpoint.eventTypes] };
  return tx.webhookEndpoint.create({ data, select });
}

/** A partner's endpoints, oldest first. */
export async function listWebhookEndpoints(
  tx: Tx,
  partnerId: string,
): Promise<WebhookEndpointRow[]> {
  return tx.webhookEndpoint.findMany({
    where: { partnerId, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select,
  });
}

/** One of a partner's endpoints; `null` when it has none of this id. */
export async function findWebhookEndpoint(
  tx: Tx,
  partnerId: string,
  id: string,
): Promise<WebhookEndpointRow | null> {
  return tx.webhookEndpoint.findFirst({ where: { id, partnerId, removedAt: null }, select });
}

/** Changes what is given; a pause or its end also clears the count of failures. */
export async function updateWebhookEndpoint(
  tx: Tx,
  id: string,
  change: {
    readonly url?: string | undefined;
    readonly description?: string | undefined;
    readonly eventTypes?: readonly string[] | undefined;
    readonly paused?: boolean | undefined;
  },
): Promise<WebhookEndpointRow> {
  const { url, description, eventTypes, paused } = change;
  return tx.webhookEndpoint.update({
    where: { id },
    data: {
      ...(url === undefined ? {} : { url }),
      ...(description === undefined ? {} : { description }),
      ...(eventTypes === undefined ? {} : { eventTypes: [...eventTypes] }),
      ...(paused === undefined
        ? {}
        : {
            pausedAt: paused ? new Date() : null,
            pauseReason: paused ? ('PARTNER' satisfies PauseReason) : null,
            failingSince: null,
            failures: 0,
          }),
    },
    select,
  });
}

/** Ends an endpoint. What it was sent stays on record; its secret does not. */
export async function removeWebhookEndpoint(tx: Tx, id: string): Promise<void> {
  await tx.webhookEndpoint.update({
    where: { id },
    data: { removedAt: new Date(), sealedSecret: '', previousSecret: null },
    select: { id: true },
  });
}

/** A new secret; the one before signs too until `overlapUntil`. */
export async function rotateWebhookSecret(
  tx: Tx,
  endpoint: Pick<WebhookEndpointRow, 'id' | 'sealedSecret'>,
  sealedSecret: string,
  overlapUntil: Date,
): Promise<void> {
  await tx.webhookEndpoint.update({
    where: { id: endpoint.id },
    data: {
      sealedSecret,
      previousSecret: endpoint.sealedSecret,
      previousSecretUntil: overlapUntil,
    },
    select: { id: true },
  });
}

/** Pauses an endpoint that cannot be reached and tells its owner, once. */
export async function pauseFailingEndpoint(
  sql: Sql,
  endpoint: { readonly id: string },
  reason: 'FAILING' | 'GONE',
  facts: Prisma.InputJsonObject,
): Promise<void> {
  const data = JSON.stringify({ ...facts, endpointId: endpoint.id, reason });
  await sql.$executeRaw`
    WITH paused AS (
      UPDATE webhook_endpoint SET paused_at = now(), pause_reason = ${reason}
      WHERE id = ${endpoint.id}::uuid AND paused_at IS NULL RETURNING tenant_id, partner_id)
    INSERT INTO partner_notice (id, tenant_id, partner_id, kind, data)
    SELECT gen_random_uuid(), tenant_id, partner_id, 'ENDPOINT_PAUSED', ${data}::jsonb FROM paused`;
}
