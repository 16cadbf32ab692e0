import { ROLES, type Role, SaringError } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
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

const select = {
  id: true,
  login: true,
  displayName: true,
  publicId: true,
  roles: true,
  government: true,
  passwordHash: true,
  totpSecret: true,
  disabledAt: true,
  createdAt: true,
} as const;

/** A person as the console's administrators see them. Secrets are only told to be there. */
export interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly displayName: string;
  readonly publicId: string;
  readonly roles: readonly Role[];
  readonly government: boolean;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
}

type Selected = Omit<AccountRow, 'hasPassword' | 'hasSecondFactor'> & {
  readonly passwordHash: string | null;
  readonly totpSecret: string | null;
};

const present = ({ passwordHash, totpSecret, ...row }: Selected): AccountRow => ({
  ...row,
  roles: z.array(z.enum(ROLES)).parse(row.roles),
  hasPassword: passwordHash !== null,
  hasSecondFactor: totpSecret !== null,
});

/** All people of the office, those who may no longer sign in last. */
export async function listPeople(tx: Tx): Promise<AccountRow[]> {
  const rows = await tx.account.findMany({
    select,
    orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { displayName: 'asc' }],
  });
  return rows.map(present);
}

export async function findAccount(
  tx: Tx,
  where: { readonly id: string } | { readonly login: string },
): Promise<AccountRow | null> {
  const row = await tx.account.findUnique({ where, select });
  return row === null ? null : present(row);
}

/** What a person may do. The database refuses roles that exclude each other. */
export async function updateAccount(
  tx: Tx,
  id: string,
  change: {
    readonly displayName?: string;
    readonly roles?: readonly Role[];
    readonly government?: boolean;
    readonly disabledAt?: Date | null;
  },
): Promise<void> {
  const { roles, ...rest } = change;
  const { count } = await tx.account.updateMany({
    where: { id },
    data: { ...rest, ...(roles === undefined ? {} : { roles: [...roles] }) },
  });
  if (count === 0) throw new SaringError('NOT_FOUND');
}

export async function setPassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
  await tx.account.update({ where: { id }, data: { passwordHash }, select: { id: true } });
}

/** Sets the sealed secret of the second factor up, or takes it away with `null`. */
export async function setSecondFactor(tx: Tx, id: string, sealed: string | null): Promise<void> {
  await tx.account.update({
    where: { id },
    data: { totpSecret: sealed, totpStep: null },
    select: { id: true },
  });
}

/** False when a code of this time step, or a later one, was taken before. */
export async function takeTotpStep(tx: Tx, id: string, step: number): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id, OR: [{ totpStep: null }, { totpStep: { lt: step } }] },
    data: { totpStep: step },
  });
  return count === 1;
}

/** People of the office who may be given a case, by name. */
export async function assignableAccounts(tx: Tx): Promise<{ id: string; displayName: string }[]> {
  return tx.account.findMany({
    where: { disabledAt: null, roles: { hasSome: ['REVIEWER', 'INDEPENDENT_REVIEWER'] } },
    orderBy: { displayName: 'asc' },
    select: { id: true, displayName: true },
  });
}

/** Who may sign now, by the names that are public: no name, no login. */
export async function publicReviewers(
  tx: Tx,
): Promise<{ readonly publicId: string; readonly government: boolean }[]> {
  return tx.account.findMany({
    where: { disabledAt: null, roles: { hasSome: ['REVIEWER', 'INDEPENDENT_REVIEWER'] } },
    orderBy: { publicId: 'asc' },
    select: { publicId: true, government: true },
  });
}
