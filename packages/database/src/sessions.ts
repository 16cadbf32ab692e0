import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';

/** Stores a session; the token itself is known to its holder only. */
export async function createSession(
  tx: Tx,
  session: { readonly tenantId: string; readonly accountId: string; readonly tokenHash: string },
): Promise<void> {
  await tx.session.create({ data: { id: uuid(), ...session } });
}

/** Ends a session at once. */
export async function revokeSession(tx: Tx, id: string): Promise<void> {
  await tx.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
}
