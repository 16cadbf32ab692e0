import { randomUUID } from 'node:crypto';
import {
  CASE_MACHINE,
  CASE_STATES,
  CHANNELS,
  CLARIFICATION_KINDS,
  CLARIFICATION_MACHINE,
  CLARIFICATION_STATES,
  HARMS,
  MATCH_STATUSES,
  MATCH_TARGET_KINDS,
  ROLES,
  type StateMachine,
  SUBMISSION_MACHINE,
  SUBMISSION_STATES,
  TECHNIQUES,
  VERDICTS,
} from '@saring/domain';
import { makeTenant, testDatabase } from '@saring/test';
import { beforeAll, describe, expect, it } from 'vitest';

const database = await testDatabase();

it('knows the same vocabulary as the domain', async () => {
  const rows = await database.sql<{ name: string; label: string }>(
    `SELECT t.typname AS name, e.enumlabel AS label FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
     ORDER BY e.enumsortorder`,
  );
  const labels = (name: string) => rows.filter((row) => row.name === name).map((row) => row.label);
  expect(labels('verdict')).toEqual([...VERDICTS]);
  expect(labels('technique')).toEqual([...TECHNIQUES]);
  expect(labels('harm')).toEqual([...HARMS]);
  expect(labels('role').sort()).toEqual([...ROLES].sort());
  expect(labels('channel').sort()).toEqual([...CHANNELS].sort());
  expect(labels('case_state').sort()).toEqual([...CASE_STATES].sort());
  expect(labels('submission_state').sort()).toEqual([...SUBMISSION_STATES].sort());
  expect(labels('clarification_state')).toEqual([...CLARIFICATION_STATES]);
  expect(labels('clarification_kind')).toEqual([...CLARIFICATION_KINDS]);
  expect(labels('match_status')).toEqual([...MATCH_STATUSES]);
  expect(labels('match_target_kind')).toEqual([...MATCH_TARGET_KINDS]);
});

it('holds the same steps as the tables of the domain', async () => {
  const machines: StateMachine<string, string>[] = [
    SUBMISSION_MACHINE,
    CASE_MACHINE,
    CLARIFICATION_MACHINE,
  ];
  const wanted = machines.flatMap((machine) => {
    const steps = new Map<string, { from: string; to: string; machine: boolean }>();
    for (const step of machine.transitions) {
      for (const from of step.from) {
        const key = `${from} ${step.to}`;
        const machineMay = (steps.get(key)?.machine ?? false) || step.by.includes('MACHINE');
        steps.set(key, { from, to: step.to, machine: machineMay });
      }
    }
    return [...steps.values()].map(
      (step) => `${machine.name} ${step.from} ${step.to} ${step.machine}`,
    );
  });
  const rows = await database.sql<{ row: string }>(
    `SELECT concat_ws(' ', machine, from_state, to_state, by_machine::text) AS row FROM state_step`,
  );
  const known = rows.map((row) => row.row);
  expect(known.sort()).toEqual(wanted.sort());
});

