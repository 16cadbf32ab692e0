import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';

interface NewApiKey {
  readonly tenantId: string;
  readonly name: string;
  /** First characters, for people to tell keys apart. */
  readonly prefix: string;
  readonly keyHash: string;
  readonly scopes: readonly string[];
  readonly accountId?: string;
  readonly partnerId?: string;
  readonly kimGroupId?: string;
  readonly expiresAt?: Date;
}

/** Stores the keyed hash of an API key; the key itself is shown once and not kept. */
export async function createApiKey(tx: Tx, key: NewApiKey): Promise<string> {
  const id = uuid();
  await tx.apiKey.create({ data: { id, ...key, scopes: [...key.scopes] } });
  return id;
}

/** Ends a key; processes notice within their cache time of a few seconds. */
export async function revokeApiKey(tx: Tx, id: string): Promise<void> {
  await tx.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
}

export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
}

const select = {
  id: true,
  name: true,
  prefix: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
} as const;

/** A partner's keys that are not revoked, oldest first. */
export async function listPartnerKeys(tx: Tx, partnerId: string): Promise<ApiKeyRow[]> {
  return tx.apiKey.findMany({
    where: { partnerId, revokedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select,
  });
}

/** One of a partner's keys that is not revoked; `null` when it has none of this id. */
export async function findPartnerKey(
  tx: Tx,
  partnerId: string,
  id: string,
): Promise<ApiKeyRow | null> {
  return tx.apiKey.findFirst({ where: { id, partnerId, revokedAt: null }, select });
}

/** Lets a key end at a moment; one that ends earlier keeps its own. */
export async function expireApiKey(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.apiKey.updateMany({
    where: { id, OR: [{ expiresAt: null }, { expiresAt: { gt: at } }] },
    data: { expiresAt: at },
  });
}
