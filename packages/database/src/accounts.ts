import type { Role } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';

/** Pseudonymous ids of people, for what is public. In the order of `ids`, each once. */
export async function publicIdsOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.account.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, publicId: true },
  });
  const known = new Map(rows.map((row) => [row.id, row.publicId]));
  return [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
}

export interface NewAccount {
  readonly tenantId: string;
  readonly login: string;
  readonly displayName: string;
  readonly publicId: string;
  readonly roles: readonly Role[];
  readonly government: boolean;
  /** `null` until an invitation is accepted. */
  readonly passwordHash: string | null;
}

/** @throws SaringError `ALREADY_EXISTS` for a taken login name */
export async function createAccount(tx: Tx, account: NewAccount): Promise<string> {
  const id = uuid();
  await tx.account.create({ data: { id, ...account, roles: [...account.roles] } });
  return id;
}
