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
