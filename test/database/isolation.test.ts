import { randomUUID } from 'node:crypto';
import { makeTenant, testDatabase } from '@saring/test';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const database = await testDatabase();
const clients = {
  app: new pg.Client({ connectionString: database.access.app }),
  worker: new pg.Client({ connectionString: database.access.worker }),
  public: new pg.Client({ connectionString: database.access.public }),
};
type Service = keyof typeof clients;
await Promise.all(Object.values(clients).map((client) => client.connect()));
afterAll(() => Promise.all(Object.values(clients).map((client) => client.end())));

const tables = (
  await database.sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'tenant_id'
       AND table_name IN (SELECT tablename FROM pg_tables WHERE schemaname = 'public')`,
  )
).map((row) => row.name);

/** Runs one statement as a service that works for a tenant, and undoes it. */
async function asService(service: Service, tenantId: string | null, sql: string) {
  const client = clients[service];
  await client.query('BEGIN');
  try {
    await client.query(`SELECT set_config('saring.tenant', $1, true)`, [tenantId ?? '']);
    return (await client.query(sql)).rows;
  } finally {
    await client.query('ROLLBACK');
  }
}

let mine = '';
let theirs = '';
beforeAll(async () => {
  mine = await makeTenant(database);
  theirs = await makeTenant(database);
  for (const tenantId of [mine, theirs]) {
    const [caseId, itemId] = [randomUUID(), randomUUID()];
    await database.sql(
      `INSERT INTO cases (id, tenant_id, number, claim, due_at) VALUES ($1, $2, 1, 'klaim', now())`,
      [caseId, tenantId],
    );
    await database.sql(
      `INSERT INTO item (id, tenant_id, kind, text, masked_text, open_stages, case_id)
       VALUES ($1, $2, 'SUBMISSION', 'pesan', 'pesan', 2, $3)`,
      [itemId, tenantId, caseId],
    );
    await database.sql(
      `INSERT INTO submission (item_id, tenant_id, ticket, channel) VALUES ($1, $2, $3, 'WEB')`,
      [itemId, tenantId, randomUUID()],
    );
  }
});

describe('row-level security', () => {
  it('is on and forced for every table that belongs to tenants', async () => {
    const open = await database.sql(
      `SELECT relname FROM pg_class WHERE relname = ANY($1) AND relkind IN ('r', 'p')
         AND NOT (relrowsecurity AND relforcerowsecurity)`,
      [tables],
    );
    expect(open).toEqual([]);
    expect(tables.length).toBeGreaterThan(20);
  });

  it.each(['app', 'worker', 'public'] as const)(
    'shows %s no row without a tenant',
    async (service) => {
      for (const table of tables) {
        const rows = await asService(service, null, `SELECT 1 FROM ${table} LIMIT 1`).catch(
          (error: Error) => {
            expect(error.message).toMatch(/permission denied/u);
            return [];
          },
        );
        expect(rows, table).toEqual([]);
      }
    },
  );

  it.each(['app', 'worker'] as const)('shows %s nothing of another tenant', async (service) => {
    for (const table of ['item', 'submission', 'cases']) {
      const own = await asService(service, mine, `SELECT tenant_id FROM ${table}`);
      expect(own.length, table).toBeGreaterThan(0);
      expect(new Set(own.map((row) => row.tenant_id))).toEqual(new Set([mine]));
    }
  });

  it('lets nobody write into another tenant', async () => {
    await expect(
      asService(
        'app',
        mine,
        `INSERT INTO cases (id, tenant_id, number, claim, due_at)
         VALUES (gen_random_uuid(), '${theirs}', 9, 'klaim', now())`,
      ),
    ).rejects.toThrow(/row-level security/u);
    const changed = await asService(
      'app',
      mine,
      `UPDATE cases SET claim = 'x' WHERE tenant_id = '${theirs}' RETURNING id`,
    );
    expect(changed).toEqual([]);
  });
});

describe('grants', () => {
  const forbidden: readonly (readonly [Service, string])[] = [
    ['worker', `INSERT INTO decision DEFAULT VALUES`],
    ['worker', `INSERT INTO clarification DEFAULT VALUES`],
    ['worker', `INSERT INTO clarification_version DEFAULT VALUES`],
    ['worker', `UPDATE clarification SET state = 'PUBLISHED'`],
    ['worker', `UPDATE cases SET claim = 'x'`],
    ['worker', `SELECT data FROM log_entry`],
    ['worker', `SELECT 1 FROM account`],
    ['worker', `SELECT 1 FROM api_key`],
    ['app', `UPDATE decision SET verdict = 'TRUE'`],
    ['app', `DELETE FROM decision`],
    ['app', `UPDATE clarification_version SET title = 'x'`],
    ['app', `DELETE FROM clarification_version`],
    ['app', `UPDATE log_entry SET action = 'x'`],
    ['app', `DELETE FROM log_entry`],
    ['app', `DELETE FROM cases`],
    ['app', `UPDATE state_step SET by_machine = true`],
    ['app', `UPDATE work_item SET fence = 0`],
    ['app', `CREATE TABLE mine (id int)`],
    ['public', `SELECT 1 FROM item`],
    ['public', `SELECT 1 FROM cases`],
    ['public', `SELECT settings FROM tenant`],
    ['public', `INSERT INTO clarification DEFAULT VALUES`],
  ];
  it('lets the worker log that it opened a case again, and nothing else', async () => {
    const insert = (actor: string, action: string, seq: number) =>
      asService(
        'worker',
        mine,
        `INSERT INTO log_entry (tenant_id, seq, at, actor, action, subject, data, prev_hash, hash)
         VALUES ('${mine}', ${seq}, now(), '${actor}', '${action}', 'case:x', '{}', '', '')`,
      );
    await insert('machine:triage', 'case.reopened', 900_001);
    await expect(insert('machine:triage', 'case.decided', 900_002)).rejects.toThrow(/row-level/u);
    await expect(insert('account:x', 'case.reopened', 900_003)).rejects.toThrow(/row-level/u);
  });

  it.each(forbidden)('%s may not: %s', async (service, sql) => {
    await expect(asService(service, mine, sql)).rejects.toThrow(/permission denied/u);
  });
});
