import { createApiKey, findApiKey, type Tx } from '@saring/database';
import { API_KEY_HASH, isApiKey, newApiKey } from '@saring/web';
import type { IngestContext } from '../context.ts';

/** Where a phone keeps the key of its group. Scripts cannot read it, and only `/kim` sees it. */
const COOKIE = 'saring_kim';
/** The longest that browsers keep a cookie. */
const DAYS = 400;

/** A phone that joined a village group. It has no account and no name. */
export interface KimDevice {
  readonly tenantId: string;
  readonly groupId: string;
  readonly groupName: string;
}

/** The group of the phone that asks; `null` for one that joined none, or whose key was revoked. */
export async function kimDevice(
  context: Pick<IngestContext, 'database' | 'secrets'>,
  cookie: (name: string) => string | null,
): Promise<KimDevice | null> {
  const key = cookie(COOKIE);
  if (key === null || !isApiKey(key)) return null;
  const row = await findApiKey(context.database, context.secrets.hash(API_KEY_HASH, key));
  if (row === null || row.kim_group_id === null) return null;
  return { tenantId: row.tenant_id, groupId: row.kim_group_id, groupName: row.name };
}

/** Under what a phone's practice answers are kept; `null` for a phone without a key. */
export function practiceHash(
  { secrets }: Pick<IngestContext, 'secrets'>,
  cookie: (name: string) => string | null,
): string | null {
  const key = cookie(COOKIE);
  return key === null ? null : secrets.hash('kim-practice', key);
}

/** Makes a key for a phone; returns the header that hands it over. */
export async function addDevice(
  context: Pick<IngestContext, 'config' | 'secrets'>,
  tx: Tx,
  { tenantId, groupId, groupName }: KimDevice,
): Promise<string> {
  const { key, prefix } = newApiKey();
  await createApiKey(tx, {
    tenantId,
    name: groupName,
    prefix,
    keyHash: context.secrets.hash(API_KEY_HASH, key),
    scopes: ['submissions:write'],
    kimGroupId: groupId,
    expiresAt: new Date(Date.now() + DAYS * 86_400_000),
  });
  const secure = context.config.http.publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${COOKIE}=${key}; Path=/kim; HttpOnly; SameSite=Lax; Max-Age=${DAYS * 86_400}${secure}`;
}
