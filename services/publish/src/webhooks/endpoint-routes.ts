import { listWebhookEndpoints } from '@saring/database';
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
import { holderOf } from './holder.ts';
import { changeEndpoint, endEndpoint, registerEndpoint } from './manage-endpoints.ts';

/** A partner's own endpoints: `/api/v1/webhook-endpoints`. */
export function endpointRoutes(context: PublishContext): Route[] {
  const { database, config } = context;
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
        const { row, secret } = await registerEndpoint(context, holderOf(principal), body);
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
        const row = await changeEndpoint(context, holderOf(principal), id, body);
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
        await endEndpoint(context, holderOf(principal), id);
        return json({ id });
      },
    }),
  ];
}
