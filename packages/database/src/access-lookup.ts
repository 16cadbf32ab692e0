import { ROLES } from '@saring/domain';
import { z } from 'zod';
import type { Database } from './client.ts';

const Roles = z.array(z.enum(ROLES));

const SessionRow = z.object({
  session_id: z.string(),
  tenant_id: z.string(),
  account_id: z.string(),
  display_name: z.string(),
  roles: Roles,
  government: z.boolean(),
});
export type FoundSession = z.infer<typeof SessionRow>;

/** Who holds the session with this token hash; `null` when it ended or never was. */
export async function findSession(
  database: Database,
  tokenHash: string,
): Promise<FoundSession | null> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`SELECT * FROM find_session(${tokenHash})`,
  );
  return z.array(SessionRow).parse(rows)[0] ?? null;
}

const LoginRow = z.object({
  tenant_id: z.string(),
  account_id: z.string(),
  password_hash: z.string().nullable(),
  totp_secret: z.string().nullable(),
  roles: Roles,
});
export type FoundLogin = z.infer<typeof LoginRow>;

/** The account with this login name, in whichever tenant it is. */
export async function findLogin(database: Database, login: string): Promise<FoundLogin | null> {
  const rows = await database.outside((sql) => sql.$queryRaw`SELECT * FROM find_login(${login})`);
  return z.array(LoginRow).parse(rows)[0] ?? null;
}

const KeyRow = z.object({
  key_id: z.string(),
  tenant_id: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  account_id: z.string().nullable(),
  display_name: z.string().nullable(),
  roles: Roles,
  government: z.boolean(),
  partner_id: z.string().nullable(),
  kim_group_id: z.string().nullable(),
});
export type FoundApiKey = z.infer<typeof KeyRow>;

/** The API key with this hash; `null` when it is unknown, expired or revoked. */
export async function findApiKey(database: Database, keyHash: string): Promise<FoundApiKey | null> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`SELECT * FROM find_api_key(${keyHash})`,
  );
  return z.array(KeyRow).parse(rows)[0] ?? null;
}
