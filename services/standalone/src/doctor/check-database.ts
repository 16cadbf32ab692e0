import { inspectDatabase } from '@saring/database';
import { type Finding, hint, ok, wrong } from './finding.ts';

/** Below this the services cannot hold their connections. */
const FEW_CONNECTIONS = 40;
/** Seconds the clocks of process and database may differ before leases and tokens suffer. */
const SKEW_SECONDS = 5;

/** The database as the owner sees it. */
export async function checkDatabase(ownerUrl: string): Promise<Finding[]> {
  const facts = await inspectDatabase(ownerUrl);
  const major = Number(facts.serverVersion.split('.')[0]);
  return [
    major < 15
      ? wrong('PostgreSQL', facts.serverVersion, 'Use PostgreSQL 15 or newer.')
      : ok('PostgreSQL', facts.serverVersion),
    facts.pendingMigrations.length > 0
      ? wrong('Schema', `missing ${facts.pendingMigrations.join(', ')}`, 'Run: saring migrate')
      : ok('Schema', 'up to date'),
    facts.unguardedTables.length > 0
      ? wrong(
          'Row-level security',
          `not forced on ${facts.unguardedTables.join(', ')}`,
          'Run: ALTER TABLE ... FORCE ROW LEVEL SECURITY, and find out who switched it off.',
        )
      : ok('Row-level security', 'forced on every table of a tenant'),
    facts.powerfulRoles.length > 0
      ? wrong(
          'Roles',
          `${facts.powerfulRoles.join(', ')} may pass row-level security`,
          'Run: ALTER ROLE ... NOSUPERUSER NOBYPASSRLS',
        )
      : ok('Roles', 'the services cannot pass row-level security'),
    facts.maxConnections < FEW_CONNECTIONS
      ? hint('Connections', `max_connections = ${facts.maxConnections}`, 'Allow 40 or more.')
      : ok('Connections', `max_connections = ${facts.maxConnections}`),
    Math.abs(facts.skewSeconds) > SKEW_SECONDS
      ? wrong('Clock', `${facts.skewSeconds.toFixed(1)} s apart`, 'Switch on NTP on both machines.')
      : ok('Clock', 'agrees with the database'),
    facts.tenants === 0
      ? hint('Offices', 'none', 'Run: saring tenant add --help')
      : ok('Offices', String(facts.tenants)),
  ];
}
