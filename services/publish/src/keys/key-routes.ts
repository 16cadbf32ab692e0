import {
  type ApiKeyRow,
  appendLog,
  createApiKey,
  expireApiKey,
  findPartnerKey,
  listPartnerKeys,
  revokeApiKey,
  type Tx,
} from '@saring/database';
import { after, SaringError } from '@saring/domain';
import {
  API_KEY_HASH,
  filledText,
  json,
  newApiKey,
  type Principal,
  type Route,
  restricted,
  route,
} from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { apiRate } from '../rates.ts';
import { type Holder, holderOf } from '../webhooks/holder.ts';

const MOST_KEYS = 20;
/** What a partner may give its own keys. */
const PARTNER_SCOPES = ['clarifications:read', 'partner:manage'] as const;

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
  const { database, secrets, config } = context;
  const common = {
    kind: 'api',
    access: restricted({ scopes: ['partner:manage'] }),
    rate: apiRate(config),
    tag: 'Keys',
  } as const;
  const params = z.object({ id: z.uuid() });

  const issue = async (
    tx: Tx,
    holder: Holder,
    wish: { name: string; scopes: readonly string[]; expiresAt: Date | null },
    action: string,
  ) => {
    const { tenantId, partnerId, actor } = holder;
    const { key, prefix } = newApiKey();
    const id = await createApiKey(tx, {
      tenantId,
      partnerId,
      name: wish.name,
      prefix,
      keyHash: secrets.hash(API_KEY_HASH, key),
      scopes: wish.scopes,
      ...(wish.expiresAt === null ? {} : { expiresAt: wish.expiresAt }),
    });
    await appendLog(tx, {
      tenantId,
      actor,
      action: `api-key.${action}`,
      subject: `key:${id}`,
      data: { partnerId, scopes: [...wish.scopes] },
    });
    const row = await findPartnerKey(tx, partnerId, id);
    if (row === null) throw new SaringError('NOT_FOUND');
    return { ...presentKey(row), key };
  };

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
        const made = await database.withTenant(holder.tenantId, async (tx) => {
          const keys = await listPartnerKeys(tx, holder.partnerId);
          if (keys.length >= MOST_KEYS) throw new SaringError('ALREADY_EXISTS');
          return issue(tx, holder, { ...body, expiresAt }, 'made');
        });
        return json(made, 201);
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
        const holder = holderOf(principal);
        const made = await database.withTenant(holder.tenantId, async (tx) => {
          const old = await findPartnerKey(tx, holder.partnerId, id);
          if (old === null) throw new SaringError('NOT_FOUND');
          withinRights(principal, old.scopes);
          const next = await issue(tx, holder, old, 'rotated');
          await expireApiKey(tx, id, after(new Date(), body.overlapHours));
          return next;
        });
        return json(made, 201);
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
        const holder = holderOf(principal);
        const { tenantId, partnerId, actor } = holder;
        await database.withTenant(tenantId, async (tx) => {
          if ((await findPartnerKey(tx, partnerId, id)) === null) {
            throw new SaringError('NOT_FOUND');
          }
          await revokeApiKey(tx, id);
          await appendLog(tx, {
            tenantId,
            actor,
            action: 'api-key.revoked',
            subject: `key:${id}`,
            data: { partnerId },
          });
        });
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
