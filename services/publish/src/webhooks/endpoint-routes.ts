import { randomBytes } from 'node:crypto';
import { createWebhookEndpoint, listWebhookEndpoints } from '@saring/database';
import { SaringError } from '@saring/domain';
import { json, type Principal, type Route, restricted, route } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { WEBHOOK_SECRET } from './deliver-webhook.ts';

const EndpointView = z
  .object({ id: z.string(), url: z.string(), paused: z.boolean(), createdAt: z.iso.datetime() })
  .meta({ id: 'WebhookEndpoint' });

/** A partner's own endpoints: `GET` and `POST /api/v1/webhook-endpoints`. */
export function endpointRoutes(context: PublishContext): Route[] {
  const access = restricted({ scopes: ['partner:manage'] });
  return [
    route({
      method: 'get',
      path: '/api/v1/webhook-endpoints',
      kind: 'api',
      access,
      tag: 'Webhooks',
      summary: 'Endpoints of the partner',
      responses: {
        200: { description: 'Endpoints', schema: z.object({ items: z.array(EndpointView) }) },
      },
      handle: async ({ principal }) => {
        const { tenantId, partnerId } = partnerOf(principal);
        const rows = await context.database.withTenant(tenantId, (tx) =>
          listWebhookEndpoints(tx, partnerId),
        );
        return json({
          items: rows.map(({ id, url, pausedAt, createdAt }) => ({
            id,
            url,
            paused: pausedAt !== null,
            createdAt: createdAt.toISOString(),
          })),
        });
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/webhook-endpoints',
      kind: 'api',
      access,
      tag: 'Webhooks',
      summary: 'Register an endpoint',
      description:
        'The secret is shown once. Requests are signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature).',
      body: z.object({ url: z.url({ protocol: /^https?$/u }).max(2000) }),
      responses: {
        201: {
          description: 'Registered',
          schema: z.object({ id: z.string(), url: z.string(), secret: z.string() }),
        },
      },
      handle: async ({ body, principal }) => {
        const { tenantId, partnerId } = partnerOf(principal);
        const secret = `whsec_${randomBytes(32).toString('base64')}`;
        const id = await context.database.withTenant(tenantId, (tx) =>
          createWebhookEndpoint(tx, {
            tenantId,
            partnerId,
            url: body.url,
            sealedSecret: context.secrets.encrypt(WEBHOOK_SECRET, secret),
          }),
        );
        return json({ id, url: body.url, secret }, 201);
      },
    }),
  ];
}

function partnerOf(principal: Principal | null): { tenantId: string; partnerId: string } {
  if (principal === null) throw new SaringError('UNAUTHENTICATED');
  if (principal.partnerId === null) throw new SaringError('FORBIDDEN');
  return { tenantId: principal.tenantId, partnerId: principal.partnerId };
}
