import { type Database, findApiKey, findPartnerSession, findSession } from '@saring/database';
import type { Secrets } from '@saring/runtime';
import { z } from 'zod';
import { type Principal, SCOPES } from '../http/principal.ts';
import type { Authenticate } from '../http/server.ts';
import { isApiKey } from './tokens.ts';

export const SESSION_COOKIE = 'saring_session';
/** Of the partners' portal, so that one browser may hold both. */
export const PARTNER_COOKIE = 'saring_mitra';
/** Purposes of keyed hashes; another purpose gives another hash for the same token. */
export const SESSION_HASH = 'session';
export const PARTNER_SESSION_HASH = 'partner-session';
export const API_KEY_HASH = 'api-key';

/** A revoked key or session may work for this long; the promise is 5 seconds. */
const CACHE_MS = 2000;
const CACHE_SIZE = 5000;

const Scopes = z.array(z.enum(SCOPES));

/** Tells who is behind an API key (bearer token or `X-API-Key`) or a session cookie. */
export function createAuthenticate(database: Database, secrets: Secrets): Authenticate {
  const cache = new Map<string, { principal: Principal | null; until: number }>();
  const cached = async (
    key: string,
    find: () => Promise<Principal | null>,
  ): Promise<Principal | null> => {
    const hit = cache.get(key);
    if (hit !== undefined && hit.until > Date.now()) return hit.principal;
    const principal = await find();
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(key, { principal, until: Date.now() + CACHE_MS });
    return principal;
  };

  return async ({ authorization, apiKey, cookie, portal }) => {
    if (portal) {
      const mine = cookie(PARTNER_COOKIE);
      if (mine === null) return null;
      const hash = secrets.hash(PARTNER_SESSION_HASH, mine);
      return cached(`partner ${hash}`, () => byPartnerSession(database, hash));
    }
    const key = apiKey ?? /^Bearer (\S+)$/iu.exec(authorization ?? '')?.[1] ?? null;
    if (key !== null) {
      if (!isApiKey(key)) return null;
      const hash = secrets.hash(API_KEY_HASH, key);
      return cached(`key ${hash}`, () => byApiKey(database, hash));
    }
    const token = cookie(SESSION_COOKIE);
    if (token === null) return null;
    const hash = secrets.hash(SESSION_HASH, token);
    return cached(`session ${hash}`, () => bySession(database, hash));
  };
}

async function byApiKey(database: Database, hash: string): Promise<Principal | null> {
  const row = await findApiKey(database, hash);
  if (row === null) return null;
  return {
    tenantId: row.tenant_id,
    via: 'api-key',
    actor: row.account_id === null ? `key:${row.key_id}` : `account:${row.account_id}`,
    accountId: row.account_id,
    displayName: row.display_name ?? row.name,
    roles: row.roles,
    government: row.government,
    scopes: Scopes.parse(row.scopes),
    partnerId: row.partner_id,
    kimGroupId: row.kim_group_id,
    sessionId: null,
  };
}

async function bySession(database: Database, hash: string): Promise<Principal | null> {
  const row = await findSession(database, hash);
  if (row === null) return null;
  return {
    tenantId: row.tenant_id,
    via: 'session',
    actor: `account:${row.account_id}`,
    accountId: row.account_id,
    displayName: row.display_name,
    roles: row.roles,
    government: row.government,
    scopes: [],
    partnerId: null,
    kimGroupId: null,
    sessionId: row.session_id,
  };
}

async function byPartnerSession(database: Database, hash: string): Promise<Principal | null> {
  const row = await findPartnerSession(database, hash);
  if (row === null) return null;
  return {
    tenantId: row.tenantId,
    via: 'partner-session',
    actor: `partner:${row.partnerId}`,
    accountId: null,
    displayName: row.name,
    roles: [],
    government: false,
    scopes: [],
    partnerId: row.partnerId,
    kimGroupId: null,
    sessionId: row.id,
  };
}
