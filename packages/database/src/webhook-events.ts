import { z } from 'zod';
import type { Prisma } from './generated/prisma/client.ts';
import type { Sql } from './sql.ts';

const Ids = z.array(z.object({ id: z.string() }));
const ids = (rows: unknown): string[] => Ids.parse(rows).map((row) => row.id);

export interface NewWebhookEvent {
  readonly tenantId: string;
  readonly type: string;
  /** The same subject is told once for each type. */
  readonly subject: string;
  readonly data: Prisma.InputJsonObject;
  readonly occurredAt: Date;
  /** For one partner alone; absent for every partner. */
  readonly partnerId?: string;
}

/** Stores an event; returns its id, or `null` when it is known. */
export async function createWebhookEvent(sql: Sql, event: NewWebhookEvent): Promise<string | null> {
  const { tenantId, type, subject, data, occurredAt, partnerId = null } = event;
  const rows = await sql.$queryRaw`
    INSERT INTO webhook_event (id, tenant_id, type, subject, data, occurred_at, partner_id)
    VALUES (gen_random_uuid(), ${tenantId}::uuid, ${type}, ${subject}, ${JSON.stringify(data)}::jsonb,
            ${occurredAt}::timestamptz, ${partnerId}::uuid)
    ON CONFLICT DO NOTHING RETURNING id`;
  return ids(rows)[0] ?? null;
}

/**
 * One delivery of an event to every endpoint of the tenant that wants it and is not paused.
 *
 * @param only one endpoint, which gets it whatever it wants
 * @returns ids of the deliveries
 */
export async function createWebhookDeliveries(
  sql: Sql,
  eventId: string,
  only: string | null = null,
): Promise<string[]> {
  const rows = await sql.$queryRaw`
    INSERT INTO webhook_delivery (id, tenant_id, event_id, endpoint_id)
    SELECT gen_random_uuid(), v.tenant_id, v.id, e.id
    FROM webhook_event v JOIN webhook_endpoint e ON e.tenant_id = v.tenant_id
    WHERE v.id = ${eventId}::uuid AND e.removed_at IS NULL AND e.paused_at IS NULL
      AND (v.partner_id IS NULL OR v.partner_id = e.partner_id)
      AND CASE WHEN ${only}::uuid IS NULL
            THEN cardinality(e.event_types) = 0 OR v.type = ANY(e.event_types)
            ELSE e.id = ${only}::uuid END
    ON CONFLICT DO NOTHING RETURNING id`;
  return ids(rows);
}

/**
 * Makes everything an endpoint wanted in a window due again, also what it never got because it was
 * paused or not registered yet. What is still under way is left alone.
 *
 * @returns ids of the deliveries to be made
 */
export async function replayWebhookEvents(
  sql: Sql,
  endpointId: string,
  window: { readonly since: Date; readonly until: Date; readonly types: readonly string[] },
): Promise<string[]> {
  const { since, until } = window;
  const rows = await sql.$queryRaw`
    INSERT INTO webhook_delivery AS d (id, tenant_id, event_id, endpoint_id)
    SELECT gen_random_uuid(), v.tenant_id, v.id, e.id
    FROM webhook_endpoint e JOIN webhook_event v ON v.tenant_id = e.tenant_id
    WHERE e.id = ${endpointId}::uuid AND e.removed_at IS NULL
      AND v.occurred_at >= ${since}::timestamptz AND v.occurred_at < ${until}::timestamptz
      AND v.type = ANY(${[...window.types]}::text[])
      AND (v.partner_id IS NULL OR v.partner_id = e.partner_id)
    ON CONFLICT (endpoint_id, event_id) DO UPDATE SET state = 'PENDING', sent_at = NULL
    WHERE d.state <> 'PENDING'
      OR NOT EXISTS (SELECT FROM work_item w WHERE w.job = 'deliver-webhook'
                     AND w.state <> 'DEAD' AND w.payload ->> 'deliveryId' = d.id::text)
    RETURNING id`;
  return ids(rows);
}