describe('publishing', () => {
  let tenantId = '';
  beforeAll(async () => {
    tenantId = await makeTenant(database);
  });

  const account = async (government: boolean) => {
    const id = randomUUID();
    await database.sql(
      `INSERT INTO account (id, tenant_id, login, display_name, public_id, roles, government)
       VALUES ($1::uuid, $2, $1::text, 'Pemeriksa', $1::text, '{REVIEWER}', $3)`,
      [id, tenantId, government],
    );
    return id;
  };
  const draft = async () => {
    const [caseId, clarificationId] = [randomUUID(), randomUUID()];
    await database.sql(
      `INSERT INTO cases (id, tenant_id, number, claim, due_at)
       SELECT $1, $2, coalesce(max(number), 0) + 1, 'klaim', now() FROM cases WHERE tenant_id = $2`,
      [caseId, tenantId],
    );
    await database.sql(
      `INSERT INTO clarification (id, tenant_id, case_id, slug, kind)
       VALUES ($1::uuid, $2, $3, $1::text, 'FACT_CHECK')`,
      [clarificationId, tenantId, caseId],
    );
    return { caseId, clarificationId };
  };
  const sign = (caseId: string, accountId: string, round: string, verdict: string) =>
    database.sql(
      `INSERT INTO decision (id, tenant_id, case_id, cycle, round, account_id, government, kind, verdict, draft)
       VALUES (gen_random_uuid(), $1, $2, 7, $3, $4, false, 'FACT_CHECK', $5, '{}')`,
      [tenantId, caseId, round, accountId, verdict],
    );
  const publish = (clarificationId: string, verdict: string) =>
    database.sql(
      `INSERT INTO clarification_version (id, tenant_id, clarification_id, version, state, title, claim,
                                          verdict, summary, explanation, sources)
       VALUES (gen_random_uuid(), $1, $2, 1, 'PUBLISHED', 'judul', 'klaim', $3, 'r', 'p', '[]')`,
      [tenantId, clarificationId, verdict],
    );

  it('needs two people, even for the owner of the database', async () => {
    const { caseId, clarificationId } = await draft();
    await expect(publish(clarificationId, 'FALSE')).rejects.toThrow(/needs_signatures/u);
    await sign(caseId, await account(true), 'FIRST', 'FALSE');
    await expect(publish(clarificationId, 'FALSE')).rejects.toThrow(/needs_signatures/u);
  });

  it('needs one of them from outside the government, whatever the request says', async () => {
    const { caseId, clarificationId } = await draft();
    await sign(caseId, await account(true), 'FIRST', 'FALSE');
    await sign(caseId, await account(true), 'SECOND', 'FALSE');
    await expect(publish(clarificationId, 'FALSE')).rejects.toThrow(/needs_independent/u);
  });

  it('publishes only the verdict they agreed on', async () => {
    const { caseId, clarificationId } = await draft();
    await sign(caseId, await account(true), 'FIRST', 'FALSE');
    await sign(caseId, await account(false), 'SECOND', 'FALSE');
    await expect(publish(clarificationId, 'TRUE')).rejects.toThrow(/needs_signatures/u);
    await publish(clarificationId, 'FALSE');
  });

  it('does not count signatures of an earlier cycle, nor the same person twice', async () => {
    const { caseId, clarificationId } = await draft();
    const person = await account(false);
    await sign(caseId, person, 'FIRST', 'FALSE');
    await expect(sign(caseId, person, 'SECOND', 'FALSE')).rejects.toThrow(/duplicate key/u);
    await sign(caseId, await account(true), 'SECOND', 'FALSE');
    await database.sql('UPDATE cases SET cycle = cycle + 1 WHERE id = $1', [caseId]);
    await expect(publish(clarificationId, 'FALSE')).rejects.toThrow(/needs_signatures/u);
  });
});

describe('states', () => {
  it('start at the beginning and move by the table only', async () => {
    const tenantId = await makeTenant(database);
    const insert = (state: string) =>
      database.sql<{ id: string }>(
        `INSERT INTO cases (id, tenant_id, number, claim, due_at, state)
         SELECT gen_random_uuid(), $1, coalesce(max(number), 0) + 1, 'klaim', now(), $2::case_state
         FROM cases WHERE tenant_id = $1 RETURNING id`,
        [tenantId, state],
      );
    await expect(insert('PUBLISHED')).rejects.toThrow(/illegal_step/u);
    const [made] = await insert('NEW');
    const move = (state: string) =>
      database.sql('UPDATE cases SET state = $2::case_state WHERE id = $1', [made?.id, state]);
    await expect(move('APPROVED')).rejects.toThrow(/illegal_step/u);
    await move('TRIAGED');
    await move('ASSIGNED');
    await expect(move('TRIAGED')).rejects.toThrow(/illegal_step/u);
  });
});
