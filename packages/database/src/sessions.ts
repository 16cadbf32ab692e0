import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';

const IDLE_MS = 30 * 60_000;
const ABSOLUTE_MS = 12 * 3_600_000;

/** Stores a session; the token itself is known to its holder only. */
export async function createSession(
  tx: Tx,
  session: {
    readonly tenantId: string;
    readonly accountId: string;
    readonly tokenHash: string;
    /** Kind of browser and system. */
    readonly device?: string | null;
  },
): Promise<string> {
  const id = uuid();
  await tx.session.create({ data: { id, ...session } });
  return id;
}

/** Ends a session at once. */
export async function revokeSession(tx: Tx, id: string): Promise<void> {
  await tx.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
}

/** Ends a person's session, or all but one; returns how many ended. */
export async function revokeSessionsOf(
  tx: Tx,
  accountId: string,
  which: { readonly id?: string; readonly except?: string | null } = {},
): Promise<number> {
  const except = which.except ?? null;
  const { count } = await tx.session.updateMany({
    where: {
      accountId,
      revokedAt: null,
      ...(which.id === undefined ? {} : { id: which.id }),
      ...(except === null ? {} : { NOT: { id: except } }),
    },
    data: { revokedAt: new Date() },
  });
  return count;
}

/** The sessions of a person that still work, newest first. The limits are those of `find_session`. */
export async function liveSessionsOf(tx: Tx, accountId: string, now = new Date()) {
  return tx.session.findMany({
    where: {
      accountId,
      revokedAt: null,
      lastSeenAt: { gt: new Date(now.getTime() - IDLE_MS) },
      createdAt: { gt: new Date(now.getTime() - ABSOLUTE_MS) },
    },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
  });
}
