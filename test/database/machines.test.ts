import { randomUUID } from 'node:crypto';
import {
  CASE_MACHINE,
  CLARIFICATION_MACHINE,
  ROLES,
  type StateMachine,
  SUBMISSION_MACHINE,
} from '@saring/domain';
import { makeTenant, testDatabase } from '@saring/test';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';

const database = await testDatabase();
const tenantId = await makeTenant(database);
const owner = new pg.Client({ connectionString: database.access.owner });
await owner.connect();
afterAll(() => owner.end());

interface Walk {
  readonly machine: StateMachine<string, string>;
  readonly table: string;
  readonly id: string;
  readonly type: string;
  /** Whether the workers' role may touch the table at all. */
  readonly workers: boolean;
  /** Makes a row in its first state; returns its id. */
  make(): Promise<string>;
}

async function makeCase(): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO cases (id, tenant_id, number, claim, due_at)
     SELECT $1, $2, coalesce(max(number), 0) + 1, 'klaim', now() FROM cases WHERE tenant_id = $2`,
    [id, tenantId],
  );
  return id;
}

const WALKS: readonly Walk[] = [
  {
    machine: CASE_MACHINE,
    table: 'cases',
    id: 'id',
    type: 'case_state',
    workers: true,
    make: makeCase,
  },
  {
    machine: SUBMISSION_MACHINE,
    table: 'submission',
    id: 'item_id',
    type: 'submission_state',
    workers: true,
    make: async () => {
      const id = randomUUID();
      await owner.query(
        `INSERT INTO item (id, tenant_id, kind, text, masked_text, open_stages)
         VALUES ($1, $2, 'SUBMISSION', 'pesan', 'pesan', 0)`,
        [id, tenantId],
      );
      await owner.query(
        `INSERT INTO submission (item_id, tenant_id, ticket, channel) VALUES ($1, $2, $3, 'WEB')`,
        [id, tenantId, randomUUID()],
      );
      return id;
    },
  },
  {
    machine: CLARIFICATION_MACHINE,
    table: 'clarification',
    id: 'id',
    type: 'clarification_state',
    // Warnings expire on the role of the services; the workers never touch a published text.
    workers: false,
    make: async () => {
      const id = randomUUID();
      await owner.query(
        `INSERT INTO clarification (id, tenant_id, case_id, slug, kind)
         VALUES ($1, $2, $3, $4, 'FACT_CHECK')`,
        [id, tenantId, await makeCase(), randomUUID()],
      );
      return id;
    },
  },
];

/** `allowed`, or why the database refused. Everything is undone. */
async function attempt(walk: Walk, id: string, from: string, to: string, role: string) {
  const merged = await makeCase();
  await owner.query('BEGIN');
  try {
    // The row is put into its state past all triggers; only the step itself is on trial.
    await owner.query(`SET LOCAL session_replication_role = replica`);
    const mergedFrom = walk.table === 'cases' && from === 'MERGED';
    await owner.query(
      `UPDATE ${walk.table} SET state = $2::${walk.type}${dateOf(walk, from)}${
        mergedFrom ? `, merged_into_id = '${merged}', merged_from_state = NULL` : ''
      } WHERE ${walk.id} = $1`,
      [id, from],
    );
    await owner.query(`SET LOCAL session_replication_role = origin`);
    await owner.query(`SELECT set_config('saring.tenant', $1, true)`, [tenantId]);
    await owner.query(`SET LOCAL ROLE ${role}`);
    const merging = walk.table === 'cases' && to === 'MERGED' && role !== 'saring_worker';
    const { rowCount } = await owner.query(
      `UPDATE ${walk.table} SET state = $2::${walk.type}${dateOf(walk, to)}${
        merging ? `, merged_into_id = '${merged}'` : ''
      } WHERE ${walk.id} = $1`,
      [id, to],
    );
    return rowCount === 1 ? 'allowed' : 'unseen';
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code ?? 'error';
    throw error;
  } finally {
    await owner.query('ROLLBACK');
  }
}

/** A clarification has the date of its publication from the first step out of DRAFT on. */
const dateOf = ({ table }: Walk, state: string): string =>
  table === 'clarification' ? `, published_at = ${state === 'DRAFT' ? 'NULL' : 'now()'}` : '';

/** The workers are the machine; everybody else comes through the services for people. */
const DATABASE_ROLE = { MACHINE: 'saring_worker', PERSON: 'saring_app' } as const;

describe.each(WALKS)('$table, straight in SQL', (walk) => {
  const { machine } = walk;

  it('takes every step of the table and no other, from every state, as every role', async () => {
    const id = await walk.make();
    const wrong: string[] = [];
    for (const from of machine.states) {
      for (const to of machine.states) {
        if (
          from === to &&
          !machine.transitions.some((each) => each.from.includes(from) && each.to === to)
        )
          continue;
        for (const who of ['MACHINE', 'PERSON'] as const) {
          const roles = ROLES.filter((role) => (role === 'MACHINE') === (who === 'MACHINE'));
          const wanted = machine.transitions.some(
            (step) =>
              step.from.includes(from) &&
              step.to === to &&
              (who === 'PERSON' || walk.workers) &&
              // The services check which person it is; the database, that it is one at all.
              (who === 'PERSON' || step.by.some((role) => roles.includes(role))),
          );
          if (from === to) continue;
          const answer = await attempt(walk, id, from, to, DATABASE_ROLE[who]);
          const right = wanted
            ? answer === 'allowed'
            : answer === 'SA409' || answer === '42501' || answer === '23514';
          if (!right) wrong.push(`${who} ${from} -> ${to}: ${answer}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
