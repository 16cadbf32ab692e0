import type { KimLevel } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Tx } from './client.ts';

/** Weeks of reports that the ladder looks at. */
const WEEKS = 12;

const Facts = z.array(
  z
    .object({
      id: z.string(),
      name: z.string(),
      district_code: z.string(),
      village_code: z.string().nullable(),
      trained_on: z.date().nullable(),
      created_at: z.date(),
      practised: z.boolean(),
      first_report_at: z.date().nullable(),
      last_report_at: z.date().nullable(),
      reports: z.coerce.number(),
      weeks_with_reports: z.coerce.number(),
      helped: z.coerce.number(),
      levels: z.array(z.string()),
    })
    .transform((row) => ({
      id: row.id,
      name: row.name,
      districtCode: row.district_code,
      villageCode: row.village_code,
      registeredAt: row.created_at,
      trained: row.trained_on !== null || row.practised,
      firstReportAt: row.first_report_at,
      lastReportAt: row.last_report_at,
      reports: row.reports,
      weeksWithReports: row.weeks_with_reports,
      helpedReporting: row.helped,
      levels: row.levels,
    })),
);
/** What is known of a group's activity; reports are counted, never read. */
export type KimFacts = z.infer<typeof Facts>[number];

/** @param passes right practice answers that count as training */
export async function kimFacts(tx: Tx, passes: number): Promise<KimFacts[]> {
  const rows = await tx.$queryRaw`
    WITH report AS (
      SELECT s.kim_group_id AS id, min(i.received_at) AS first_at, max(i.received_at) AS last_at, count(*) AS reports,
             count(DISTINCT date_trunc('week', i.received_at))
               FILTER (WHERE i.received_at > now() - make_interval(weeks => ${WEEKS}::int)) AS weeks
      FROM submission s JOIN item i ON i.id = s.item_id
      WHERE s.kim_group_id IS NOT NULL AND s.state <> 'SPAM' GROUP BY 1)
    SELECT g.id, g.name, g.district_code, g.village_code, g.trained_on, g.created_at,
           (SELECT count(DISTINCT a.clarification_id) >= ${passes}::int FROM kim_practice_answer a
             WHERE a.group_id = g.id AND a.correct) AS practised,
           r.first_at AS first_report_at, r.last_at AS last_report_at,
           coalesce(r.reports, 0) AS reports, coalesce(r.weeks, 0) AS weeks_with_reports,
           (SELECT count(*) FROM kim_group h JOIN report hr ON hr.id = h.id WHERE h.mentor_id = g.id) AS helped,
           ARRAY(SELECT l.level FROM kim_level l WHERE l.group_id = g.id) AS levels
    FROM kim_group g LEFT JOIN report r ON r.id = g.id
    ORDER BY g.name`;
  return Facts.parse(rows);
}

/** Keeps steps that groups have reached; one that is there already stays as it is. */
export async function keepKimLevels(
  tx: Tx,
  reached: readonly {
    readonly tenantId: string;
    readonly groupId: string;
    readonly level: KimLevel;
  }[],
): Promise<void> {
  const reachedAt = new Date();
  await tx.kimLevel.createMany({
    data: reached.map((each) => ({ ...each, reachedAt })),
    skipDuplicates: true,
  });
}

/**
 * Notes how many groups were active on each of the last days, `every` days apart, and today. Days
 * that are noted already keep what was counted then, today excepted.
 */
export async function noteKimActivity(
  tx: Tx,
  tenantId: string,
  window: {
    readonly activeDays: number;
    readonly back: number;
    readonly every: number;
    readonly timeZone: string;
  },
): Promise<void> {
  const { activeDays, back, every, timeZone } = window;
  await tx.$executeRaw`
    WITH days AS (
      SELECT (now() AT TIME ZONE ${timeZone})::date - n AS day FROM generate_series(0, ${back}::int, ${every}::int) n)
    INSERT INTO kim_activity_day (tenant_id, day, groups, active)
    SELECT ${tenantId}::uuid, d.day, count(*), count(*) FILTER (WHERE EXISTS (
      SELECT FROM submission s JOIN item i ON i.id = s.item_id
      WHERE s.kim_group_id = g.id AND s.state <> 'SPAM'
        AND (i.received_at AT TIME ZONE ${timeZone})::date BETWEEN d.day - ${activeDays}::int AND d.day))
    FROM days d JOIN kim_group g ON (g.created_at AT TIME ZONE ${timeZone})::date <= d.day
    GROUP BY d.day
    ON CONFLICT (tenant_id, day) DO UPDATE SET groups = excluded.groups, active = excluded.active
      WHERE kim_activity_day.day = (now() AT TIME ZONE ${timeZone})::date`;
}

/** What was noted since a day, oldest first. */
export const kimActivitySince = (
  tx: Tx,
  since: Date,
): Promise<{ day: Date; groups: number; active: number }[]> =>
  tx.kimActivityDay.findMany({
    where: { day: { gte: since } },
    orderBy: { day: 'asc' },
    select: { day: true, groups: true, active: true },
  });

/** Chats that a group's reminder can be put into. */
export const chatsOfKimGroup = (tx: Tx, groupId: string): Promise<{ id: string }[]> =>
  tx.contact.findMany({
    where: { kimGroupId: groupId, stoppedAt: null, sealedId: { not: null } },
    select: { id: true },
  });

/** Notes the reminder of a quiet spell; false when that spell has one. */
export async function takeKimNudge(
  tx: Tx,
  nudge: {
    readonly tenantId: string;
    readonly groupId: string;
    readonly quietSince: Date;
    readonly chats: number;
  },
): Promise<boolean> {
  const { count } = await tx.kimNudge.createMany({
    data: [{ id: uuid(), ...nudge }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Reminders that a person has to bring, oldest first. */
export const kimNudgesByHand = (tx: Tx) =>
  tx.kimNudge.findMany({
    where: { chats: 0, doneAt: null },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      quietSince: true,
      group: { select: { id: true, name: true, channels: true } },
    },
  });

/** Somebody has brought a reminder. */
export async function settleKimNudge(tx: Tx, id: string): Promise<void> {
  await tx.kimNudge.updateMany({ where: { id, doneAt: null }, data: { doneAt: new Date() } });
}

const Counts = z.array(z.object({ id: z.string(), reports: z.coerce.number() }));

/** Reports of each group in a month such as `2026-11`, where the office is. */
export async function kimReportsInMonth(
  tx: Tx,
  { month, timeZone }: { readonly month: string; readonly timeZone: string },
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw`
    SELECT s.kim_group_id AS id, count(*) AS reports
    FROM submission s JOIN item i ON i.id = s.item_id
    WHERE s.kim_group_id IS NOT NULL AND s.state <> 'SPAM'
      AND to_char(i.received_at AT TIME ZONE ${timeZone}, 'YYYY-MM') = ${month}
    GROUP BY 1`;
  return new Map(Counts.parse(rows).map(({ id, reports }) => [id, reports]));
}
