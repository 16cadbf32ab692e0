import type { Channel } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Database, Tx } from './client.ts';
import type { Prisma } from './generated/prisma/client.ts';

const accountSelect = {
  id: true,
  tenantId: true,
  channel: true,
  externalId: true,
  sealedSecrets: true,
  settings: true,
  cursor: true,
  problem: true,
  problemAt: true,
  pausedAt: true,
} satisfies Prisma.ChannelAccountSelect;

export type ChannelAccountRow = Prisma.ChannelAccountGetPayload<{ select: typeof accountSelect }>;

/** The office an account belongs to; `null` for an unknown one. Known before any tenant is. */
export async function tenantOfAccount(
  database: Database,
  accountId: string,
): Promise<string | null> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`SELECT find_channel_account(${accountId}::uuid) AS id`,
  );
  return z.array(z.object({ id: z.string().nullable() })).parse(rows)[0]?.id ?? null;
}

/** Accounts of a channel that are not paused, of all offices. */
export async function listAccounts(
  database: Database,
  channel: Channel,
): Promise<{ tenantId: string; accountId: string }[]> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`SELECT * FROM list_channel_accounts(${channel})`,
  );
  return z
    .array(z.object({ tenant_id: z.string(), account_id: z.string() }))
    .parse(rows)
    .map((row) => ({ tenantId: row.tenant_id, accountId: row.account_id }));
}

export async function loadAccount(tx: Tx, id: string): Promise<ChannelAccountRow | null> {
  return tx.channelAccount.findUnique({ where: { id }, select: accountSelect });
}

/** The accounts of the transaction's office. */
export async function accountsOfTenant(tx: Tx): Promise<ChannelAccountRow[]> {
  return tx.channelAccount.findMany({ select: accountSelect, orderBy: { channel: 'asc' } });
}

/**
 * Stores the account of an office on a channel, or replaces its settings and credentials.
 *
 * @returns its id, which is the same after a change
 */
export async function saveAccount(
  tx: Tx,
  account: {
    readonly tenantId: string;
    readonly channel: Channel;
    readonly externalId: string;
    readonly sealedSecrets: string;
    readonly settings: Prisma.InputJsonObject;
  },
): Promise<string> {
  const { tenantId, channel, ...rest } = account;
  const row = await tx.channelAccount.upsert({
    where: { tenantId_channel: { tenantId, channel } },
    create: { id: uuid(), ...account },
    update: { ...rest, problem: null, problemAt: null, pausedAt: null },
    select: { id: true },
  });
  return row.id;
}

/** Notes what keeps an account from working, or that it works again. */
export async function noteAccountProblem(
  tx: Tx,
  id: string,
  problem: string | null,
): Promise<void> {
  await tx.channelAccount.updateMany({
    where: { id, ...(problem === null ? { problem: { not: null } } : {}) },
    data: { problem, problemAt: problem === null ? null : new Date() },
  });
}

/** Where the next long poll goes on; it never goes back. */
export async function moveCursor(tx: Tx, id: string, cursor: number): Promise<void> {
  await tx.channelAccount.updateMany({
    where: { id, cursor: { lt: cursor } },
    data: { cursor },
  });
}

/** What a channel cost this month, in rupiah. */
export async function spentInMonth(tx: Tx, channel: Channel, month: string): Promise<number> {
  const row = await tx.channelSpend.findFirst({
    where: { channel, month },
    select: { spent: true },
  });
  return row?.spent ?? 0;
}

/**
 * Reserves an amount of the month's budget. Exact however many ask at once: the row's own condition
 * decides, under its lock.
 *
 * @returns false when it would go over the ceiling
 */
export async function reserveSpend(
  tx: Tx,
  spend: {
    readonly tenantId: string;
    readonly channel: Channel;
    readonly month: string;
    readonly amount: number;
    readonly ceiling: number;
  },
): Promise<boolean> {
  const { tenantId, channel, month, amount, ceiling } = spend;
  if (amount > ceiling) return false;
  const changed = await tx.$executeRaw`
    INSERT INTO channel_spend (tenant_id, channel, month, spent)
    VALUES (${tenantId}::uuid, ${channel}::channel, ${month}, ${amount}::int)
    ON CONFLICT (tenant_id, channel, month) DO UPDATE
      SET spent = channel_spend.spent + EXCLUDED.spent
      WHERE channel_spend.spent + EXCLUDED.spent <= ${ceiling}::int`;
  return changed === 1;
}

/** Gives back what was reserved for a message that was not sent. */
export async function refundSpend(
  tx: Tx,
  spend: {
    readonly channel: Channel;
    readonly month: string;
    readonly amount: number;
  },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE channel_spend SET spent = greatest(0, spent - ${spend.amount}::int)
    WHERE channel = ${spend.channel}::channel AND month = ${spend.month}`;
}
