import {
  appendLog,
  createWebhookEndpoint,
  listWebhookEndpoints,
  removeWebhookEndpoint,
  type Tx,
  updateWebhookEndpoint,
} from '@saring/database';
import { SaringError } from '@saring/domain';
import { refusesAddress } from '@saring/sources';
import { json, type Route, restricted, route } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { apiRate } from '../rates.ts';
import {
  Description,
  EndpointUrl,
  EndpointView,
  EventTypes,
  presentEndpoint,
} from './endpoint-view.ts';
import { type Holder, holderOf, ownEndpoint } from './holder.ts';
import { newWebhookSecret } from './new-secret.ts';
import { WEBHOOK_SECRET } from './sign.ts';

const MOST_ENDPOINTS = 10;

/** A partner's own endpoints: `/api/v1/webhook-endpoints`. */
export function endpointRoutes(context: PublishContext): Route[] {
  const { database, secrets, config } = context;
  const common = {
    kind: 'api',
    access: restricted({ scopes: ['partner:manage'] }),
    rate: apiRate(config),
    tag: 'Webhooks',
  } as const;
  const params = z.object({ id: z.uuid() });
  const openable = (url: string) => {
    if (refusesAddress(url, config.egress)) throw new SaringError('ADDRESS_REFUSED');
  };
  const log = (tx: Tx, holder: Holder, id: string, action: string) =>
    appendLog(tx, {
      tenantId: holder.tenantId,
      actor: holder.actor,
      action: `webhook-endpoint.${action}`,
      subject: `webhook-endpoint:${id}`,
      data: { partnerId: holder.partnerId },
    });
  return [
    route({
      ...common,
      method: 'get',
      path: '/api/v1/webhook-endpoints',
      summary: 'Endpoints of the partner',
      responses: {
        200: { description: 'Endpoints', schema: z.object({ items: z.array(EndpointView) }) },
      },
      handle: async ({ principal }) => {
        const { tenantId, partnerId } = holderOf(principal);
        const rows = await database.withTenant(tenantId, (tx) =>
          listWebhookEndpoints(tx, partnerId),
        );
        return json({ items: rows.map((row) => presentEndpoint(row)) });
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/api/v1/webhook-endpoints',
      summary: 'Register an endpoint',
      description:
        'The secret is shown once. Requests are signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature). Answer 2xx within 10 seconds; everything else is tried again, 18 times over 76 hours.',
      body: z.object({
        url: EndpointUrl,
        description: Description.default(''),
        eventTypes: EventTypes.default([]),
      }),
      responses: {
        201: {
          description: 'Registered',
          schema: EndpointView.extend({ secret: z.string() }).meta({ id: 'NewWebhookEndpoint' }),
        },
      },
      handle: async ({ body, principal }) => {
        const holder = holderOf(principal);
        const { tenantId, partnerId } = holder;
        openable(body.url);
        const secret = newWebhookSecret();
        const row = await database.withTenant(tenantId, async (tx) => {
          const known = await listWebhookEndpoints(tx, partnerId);
          if (known.length >= MOST_ENDPOINTS) throw new SaringError('ALREADY_EXISTS');
          const made = await createWebhookEndpoint(tx, {
            tenantId,
            partnerId,
            ...body,
            sealedSecret: secrets.encrypt(WEBHOOK_SECRET, secret),
          });
          await log(tx, holder, made.id, 'registered');
          return made;
        });
        return json({ ...presentEndpoint(row), secret }, 201);
      },
    }),
    route({
      ...common,
      method: 'patch',
      path: '/api/v1/webhook-endpoints/{id}',
      summary: 'Change, pause or resume an endpoint',
      description:
        'To resume one that was paused, also by us, send paused: false, and ask for a replay of what it missed.',
      params,
      body: z.object({
        url: EndpointUrl.optional(),
        description: Description.optional(),
        eventTypes: EventTypes.optional(),
        paused: z.boolean().optional(),
      }),
      responses: { 200: { description: 'Changed', schema: EndpointView } },
      handle: async ({ params: { id }, body, principal }) => {
        const holder = holderOf(principal);
        if (body.url !== undefined) openable(body.url);
        const row = await database.withTenant(holder.tenantId, async (tx) => {
          await ownEndpoint(tx, holder, id);
          await log(tx, holder, id, 'changed');
          return updateWebhookEndpoint(tx, id, body);
        });
        return json(presentEndpoint(row));
      },
    }),
    route({
      ...common,
      method: 'delete',
      path: '/api/v1/webhook-endpoints/{id}',
      summary: 'Remove an endpoint',
      params,
      responses: { 200: { description: 'Removed', schema: z.object({ id: z.string() }) } },
      handle: async ({ params: { id }, principal }) => {
        const holder = holderOf(principal);
        await database.withTenant(holder.tenantId, async (tx) => {
          await ownEndpoint(tx, holder, id);
          await removeWebhookEndpoint(tx, id);
          await log(tx, holder, id, 'removed');
        });
        return json({ id });
      },
    }),
  ];
}
