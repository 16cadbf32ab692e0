import { readdir } from 'node:fs/promises';
import pg from 'pg';
import { z } from 'zod';
import { appliedMigrations, MIGRATIONS_FOLDER } from './migrate.ts';

/** What an operator needs to know of the database. */
export interface DatabaseFacts {
  readonly serverVersion: string;
  readonly pendingMigrations: readonly string[];
  /** Tables of tenants without forced row-level security: must be empty. */
  readonly unguardedTables: readonly string[];
  /** Roles of the services that could pass row-level security: must be empty. */
  readonly powerfulRoles: readonly string[];
  readonly maxConnections: number;
  /** Clock of the database less ours, in seconds. */
  readonly skewSeconds: number;
  readonly tenants: number;
}

const Row = z.object({
  version: z.string(),
  unguarded: z.array(z.string()),
  powerful: z.array(z.string()),
  connections: z.coerce.number(),
  now_ms: z.coerce.number(),
  tenants: z.coerce.number(),
});

/** Looks at the database as its owner; changes nothing. */
export async function inspectDatabase(ownerUrl: string): Promise<DatabaseFacts> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 8000 });
  await client.connect();
  try {
    const applied = new Set(await appliedMigrations(client));
    const entries = await readdir(MIGRATIONS_FOLDER, { withFileTypes: true });
    const known = entries.filter((each) => each.isDirectory()).map((each) => each.name);
    const before = Date.now();
    const { rows } = await client.query(`
      SELECT current_setting('server_version') AS version,
             current_setting('max_connections') AS connections,
             extract(epoch FROM clock_timestamp()) * 1000 AS now_ms,
             (SELECT count(*) FROM list_tenants() WHERE NOT shared) AS tenants,
             ARRAY(SELECT c.relname::text FROM pg_class c
                   JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
                   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                     AND NOT (c.relrowsecurity AND c.relforcerowsecurity)) AS unguarded,
             ARRAY(SELECT rolname::text FROM pg_roles
                   WHERE rolname IN ('saring_app', 'saring_worker', 'saring_public', 'saring_queue')
                     AND (rolsuper OR rolbypassrls)) AS powerful`);
    const row = Row.parse(rows[0]);
    return {
      serverVersion: row.version,
      pendingMigrations: known.filter((name) => !applied.has(name)).sort(),
      unguardedTables: row.unguarded,
      powerfulRoles: row.powerful,
      maxConnections: row.connections,
      skewSeconds: (row.now_ms - (before + Date.now()) / 2) / 1000,
      tenants: row.tenants,
    };
  } finally {
    await client.end();
  }
}
