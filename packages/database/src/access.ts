import type { Secrets } from '@saring/runtime';
import pg from 'pg';

/** The database roles of the services; each sees and changes only what its work needs. */
export const DATABASE_ROLES = ['app', 'worker', 'public', 'queue'] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** One connection string for each role, and the owner's for migrations alone. */
export interface DatabaseAccess extends Readonly<Record<DatabaseRole, string>> {
  readonly owner: string;
}

/** BullMQ keeps to a schema of its own and names its tables without it. */
const queuePath = (role: DatabaseRole): string[] =>
  role === 'queue' ? ['-c search_path=bullmq'] : [];

function withOptions(url: URL, options: readonly string[]): string {
  const given = url.searchParams.get('options');
  const all = given === null ? options : [given, ...options];
  if (all.length > 0) url.searchParams.set('options', all.join(' '));
  return url.href;
}

/**
 * Access by taking a role after logging in as the owner. For an operator's own server where the
 * roles have no passwords of their own.
 */
export function accessByRole(ownerUrl: string): DatabaseAccess {
  const urlFor = (role: DatabaseRole): string =>
    withOptions(new URL(ownerUrl), [`-c role=saring_${role}`, ...queuePath(role)]);
  return {
    owner: ownerUrl,
    app: urlFor('app'),
    worker: urlFor('worker'),
    public: urlFor('public'),
    queue: urlFor('queue'),
  };
}

/**
 * Access by logging in as each role, with passwords made from the installation's key, so that a
 * service cannot step back to the owner. For the embedded server, where the owner is a superuser.
 * Sets the passwords; call it after the migrations.
 */
export async function accessByLogin(ownerUrl: string, secrets: Secrets): Promise<DatabaseAccess> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Processes that start together would change the same roles at the same moment.
    await client.query('SELECT pg_advisory_lock(72707371)');
    const urls = {} as Record<DatabaseRole, string>;
    for (const role of DATABASE_ROLES) {
      const name = `saring_${role}`;
      const password = secrets.hash('database', role);
      await client.query(
        `ALTER ROLE ${client.escapeIdentifier(name)} LOGIN PASSWORD ${client.escapeLiteral(password)}`,
      );
      const url = new URL(ownerUrl);
      url.username = name;
      url.password = password;
      urls[role] = withOptions(url, queuePath(role));
    }
    return { owner: ownerUrl, ...urls };
  } finally {
    await client.end();
  }
}
