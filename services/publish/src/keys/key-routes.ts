import { type ApiKeyRow, listPartnerKeys } from '@saring/database';
import { SaringError } from '@saring/domain';
import { filledText, json, type Principal, type Route, restricted, route } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { apiRate } from '../rates.ts';
import { holderOf } from '../webhooks/holder.ts';
import { makeKey, PARTNER_SCOPES, revokeKey, rotateKey } from './manage-keys.ts';

export const KeyView = z
  .object({
    id: z.string(),
    name: z.string(),
    prefix: z.string().meta({ description: 'How the key begins, to tell keys apart.' }),
    scopes: z.array(z.string()),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    lastUsedAt: z.iso.datetime().nullable().meta({ description: 'To the minute.' }),
  })
  .meta({ id: 'ApiKey' });
const NewKeyView = KeyView.extend({
  key: z.string().meta({ description: 'Shown once, kept nowhere.' }),
}).meta({ id: 'NewApiKey' });

const presentKey = (row: ApiKeyRow): z.infer<typeof KeyView> => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  scopes: [...row.scopes],
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt?.toISOString() ?? null,
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
});

/** A partner's own API keys: `/api/v1/api-keys`. */
export function keyRoutes(context: PublishContext): Route[] {
  const { database, config } = context;
  const common = {
    kind: 'api',
    access: restricted({ scopes: ['partner:manage'] }),
    rate: apiRate(config),
    tag: 'Keys',
  } as const;
  const params = z.object({ id: z.uuid() });

  return [
    route({
      ...common,
      method: 'get',
      path: '/api/v1/api-keys',
      summary: 'Keys of the partner',
      responses: { 200: { description: 'Keys', schema: z.object({ items: z.array(KeyView) }) } },
      handle: async ({ principal }) => {
        const { tenantId, partnerId } = holderOf(principal);
        const rows = await database.withTenant(tenantId, (tx) => listPartnerKeys(tx, partnerId));
        return json({ items: rows.map(presentKey) });
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/api/v1/api-keys',
      summary: 'Make a key',
      description: 'A key can be given no right that the key which asks does not have.',
      body: z.object({
        name: filledText(80),
        scopes: z.array(z.enum(PARTNER_SCOPES)).min(1).max(PARTNER_SCOPES.length),
        expiresAt: z.iso.datetime({ offset: true }).optional(),
      }),
      responses: { 201: { description: 'Made', schema: NewKeyView } },
      handle: async ({ body, principal }) => {
        const holder = holderOf(principal);
        withinRights(principal, body.scopes);
        const expiresAt = body.expiresAt === undefined ? null : new Date(body.expiresAt);
        const made = await makeKey(context, holder, { ...body, expiresAt });
        return json({ ...presentKey(made), key: made.key }, 201);
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/api/v1/api-keys/{id}/rotations',
      summary: 'Replace a key',
      description: 'The new key has the same rights. The old one works on until the overlap ends.',
      params,
      body: z
        .object({ overlapHours: z.number().min(0).max(720).default(24) })
        .default({ overlapHours: 24 }),
      responses: { 201: { description: 'Replaced', schema: NewKeyView } },
      handle: async ({ params: { id }, body, principal }) => {
        const made = await rotateKey(
          context,
          holderOf(principal),
          id,
          body.overlapHours,
          (scopes) => withinRights(principal, scopes),
        );
        return json({ ...presentKey(made), key: made.key }, 201);
      },
    }),
    route({
      ...common,
      method: 'delete',
      path: '/api/v1/api-keys/{id}',
      summary: 'Revoke a key',
      description: 'It stops working within 5 seconds, in every process.',
      params,
      responses: { 200: { description: 'Revoked', schema: z.object({ id: z.string() }) } },
      handle: async ({ params: { id }, principal }) => {
        await revokeKey(context, holderOf(principal), id);
        return json({ id });
      },
    }),
  ];
}

function withinRights(principal: Principal | null, scopes: readonly string[]): void {
  if (!scopes.every((scope) => principal?.scopes.some((each) => each === scope))) {
    throw new SaringError('FORBIDDEN');
  }
}
