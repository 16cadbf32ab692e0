import { randomBytes } from 'node:crypto';
import {
  createDatabase,
  DATABASE_ROLES,
  type Database,
  type DatabaseAccess,
} from '@saring/database';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { TEMPLATE, testSecrets } from './global-setup.ts';

export interface TestDatabase {
  readonly access: DatabaseAccess;
  readonly app: Database;
  readonly worker: Database;
  readonly public: Database;
  /** Runs SQL as the owner, past every policy: for arranging and for looking behind the scenes. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
}

/**
 * A database of its own for the calling test file: a clone of the migrated template, dropped at
 * the end. Fails the file when a connection was left open.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('databaseServer');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const { close, ...database } = openDatabase(accessTo(server, name));
  // A clone is another installation: with the template's epoch it would share queues on Redis.
  await database.sql('UPDATE queue_epoch SET epoch = gen_random_uuid()');
  afterAll(async () => {
    await close();
    await administer(server, `DROP DATABASE ${name} WITH (FORCE)`);
  });
  return database;
}

/** The handles that tests want on a database, and how to let go of them. */
export function openDatabase(
  access: DatabaseAccess,
): TestDatabase & { readonly close: () => Promise<void> } {
  const databases = {
    app: createDatabase({ url: access.app, poolSize: 6, waitMs: 15_000 }),
    worker: createDatabase({ url: access.worker, poolSize: 6, waitMs: 15_000 }),
    public: createDatabase({ url: access.public, poolSize: 2, waitMs: 15_000 }),
  };
  const owner = new pg.Pool({ connectionString: access.owner, max: 2 });
  // A server that is stopped in a test breaks connections that nobody uses.
  owner.on('error', () => undefined);
  return {
    access,
    ...databases,
    close: async () => {
      await Promise.all([...Object.values(databases).map((each) => each.close()), owner.end()]);
    },
    sql: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await owner.query<Row>(text, values)).rows,
  };
}

function accessTo(server: string, name: string): DatabaseAccess {
  const owner = new URL(server);
  owner.pathname = `/${name}`;
  const urls = DATABASE_ROLES.map((role) => {
    const url = new URL(owner);
    url.username = `saring_${role}`;
    url.password = testSecrets.hash('database', role);
    if (role === 'queue') url.searchParams.set('options', '-c search_path=bullmq');
    return [role, url.href];
  });
  return { owner: owner.href, ...Object.fromEntries(urls) };
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
