import { findLogin } from '@saring/database';
import { SaringError } from '@saring/domain';
import { invitePerson, PersonInput, resetPerson } from '@saring/review';
import { parseInput } from '@saring/web';
import { say } from '../terminal/announce.ts';
import { withStores } from './with-stores.ts';

/** Whoever may run commands on the machine may do anything anyway. */
const operator = (tenantId: string) => ({
  tenantId,
  actor: 'operator:cli',
  accountId: null,
  roles: ['OPERATOR'] as const,
});

/** `saring user invite`: the console's invitation, for the first people of an office. */
export async function inviteUser(options: {
  readonly tenant: string;
  readonly login: string;
  readonly name: string;
  readonly role: readonly string[];
  readonly nonGovernment: boolean;
}): Promise<void> {
  const input = parseInput(
    PersonInput,
    {
      login: options.login,
      displayName: options.name,
      roles: options.role.map((role) => role.toUpperCase()),
      government: !options.nonGovernment,
    },
    'options',
  );
  await withStores(async (context) => {
    const tenant = await context.tenants.bySlug(options.tenant);
    if (tenant === null) {
      throw new SaringError('NOT_FOUND', { details: { tenant: options.tenant } });
    }
    const { url } = await invitePerson(context, operator(tenant.id), input);
    say(url);
  });
}

/** `saring user reset LOGIN`: a link for a new password, for when no administrator is left. */
export async function resetUser(
  login: string,
  options: { readonly secondFactor: boolean },
): Promise<void> {
  await withStores(async (context) => {
    const found = await findLogin(context.database, login.trim().toLowerCase());
    if (found === null) throw new SaringError('NOT_FOUND');
    const { tenant_id: tenantId, account_id: accountId } = found;
    const url = await resetPerson(context, operator(tenantId), accountId, {
      secondFactor: options.secondFactor,
    });
    say(url);
  });
}
