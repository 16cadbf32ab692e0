import { z } from 'zod';
import type { Tx } from './client.ts';
import type { Prisma } from './generated/prisma/client.ts';
import type { Sql } from './sql.ts';

const Loaded = z.array(
  z
    .object({
      id: z.string(),
      tenant_id: z.string(),
      state: z.enum(['PENDING', 'SENT', 'FAILED']),
      event_id: z.string(),
      type: z.string(),
      data: z.record(z.string(), z.unknown()),
      occurred_at: z.date(),
      endpoint_id: z.string(),
      partner_id: z.string(),
      url: z.string(),
      sealed_secret: z.string(),
      previous_secret: z.string().nullable(),
      previous_secret_until: z.date().nullable(),
      idle: z.boolean(),
    })
    .transform((row) => ({
      id: row.id,
      tenantId: row.tenant_id,
      state: row.state,
      event: {
        id: row.event_id,
        type: row.type,
        data: row.data,
        occurredAt: row.occurred_at,
      },
      endpoint: {
        id: row.endpoint_id,
        tenantId: row.tenant_id,
        partnerId: row.partner_id,
        url: row.url,
        sealedSecret: row.sealed_secret,
        previousSecret: row.previous_secret,
        previousSecretUntil: row.previous_secret_until,
        /** Paused or removed: it gets nothing. */
        idle: row.idle,
      },
    })),
);
export type LoadedWebhookDelivery = z.infer<typeof Loaded>[number];

/** A delivery with what is needed to make it; `null` when it is gone. */
export async function loadWebhookDelivery(
  sql: Sql,
  id: string,
): Promise<LoadedWebhookDelivery | null> {
  const rows = await sql.$queryRaw`
    SELECT d.id, d.tenant_id, d.state::text, v.id AS event_id, v.type, v.data, v.occurred_at,
           e.id AS endpoint_id, e.partner_id, e.url, e.sealed_secret, e.previous_secret,
           e.previous_secret_until, (e.paused_at IS NOT NULL OR e.removed_at IS NOT NULL) AS idle
    FROM webhook_delivery d
    JOIN webhook_event v ON v.id = d.event_id
    JOIN webhook_endpoint e ON e.id = d.endpoint_id
    WHERE d.id = ${id}::uuid`;
  return Loaded.parse(rows)[0] ?? null;
}

const Failures = z.array(z.object({ failures: z.number(), failing_since: z.date().nullable() }));

/**
 * Notes how a try ended, in the log and at the endpoint, in one statement. An endpoint that works
 * is not written to, because all its deliveries would wait for each other.
 *
 * @returns the endpoint's row of failures
 */
export async function recordWebhookAttempt(
  sql: Sql,
  delivery: Pick<LoadedWebhookDelivery, 'id' | 'tenantId' | 'endpoint'>,
  outcome: {
    readonly state: 'PENDING' | 'SENT' | 'FAILED';
    readonly status: string;
    readonly at: Date;
    readonly milliseconds: number;
  },
): Promise<{ readonly failures: number; readonly failingSince: Date | null }> {
  const { state, status, at, milliseconds } = outcome;
  const sent = state === 'SENT';
  const { id, tenantId, endpoint } = delivery;
  const rows = await sql.$queryRaw`
    WITH tried AS (
      INSERT INTO webhook_attempt (id, tenant_id, delivery_id, at, status, delivered, milliseconds)
      VALUES (gen_random_uuid(), ${tenantId}::uuid, ${id}::uuid, ${at}::timestamptz, ${status},
              ${sent}::boolean, ${milliseconds}::int)),
    noted AS (
      UPDATE webhook_delivery
      SET state = ${state}::delivery_state, last_status = ${status}, attempts = attempts + 1,
          sent_at = CASE WHEN ${sent}::boolean THEN ${at}::timestamptz ELSE sent_at END
      WHERE id = ${id}::uuid)
    UPDATE webhook_endpoint
    SET failures = CASE WHEN ${sent}::boolean THEN 0 ELSE failures + 1 END,
        failing_since = CASE WHEN ${sent}::boolean THEN NULL
                             ELSE coalesce(failing_since, ${at}::timestamptz) END
    WHERE id = ${endpoint.id}::uuid AND NOT (${sent}::boolean AND failures = 0)
    RETURNING failures, failing_since`;
  const row = Failures.parse(rows)[0];
  return { failures: row?.failures ?? 0, failingSince: row?.failing_since ?? null };
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

/** Most rows that one run drops, so that a long backlog holds no lock for long. */
const MOST_DROPPED = 50_000;

/**
 * Drops tries older than so many days, oldest first. A delivery keeps its count and its last status.
 *
 * @returns how many were dropped
 */
export async function forgetWebhookAttempts(tx: Tx, days: number): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM webhook_attempt WHERE id IN (
      SELECT id FROM webhook_attempt WHERE at < now() - make_interval(days => ${days}::int)
      ORDER BY at LIMIT ${MOST_DROPPED}::int)`;
}
