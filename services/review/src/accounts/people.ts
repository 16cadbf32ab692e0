import {
  appendLog,
  createAccount,
  type Database,
  findAccount,
  revokeOneTimeLinks,
  revokeSessionsOf,
  type Tx,
  updateAccount,
} from '@saring/database';
import { newPublicId, type Role, SaringError } from '@saring/domain';
import type { ReviewContext } from '../context.ts';
import { issueLink } from './issue-link.ts';
import { type PersonChange, type PersonInput, requireGrant } from './person-input.ts';

/** Who administers: a person of the console, or whoever may run commands on the machine. */
export interface Administrator {
  readonly tenantId: string;
  readonly actor: string;
  /** `null` for the command line. */
  readonly accountId: string | null;
  readonly roles: readonly Role[];
}

type Context = Pick<ReviewContext, 'config' | 'database' | 'secrets'>;

/**
 * Adds a person who has still to choose a password.
 *
 * @returns the one-time link to hand over
 * @throws SaringError `ALREADY_EXISTS` for a taken login name, `FORBIDDEN`
 */
export async function invitePerson(
  context: Context,
  admin: Administrator,
  input: PersonInput,
): Promise<{ readonly accountId: string; readonly url: string }> {
  const { tenantId } = admin;
  requireGrant(admin.roles, input.roles);
  return context.database.withTenant(tenantId, async (tx) => {
    const accountId = await createAccount(tx, {
      tenantId,
      ...input,
      publicId: newPublicId(),
      passwordHash: null,
    });
    const url = await issueLink(context, tx, {
      tenantId,
      purpose: 'INVITATION',
      subjectId: accountId,
    });
    await log(tx, admin, 'account.invited', accountId, {
      roles: [...input.roles],
      government: input.government,
    });
    return { accountId, url };
  });
}

/**
 * Makes a link with which a person chooses a new password, and on request a new second factor. Who
 * never accepted an invitation gets a new one.
 *
 * @throws SaringError `NOT_FOUND`, `FORBIDDEN`
 */
export async function resetPerson(
  context: Context,
  admin: Administrator,
  accountId: string,
  options: { readonly secondFactor: boolean },
): Promise<string> {
  const { tenantId } = admin;
  return context.database.withTenant(tenantId, async (tx) => {
    const account = await known(tx, accountId);
    requireGrant(admin.roles, account.roles);
    if (account.disabledAt !== null) throw new SaringError('FORBIDDEN');
    const reset = options.secondFactor ? 'FULL_RESET' : 'PASSWORD_RESET';
    const purpose = account.hasPassword ? reset : 'INVITATION';
    const url = await issueLink(context, tx, { tenantId, purpose, subjectId: accountId });
    await log(tx, admin, 'account.link_issued', accountId, { purpose });
    return url;
  });
}

/** @throws SaringError `NOT_FOUND`, `FORBIDDEN` for one's own rights */
export async function changePerson(
  database: Database,
  admin: Administrator,
  accountId: string,
  change: PersonChange,
): Promise<void> {
  requireOther(admin, accountId);
  await database.withTenant(admin.tenantId, async (tx) => {
    const before = await known(tx, accountId);
    requireGrant(admin.roles, [...before.roles, ...change.roles]);
    await updateAccount(tx, accountId, change);
    await log(tx, admin, 'account.changed', accountId, {
      from: { roles: [...before.roles], government: before.government },
      to: { roles: [...change.roles], government: change.government },
    });
  });
}

/** Ends a person's access at once, or gives it back. What they signed stays. */
export async function setPersonDisabled(
  database: Database,
  admin: Administrator,
  accountId: string,
  disabled: boolean,
): Promise<void> {
  requireOther(admin, accountId);
  await database.withTenant(admin.tenantId, async (tx) => {
    const account = await known(tx, accountId);
    requireGrant(admin.roles, account.roles);
    await updateAccount(tx, accountId, { disabledAt: disabled ? new Date() : null });
    if (disabled) {
      await revokeSessionsOf(tx, accountId);
      await revokeOneTimeLinks(tx, accountId);
    }
    await log(tx, admin, disabled ? 'account.disabled' : 'account.enabled', accountId, {});
  });
}

async function known(tx: Tx, accountId: string) {
  const account = await findAccount(tx, { id: accountId });
  if (account === null) throw new SaringError('NOT_FOUND');
  return account;
}

/** An administrator cannot lock the door from outside, nor give themselves another role. */
function requireOther(admin: Administrator, accountId: string): void {
  if (admin.accountId === accountId) throw new SaringError('FORBIDDEN');
}

const log = (
  tx: Tx,
  { tenantId, actor }: Administrator,
  action: string,
  accountId: string,
  data: Parameters<typeof appendLog>[1]['data'],
) => appendLog(tx, { tenantId, actor, action, subject: `account:${accountId}`, data });
