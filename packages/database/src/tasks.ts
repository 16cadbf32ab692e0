import { TASK_KINDS, type TaskKind } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { makeClockTasks } from './case-clocks.ts';
import type { Tx } from './client.ts';

/** How long before its end an early warning asks for somebody. */
const WARN_BEFORE_HOURS = 4;

/** Puts something in front of people. The same thing for the same time is put there once. */
export async function addTask(
  tx: Tx,
  task: {
    readonly tenantId: string;
    readonly kind: TaskKind;
    readonly subjectId: string;
    readonly caseId: string;
    readonly dueAt: Date;
  },
): Promise<void> {
  await tx.task.createMany({ data: [{ id: uuid(), ...task }], skipDuplicates: true });
}

const Row = z
  .object({
    id: z.string(),
    kind: z.enum(TASK_KINDS),
    subject_id: z.string(),
    case_id: z.string(),
    due_at: z.date(),
    number: z.number(),
    claim: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    caseId: row.case_id,
    dueAt: row.due_at,
    /** Of the case. */
    number: row.number,
    claim: row.claim,
  }));
export type TaskRow = z.infer<typeof Row>;

/** What waits, the most urgent first; of these kinds. */
export async function openTasks(
  tx: Tx,
  limit: number,
  kinds: readonly TaskKind[] = TASK_KINDS,
): Promise<TaskRow[]> {
  const rows = await tx.$queryRaw`
    SELECT t.id, t.kind::text, t.subject_id, t.case_id, t.due_at, c.number, c.claim
    FROM task t JOIN cases c ON c.id = t.case_id
    WHERE t.done_at IS NULL AND t.kind = ANY(${[...kinds]}::task_kind[])
    ORDER BY t.due_at, t.id LIMIT ${limit}::int`;
  return z.array(Row).parse(rows);
}

/** How many tasks of a kind wait. */
export async function countOpenTasks(tx: Tx, kind: TaskKind): Promise<number> {
  return tx.task.count({ where: { kind, doneAt: null } });
}

/** Ends the tasks about something; by the machine when nobody did. */
export async function finishTasks(
  tx: Tx,
  about: {
    readonly subjectId: string;
    readonly kinds?: readonly TaskKind[];
    readonly caseId?: string;
  },
  accountId: string | null,
): Promise<void> {
  await tx.task.updateMany({
    where: {
      subjectId: about.subjectId,
      doneAt: null,
      ...(about.kinds === undefined ? {} : { kind: { in: [...about.kinds] } }),
      ...(about.caseId === undefined ? {} : { caseId: about.caseId }),
    },
    data: { doneAt: new Date(), doneById: accountId },
  });
}

/** True for the one who ends the task. */
export async function finishTask(tx: Tx, id: string, accountId: string): Promise<boolean> {
  const { count } = await tx.task.updateMany({
    where: { id, doneAt: null },
    data: { doneAt: new Date(), doneById: accountId },
  });
  return count === 1;
}

/**
 * Makes the tasks whose time has come: late agencies and letters, dates to check again, warnings
 * that end, cases that nobody has looked at or warned of. Running it again makes none twice.
 *
 * @returns how many are new
 */
export async function makeDueTasks(tx: Tx, tenantId: string, now = new Date()): Promise<number> {
  await endTasksOfWarnings(tx);
  const late = await makeClockTasks(tx, tenantId, now);
  const due = await tx.$executeRaw`
    INSERT INTO task (id, tenant_id, kind, subject_id, case_id, due_at)
    SELECT gen_random_uuid(), ${tenantId}::uuid, due.kind::task_kind, due.subject_id, due.case_id, due.due_at
    FROM (
      SELECT 'AGENCY_OVERDUE' AS kind, q.id AS subject_id, q.case_id, q.due_at
      FROM agency_question q WHERE q.state = 'OPEN' AND q.due_at <= ${now}
      UNION ALL
      SELECT 'LETTER_OVERDUE', l.id, l.case_id, l.due_at
      FROM press_letter l WHERE l.state = 'SENT' AND l.due_at <= ${now}
      UNION ALL
      SELECT 'RECHECK', c.id, c.case_id, c.recheck_at
      FROM clarification c WHERE c.recheck_at <= ${now} AND c.state IN ('PUBLISHED', 'CORRECTED')
      UNION ALL
      SELECT 'WARNING_EXPIRING', c.id, c.case_id, c.expires_at
      FROM clarification c WHERE c.kind = 'EARLY_WARNING' AND c.state IN ('PUBLISHED', 'CORRECTED')
        AND c.expires_at > ${now}
        AND c.expires_at <= ${now}::timestamptz + make_interval(hours => ${WARN_BEFORE_HOURS}::int)
      UNION ALL
      SELECT 'WARNING_EXPIRED', c.id, c.case_id, c.expires_at
      FROM clarification c WHERE c.state = 'EXPIRED' AND c.expires_at IS NOT NULL
    ) due
    ON CONFLICT (kind, subject_id, due_at) DO NOTHING`;
  return late + due;
}

/** A warning that was signed twice, withdrawn or ended asks for nobody any more. */
async function endTasksOfWarnings(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    UPDATE task SET done_at = now() FROM clarification c
    WHERE c.id = task.subject_id AND task.done_at IS NULL AND (
      (task.kind = 'WARNING_EXPIRING' AND NOT (c.kind = 'EARLY_WARNING'
        AND c.state IN ('PUBLISHED', 'CORRECTED') AND c.expires_at = task.due_at))
      OR (task.kind = 'WARNING_EXPIRED' AND c.state <> 'EXPIRED'))`;
}
