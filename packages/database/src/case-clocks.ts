import {
  type ClockedCase,
  type ClockLimits,
  clockLimits,
  OPEN_CASE_STATES,
  readTenantSettings,
  runningClocks,
  type TaskKind,
  URGENT_HARMS,
} from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Tx } from './client.ts';
import { Prisma } from './generated/prisma/client.ts';
import { currentTenant } from './tenants.ts';

/** Nobody has opened or taken it. */
const UNSEEN = Prisma.sql`(c.first_look_at IS NULL AND c.state IN ('NEW', 'TRIAGED'))`;

/**
 * Urgent, and people were told nothing: no text is out and no verdict signed. A warning that is
 * signed and not out helps nobody. Asking an agency does not stop this clock: just then a warning
 * is wanted.
 */
const UNWARNED = Prisma.sql`(c.harms && ${[...URGENT_HARMS]}::harm[]
  AND c.state = ANY(${[...OPEN_CASE_STATES]}::case_state[])
  AND NOT EXISTS (SELECT FROM decision d
    WHERE d.case_id = c.id AND d.cycle = c.cycle AND d.kind <> 'EARLY_WARNING')
  AND NOT EXISTS (SELECT FROM clarification told
    WHERE told.case_id = c.id AND told.state <> 'DRAFT'))`;

/** The office's clock stands still while an agency is asked (guard 6), and ends with the answer. */
const STOPPED = Prisma.sql`(c.state IN ('WAITING_FOR_SOURCE', 'PUBLISHED', 'MERGED'))`;

/** The columns `ClockRow` reads, of a case `c`. */
export const CLOCK_COLUMNS = Prisma.sql`c.opened_at, c.due_at, ${UNSEEN} AS unseen,
  ${UNWARNED} AS unwarned, ${STOPPED} AS stopped`;

export const ClockRow = z.object({
  opened_at: z.date(),
  due_at: z.date(),
  unseen: z.boolean(),
  unwarned: z.boolean(),
  stopped: z.boolean(),
});

/** A row's clocks as the domain reads them. */
export const clockedCase = (row: z.infer<typeof ClockRow>): ClockedCase => ({
  openedAt: row.opened_at,
  dueAt: row.due_at,
  unseen: row.unseen,
  unwarned: row.unwarned,
  stopped: row.stopped,
});

/** True for a case `c` of which some clock has run out. */
export const isOverdue = (limits: ClockLimits): Prisma.Sql =>
  Prisma.sql`((c.due_at <= ${limits.now} AND NOT ${STOPPED})
    OR (c.opened_at <= ${limits.unseenLate} AND ${UNSEEN})
    OR (c.opened_at <= ${limits.unwarnedLate} AND ${UNWARNED}))`;

/** True for a case `c` of which some clock runs out soon, or has. */
export const isDue = (limits: ClockLimits): Prisma.Sql =>
  Prisma.sql`((c.due_at <= ${limits.verdictSoon} AND NOT ${STOPPED})
    OR (c.opened_at <= ${limits.unseenSoon} AND ${UNSEEN})
    OR (c.opened_at <= ${limits.unwarnedSoon} AND ${UNWARNED}))`;

/** What the clocks of one case depend on; `null` when there is no such case. */
export async function clocksOfCase(tx: Tx, caseId: string): Promise<ClockedCase | null> {
  const rows =
    await tx.$queryRaw`SELECT ${CLOCK_COLUMNS} FROM cases c WHERE c.id = ${caseId}::uuid`;
  const row = z.array(ClockRow).parse(rows)[0];
  return row === undefined ? null : clockedCase(row);
}

/** A reviewer has opened the case: from now on it is not unseen any more. */
export async function noteFirstLook(tx: Tx, caseId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE cases SET first_look_at = now() WHERE id = ${caseId}::uuid AND first_look_at IS NULL`;
}

const LateRow = ClockRow.extend({ id: z.string() });
/** More are late at once only after a long pause; the next run makes the rest. */
const MOST = 1000;

/**
 * Makes a task for each case whose first look or early warning is late, once, and ends those whose
 * reason is gone.
 *
 * @returns how many are new
 */
export async function makeClockTasks(tx: Tx, tenantId: string, now: Date): Promise<number> {
  const { settings, timeZone } = await currentTenant(tx);
  const office = { settings: readTenantSettings(settings), timeZone };
  const limits = clockLimits(office, now);
  let made = 0;
  for (const { kind, clock, open, since } of [
    {
      kind: 'FIRST_LOOK_OVERDUE',
      clock: 'FIRST_LOOK',
      open: UNSEEN,
      since: limits.unseenLate,
    },
    {
      kind: 'EARLY_WARNING_OVERDUE',
      clock: 'EARLY_WARNING',
      open: UNWARNED,
      since: limits.unwarnedLate,
    },
  ] as const satisfies readonly { kind: TaskKind; [name: string]: unknown }[]) {
    await tx.$executeRaw`
      UPDATE task SET done_at = now() FROM cases c
      WHERE task.kind = ${kind}::task_kind AND task.done_at IS NULL AND c.id = task.case_id
        AND NOT ${open}`;
    const rows = await tx.$queryRaw`
      SELECT c.id, ${CLOCK_COLUMNS} FROM cases c
      WHERE c.opened_at <= ${since} AND ${open}
        AND NOT EXISTS (SELECT FROM task t WHERE t.kind = ${kind}::task_kind AND t.subject_id = c.id)
      ORDER BY c.opened_at LIMIT ${MOST}::int`;
    const late = z.array(LateRow).parse(rows);
    const tasks = late.flatMap((row) => {
      const running = runningClocks(clockedCase(row), office, now);
      const dueAt = running.find((each) => each.clock === clock)?.dueAt;
      if (dueAt === undefined) return [];
      return [{ id: uuid(), tenantId, kind, subjectId: row.id, caseId: row.id, dueAt }];
    });
    made += (await tx.task.createMany({ data: tasks, skipDuplicates: true })).count;
  }
  return made;
}
