import { createApiKey } from '@saring/database';
import { API_KEY_HASH, newApiKey, type Scope } from '@saring/web';
import type { House } from '../boot/compose.ts';
import type { DemoCredentials } from './credentials.ts';
import { editorOf, type Offices } from './offices.ts';

type Keys = Pick<DemoCredentials, 'reviewer' | 'secondReviewer' | 'kim' | 'partner' | 'admin'>;

const CASE_WORK: readonly Scope[] = ['cases:read', 'cases:write', 'clarifications:read'];

/** One API key for each task in the first office. */
export async function issueKeys(house: House, offices: Offices): Promise<Keys> {
  const [key, tenantId] = [...offices.tenants][0] ?? [];
  if (key === undefined || tenantId === undefined) throw new Error('demo data: no office');
  const people = [...offices.people.values()].filter((person) => person.tenantId === tenantId);
  const reviewer =
    people.find((person) => person.roles.includes('REVIEWER') && person.roles.includes('EDITOR')) ??
    editorOf(offices, tenantId);
  const second = people.find((person) => person.roles.includes('INDEPENDENT_REVIEWER'));
  const admin = people.find((person) => person.roles.includes('TENANT_ADMIN'));
  const partnerId = offices.partners.get(key)?.[0];
  const kimGroupId = [...offices.kimGroups.values()][0];
  if (!second || !admin || partnerId === undefined || kimGroupId === undefined) {
    throw new Error('demo data: the first office is not complete');
  }
  const issue = async (
    name: string,
    scopes: readonly Scope[],
    holder: { accountId: string } | { partnerId: string } | { kimGroupId: string },
  ): Promise<string> => {
    const made = newApiKey();
    await house.app.withTenant(tenantId, (tx) =>
      createApiKey(tx, {
        tenantId,
        name,
        prefix: made.prefix,
        keyHash: house.secrets.hash(API_KEY_HASH, made.key),
        scopes,
        ...holder,
      }),
    );
    return made.key;
  };
  const { accountId } = reviewer;
  return {
    reviewer: await issue('demo reviewer', [...CASE_WORK, 'submissions:write'], { accountId }),
    secondReviewer: await issue('demo second reviewer', CASE_WORK, { accountId: second.accountId }),
    kim: await issue('demo kim', ['submissions:write'], { kimGroupId }),
    partner: await issue('demo partner', ['clarifications:read', 'partner:manage'], { partnerId }),
    admin: await issue('demo admin', [...CASE_WORK, 'admin'], { accountId: admin.accountId }),
  };
}
