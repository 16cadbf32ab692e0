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
import { API_KEY_HASH, newApiKey } from '@saring/web';
import type { PublishContext } from '../context.ts';
import type { Holder } from '../webhooks/holder.ts';

const MOST_KEYS = 20;
/** What a partner may give its own keys. */
export const PARTNER_SCOPES = ['clarifications:read', 'partner:manage'] as const;

type Context = Pick<PublishContext, 'database' | 'secrets'>;
export type IssuedKey = ApiKeyRow & {
  /** Shown once, kept nowhere. */
  readonly key: string;
};

interface KeyWish {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date | null;
}

/** Makes a key for a partner. @throws SaringError `ALREADY_EXISTS` when it has too many */
export async function makeKey(
  { database, secrets }: Context,
  holder: Holder,
  wish: KeyWish,
): Promise<IssuedKey> {
  return database.withTenant(holder.tenantId, async (tx) => {
    const keys = await listPartnerKeys(tx, holder.partnerId);
    if (keys.length >= MOST_KEYS) throw new SaringError('ALREADY_EXISTS');
    return issue(tx, secrets, holder, wish, 'made');
  });
}

/**
 * A new key with the same rights; the old one works on until the overlap ends.
 *
 * @param mayGive refuses rights that whoever asks does not have
 * @throws SaringError `NOT_FOUND`
 */
export async function rotateKey(
  { database, secrets }: Context,
  holder: Holder,
  id: string,
  overlapHours: number,
  mayGive: (scopes: readonly string[]) => void = () => undefined,
): Promise<IssuedKey> {
  return database.withTenant(holder.tenantId, async (tx) => {
    const old = await findPartnerKey(tx, holder.partnerId, id);
    if (old === null) throw new SaringError('NOT_FOUND');
    mayGive(old.scopes);
    const next = await issue(tx, secrets, holder, old, 'rotated');
    await expireApiKey(tx, id, after(new Date(), overlapHours));
    return next;
  });
}

/** Ends a key, in every process within 5 seconds. @throws SaringError `NOT_FOUND` */
export async function revokeKey({ database }: Context, holder: Holder, id: string): Promise<void> {
  const { tenantId, partnerId, actor } = holder;
  await database.withTenant(tenantId, async (tx) => {
    if ((await findPartnerKey(tx, partnerId, id)) === null) throw new SaringError('NOT_FOUND');
    await revokeApiKey(tx, id);
    await appendLog(tx, {
      tenantId,
      actor,
      action: 'api-key.revoked',
      subject: `key:${id}`,
      data: { partnerId },
    });
  });
}

async function issue(
  tx: Tx,
  secrets: Context['secrets'],
  holder: Holder,
  wish: KeyWish,
  action: string,
): Promise<IssuedKey> {
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
  return { ...row, key };
}
