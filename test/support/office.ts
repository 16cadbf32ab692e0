import { randomBytes } from 'node:crypto';
import {
  createAccount,
  createApiKey,
  createKimGroup,
  createPartner,
  createSession,
} from '@saring/database';
import type { Role } from '@saring/domain';
import {
  API_KEY_HASH,
  newApiKey,
  newSessionToken,
  type Scope,
  SESSION_COOKIE,
  SESSION_HASH,
} from '@saring/web';
import type { TestHouse } from './house.ts';
import { makeTenant } from './tenant.ts';

export interface TestOffice {
  readonly tenantId: string;
  readonly slug: string;
  readonly partnerId: string;
  readonly kimGroupId: string;
  /** An API key for a new person with these roles. */
  person(roles: readonly Role[], government?: boolean): Promise<{ key: string; accountId: string }>;
  /** A signed-in browser of that person: name and value of the session cookie. */
  signIn(accountId: string): Promise<{ readonly name: string; readonly value: string }>;
  /** An API key for a program. */
  key(
    scopes: readonly Scope[],
    holder?: { partnerId?: string; kimGroupId?: string },
  ): Promise<string>;
}

const CASE_WORK: readonly Scope[] = [
  'cases:read',
  'cases:write',
  'clarifications:read',
  'submissions:write',
  'admin',
];

/** An office of its own with a partner and a village group. */
export async function makeOffice({ house, database }: TestHouse): Promise<TestOffice> {
  const slug = `uji-${randomBytes(4).toString('hex')}`;
  const tenantId = await makeTenant(database, slug);
  const [partnerId, kimGroupId] = await house.app.withTenant(tenantId, async (tx) => [
    await createPartner(tx, { tenantId, name: 'Suara Uji', medium: 'ONLINE', website: null }),
    await createKimGroup(tx, {
      tenantId,
      name: 'KIM Uji',
      districtCode: '63.03.04',
      villageCode: null,
    }),
  ]);
  const key: TestOffice['key'] = async (scopes, holder = {}) => {
    const made = newApiKey();
    await house.app.withTenant(tenantId, (tx) =>
      createApiKey(tx, {
        tenantId,
        name: 'uji',
        prefix: made.prefix,
        keyHash: house.secrets.hash(API_KEY_HASH, made.key),
        scopes,
        ...holder,
      }),
    );
    return made.key;
  };
  return {
    tenantId,
    slug,
    partnerId,
    kimGroupId,
    key,
    signIn: async (accountId) => {
      const value = newSessionToken();
      const tokenHash = house.secrets.hash(SESSION_HASH, value);
      await house.app.withTenant(tenantId, (tx) =>
        createSession(tx, { tenantId, accountId, tokenHash }),
      );
      return { name: SESSION_COOKIE, value };
    },
    person: async (roles, government = true) => {
      const name = randomBytes(4).toString('hex');
      const accountId = await house.app.withTenant(tenantId, (tx) =>
        createAccount(tx, {
          tenantId,
          login: `${name}@uji.example`,
          displayName: `Pemeriksa ${name}`,
          publicId: name,
          roles,
          government,
          passwordHash: null,
        }),
      );
      const made = newApiKey();
      await house.app.withTenant(tenantId, (tx) =>
        createApiKey(tx, {
          tenantId,
          name,
          prefix: made.prefix,
          keyHash: house.secrets.hash(API_KEY_HASH, made.key),
          scopes: CASE_WORK,
          accountId,
        }),
      );
      return { key: made.key, accountId };
    },
  };
}
