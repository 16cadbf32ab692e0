import {
  listPartnerNotices,
  listWebhookDeliveries,
  rotateWebhookSecret,
  type WebhookDeliveryRow,
} from '@saring/database';
import { after, WEBHOOK_REPLAY_DAYS, WEBHOOK_TEST } from '@saring/domain';
import { json, type Route, restricted, route } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { apiRate } from '../rates.ts';
import { holderOf, ownEndpoint } from './holder.ts';
import { replayEndpoint, testEndpoint } from './manage-endpoints.ts';
import { newWebhookSecret } from './new-secret.ts';
import { WEBHOOK_SECRET } from './sign.ts';

const Moment = z.iso.datetime({ offset: true });

export const DeliveryView = z
  .object({
    id: z.string(),
    eventId: z.string().meta({ description: 'The webhook-id header.' }),
    type: z.string(),
    occurredAt: z.iso.datetime(),
    state: z.enum(['PENDING', 'SENT', 'FAILED']),
    attempts: z.number().int(),
    lastStatus: z.string().nullable().meta({ description: 'HTTP status, or what went wrong.' }),
    sentAt: z.iso.datetime().nullable(),
    tries: z.array(
      z.object({
        at: z.iso.datetime(),
        status: z.string(),
        delivered: z.boolean(),
        milliseconds: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'WebhookDelivery' });

/** What a partner does with an endpoint: look at its log, try it, have things sent again. */
export function deliveryRoutes(context: PublishContext): Route[] {
  const { database, secrets, config } = context;
  const common = {
    kind: 'api',
    access: restricted({ scopes: ['partner:manage'] }),
    rate: apiRate(config),
    tag: 'Webhooks',
  } as const;
  const params = z.object({ id: z.uuid() });
  return [
    route({
      ...common,
      method: 'get',
      path: '/api/v1/webhook-endpoints/{id}/deliveries',
      summary: 'Delivery log, newest first',
      params,
      query: z.object({
        before: z.uuid().optional().meta({ description: 'Continue after this delivery.' }),
        limit: z.coerce.number().int().min(1).max(100).default(50),
      }),
      responses: {
        200: {
          description: 'Deliveries with their last 20 tries',
          schema: z.object({ items: z.array(DeliveryView), nextBefore: z.string().nullable() }),
        },
      },
      handle: async ({ params: { id }, query, principal }) => {
        const holder = holderOf(principal);
        const rows = await database.withTenant(holder.tenantId, async (tx) => {
          await ownEndpoint(tx, holder, id);
          const page = { before: query.before ?? null, limit: query.limit + 1 };
          return listWebhookDeliveries(tx, id, page);
        });
        const items = rows.slice(0, query.limit).map(presentDelivery);
        const nextBefore = rows.length > query.limit ? (items.at(-1)?.id ?? null) : null;
        return json({ items, nextBefore });
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/api/v1/webhook-endpoints/{id}/tests',
      summary: 'Send a test event',
      description: `Sends one event of type ${WEBHOOK_TEST}, signed like any other. Its outcome stands in the delivery log.`,
      params,
      responses: {
        202: {
          description: 'On its way',
          schema: z.object({ eventId: z.string(), deliveryId: z.string() }),
        },
      },
      handle: async ({ params: { id }, principal, requestId }) => {
        const made = await testEndpoint(context, holderOf(principal), id, requestId);
        return json(made, 202);
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/api/v1/webhook-endpoints/{id}/replays',
      summary: 'Send everything of a window again',
      description: `Any window within the last ${WEBHOOK_REPLAY_DAYS} days. Events keep their ids, so a receiver that has one already recognises it.`,
      params,
      body: z.object({ since: Moment, until: Moment.optional() }),
      responses: {
        202: {
          description: 'On their way',
          schema: z.object({ deliveries: z.number().int() }),
        },
      },
      handle: async ({ params: { id }, body, principal }) => {
        const window = {
          since: new Date(body.since),
          until: body.until === undefined ? new Date() : new Date(body.until),
        };
        const deliveries = await replayEndpoint(context, holderOf(principal), id, window);
        return json({ deliveries }, 202);
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/api/v1/webhook-endpoints/{id}/secret-rotations',
      summary: 'Make a new secret',
      description:
        'The new secret is shown once. Until the overlap ends every request carries two signatures, one of each secret.',
      params,
      body: z.object({ overlapHours: z.number().min(0).max(168).default(24) }).default({
        overlapHours: 24,
      }),
      responses: {
        201: {
          description: 'Rotated',
          schema: z.object({ secret: z.string(), oldSecretUntil: z.iso.datetime() }),
        },
      },
      handle: async ({ params: { id }, body, principal }) => {
        const holder = holderOf(principal);
        const secret = newWebhookSecret();
        const until = after(new Date(), body.overlapHours);
        await database.withTenant(holder.tenantId, async (tx) => {
          const endpoint = await ownEndpoint(tx, holder, id);
          await rotateWebhookSecret(tx, endpoint, secrets.encrypt(WEBHOOK_SECRET, secret), until);
        });
        return json({ secret, oldSecretUntil: until.toISOString() }, 201);
      },
    }),
    route({
      ...common,
      method: 'get',
      path: '/api/v1/notices',
      summary: 'What the partner should know',
      description:
        'ENDPOINT_PAUSED: an endpoint failed for days, or answered 410. RECALL: a version that you had was corrected or withdrawn.',
      responses: {
        200: {
          description: 'Notices, newest first',
          schema: z.object({
            items: z.array(
              z.object({
                id: z.string(),
                kind: z.string(),
                data: z.record(z.string(), z.unknown()),
                createdAt: z.iso.datetime(),
              }),
            ),
          }),
        },
      },
      handle: async ({ principal }) => {
        const { tenantId, partnerId } = holderOf(principal);
        const rows = await database.withTenant(tenantId, (tx) => listPartnerNotices(tx, partnerId));
        const items = rows.map(({ id, kind, data, createdAt }) => ({
          id,
          kind,
          data,
          createdAt: createdAt.toISOString(),
        }));
        return json({ items });
      },
    }),
  ];
}

function presentDelivery(row: WebhookDeliveryRow): z.infer<typeof DeliveryView> {
  return {
    id: row.id,
    eventId: row.event.id,
    type: row.event.type,
    occurredAt: row.event.occurredAt.toISOString(),
    state: row.state,
    attempts: row.attempts,
    lastStatus: row.lastStatus,
    sentAt: row.sentAt?.toISOString() ?? null,
    tries: row.tries.map(({ at, ...rest }) => ({ at: at.toISOString(), ...rest })),
  };
}
