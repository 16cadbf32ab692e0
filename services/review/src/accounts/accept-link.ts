import {
  appendLog,
  type FoundLogin,
  findAccount,
  findLogin,
  findOneTimeLink,
  revokeSessionsOf,
  setPassword,
  setSecondFactor,
  takeOneTimeLink,
} from '@saring/database';
import { SaringError } from '@saring/domain';
import { hashPassword, LINK_HASH } from '@saring/web';
import type { ReviewContext } from '../context.ts';
import { officeWords } from './password-rule.ts';

type Context = Pick<ReviewContext, 'config' | 'database' | 'secrets' | 'tenants'>;

export type LinkView =
  | {
      readonly kind: 'open';
      readonly invitation: boolean;
      readonly login: string;
      /** What the office is called, for whoever chooses a password. */
      readonly office: readonly string[];
    }
  | { readonly kind: 'used' | 'over' };

const FOR_PEOPLE: readonly string[] = ['INVITATION', 'PASSWORD_RESET', 'FULL_RESET'];

/** What a link is good for, without using it. @throws SaringError `NOT_FOUND` */
export async function viewLink(context: Context, token: string): Promise<LinkView> {
  const link = await findOneTimeLink(context.database, context.secrets.hash(LINK_HASH, token));
  if (link === null || !FOR_PEOPLE.includes(link.purpose)) throw new SaringError('NOT_FOUND');
  if (link.used) return { kind: 'used' };
  const account = await context.database.withTenant(link.tenantId, (tx) =>
    findAccount(tx, { id: link.subjectId }),
  );
  if (link.over || account === null || account.disabledAt !== null) return { kind: 'over' };
  const office = officeWords(await context.tenants.byId(link.tenantId));
  return {
    kind: 'open',
    invitation: link.purpose === 'INVITATION',
    login: account.login,
    office,
  };
}

/**
 * Sets the password that the holder of a link chose. Whoever was signed in as them no longer is.
 *
 * @throws SaringError `NOT_FOUND`, `LINK_OVER`
 */
export async function acceptLink(
  context: Context,
  token: string,
  password: string,
): Promise<FoundLogin & { readonly password_hash: string }> {
  const { database, secrets } = context;
  const view = await viewLink(context, token);
  if (view.kind !== 'open') throw new SaringError('LINK_OVER');
  const link = await findOneTimeLink(database, secrets.hash(LINK_HASH, token));
  if (link === null) throw new SaringError('NOT_FOUND');
  const passwordHash = await hashPassword(password);
  const { tenantId, subjectId: accountId } = link;
  await database.withTenant(tenantId, async (tx) => {
    if (!(await takeOneTimeLink(tx, link.id))) throw new SaringError('LINK_OVER');
    await setPassword(tx, accountId, passwordHash);
    if (link.purpose === 'FULL_RESET') await setSecondFactor(tx, accountId, null);
    await revokeSessionsOf(tx, accountId);
    await appendLog(tx, {
      tenantId,
      actor: `account:${accountId}`,
      action: 'account.password_set',
      subject: `account:${accountId}`,
      data: { purpose: link.purpose },
    });
  });
  const found = await findLogin(database, view.login);
  if (found === null) throw new SaringError('LINK_OVER');
  return { ...found, password_hash: passwordHash };
}
