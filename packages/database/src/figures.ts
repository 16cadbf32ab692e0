import { HARMS } from '@saring/domain';
import { z } from 'zod';
import type { Tx } from './client.ts';

const DayRow = z.object({ day: z.string(), submissions: z.number(), posts: z.number() });
const VerdictRow = z.object({
  decided: z.number(),
  in_time: z.number(),
  in_time_reviewers: z.number(),
  median_hours: z.number().nullable(),
  slowest_tenth_hours: z.number().nullable(),
  within_2: z.number(),
  within_22: z.number(),
  within_48: z.number(),
});
const CountRow = z.object({
  tickets: z.number(),
  tickets_in_time: z.number(),
  median_ticket_seconds: z.number().nullable(),
  repeats: z.number(),
  automatic: z.number(),
  second_reviews: z.number(),
  agreed: z.number(),
  published: z.number(),
  reopened: z.number(),
  corrected: z.number(),
  withdrawn: z.number(),
  disputes: z.number(),
  disputes_accepted: z.number(),
});
const OldestRow = z.object({
  id: z.string(),
  number: z.number(),
  claim: z.string(),
  opened_at: z.date(),
});
const HarmRow = z.object({ harm: z.enum(HARMS).nullable(), cases: z.number() });
const DistrictRow = z.object({ district: z.string().nullable(), submissions: z.number() });

/** What an office did between two moments. */
export interface Figures {
  readonly arrivals: readonly z.infer<typeof DayRow>[];
  readonly verdicts: z.infer<typeof VerdictRow>;
  readonly counts: z.infer<typeof CountRow>;
  /** The open case that was opened first, whenever that was; `null` when none is open. */
  readonly oldestOpen: z.infer<typeof OldestRow> | null;
  readonly openCases: number;
  readonly harms: readonly z.infer<typeof HarmRow>[];
  readonly districts: readonly z.infer<typeof DistrictRow>[];
}

interface Period {
  readonly from: Date;
  readonly to: Date;
  readonly timeZone: string;
  readonly receiptMinutes: number;
}

const first = <T>(schema: z.ZodType<T>, rows: unknown): T => {
  const row = z.array(schema).parse(rows)[0];
  if (row === undefined) throw new Error('a sum without a row');
  return row;
};

/** Days and hours are those of the office. All numbers are of what began within the period. */
export async function readFigures(tx: Tx, period: Period): Promise<Figures> {
  const { from, to, timeZone } = period;
  const arrivals = await tx.$queryRaw`
    SELECT days.day::date::text AS day,
           count(i.id) FILTER (WHERE i.kind = 'SUBMISSION')::int AS submissions,
           count(i.id) FILTER (WHERE i.kind = 'POST')::int AS posts
    FROM generate_series((${from}::timestamptz AT TIME ZONE ${timeZone})::date,
                         (${to}::timestamptz AT TIME ZONE ${timeZone})::date, interval '1 day') days(day)
    LEFT JOIN item i ON i.received_at >= days.day AT TIME ZONE ${timeZone}
      AND i.received_at < (days.day + interval '1 day') AT TIME ZONE ${timeZone}
      AND i.received_at >= ${from} AND i.received_at < ${to}
    GROUP BY days.day ORDER BY days.day`;
  const verdicts = await tx.$queryRaw`
    WITH decided AS (
      SELECT c.due_at, c.waited_seconds, min(d.created_at) AS at,
             extract(epoch FROM min(d.created_at) - c.opened_at)::float8 / 3600 AS hours
      FROM cases c JOIN decision d ON d.case_id = c.id AND d.round = 'FIRST'
      WHERE c.opened_at >= ${from} AND c.opened_at < ${to}
      GROUP BY c.id)
    SELECT count(*)::int AS decided,
           count(*) FILTER (WHERE at <= due_at)::int AS in_time,
           count(*) FILTER (WHERE at <= due_at + make_interval(secs => waited_seconds))::int AS in_time_reviewers,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY hours)::float8 AS median_hours,
           percentile_cont(0.9) WITHIN GROUP (ORDER BY hours)::float8 AS slowest_tenth_hours,
           count(*) FILTER (WHERE hours <= 2)::int AS within_2,
           count(*) FILTER (WHERE hours <= 22)::int AS within_22,
           count(*) FILTER (WHERE hours <= 48)::int AS within_48
    FROM decided`;
  const counts = await readCounts(tx, period);
  const oldest = await tx.$queryRaw`
    SELECT c.id, c.number, c.claim, c.opened_at FROM cases c
    WHERE c.state NOT IN ('PUBLISHED', 'MERGED') ORDER BY c.opened_at, c.id LIMIT 1`;
  const open = await tx.$queryRaw`
    SELECT count(*)::int AS open FROM cases c WHERE c.state NOT IN ('PUBLISHED', 'MERGED')`;
  const harms = await tx.$queryRaw`
    SELECT h.harm, count(*)::int AS cases
    FROM cases c LEFT JOIN LATERAL unnest(c.harms::text[]) h(harm) ON true
    WHERE c.opened_at >= ${from} AND c.opened_at < ${to} AND c.state <> 'MERGED'
    GROUP BY h.harm ORDER BY cases DESC, h.harm`;
  const districts = await tx.$queryRaw`
    SELECT k.district_code AS district, count(*)::int AS submissions
    FROM submission s JOIN item i ON i.id = s.item_id LEFT JOIN kim_group k ON k.id = s.kim_group_id
    WHERE i.received_at >= ${from} AND i.received_at < ${to}
    GROUP BY k.district_code ORDER BY submissions DESC, k.district_code`;
  return {
    arrivals: z.array(DayRow).parse(arrivals),
    verdicts: first(VerdictRow, verdicts),
    counts,
    oldestOpen: z.array(OldestRow).parse(oldest)[0] ?? null,
    openCases: first(z.object({ open: z.number() }), open).open,
    harms: z.array(HarmRow).parse(harms),
    districts: z.array(DistrictRow).parse(districts),
  };
}

/**
 * A repeat is a submission to a case whose text was public when it arrived; it was answered
 * automatically when its answer was made within a minute of its arrival.
 */
async function readCounts(tx: Tx, { from, to, receiptMinutes }: Period) {
  const rows = await tx.$queryRaw`
    WITH arrived AS (
      SELECT s.item_id, i.received_at, i.case_id,
             -- Ids of version 7 begin with the millisecond at which they were made.
             ('x' || left(replace(s.item_id::text, '-', ''), 12))::bit(48)::bigint / 1000.0::float8
               - extract(epoch FROM i.received_at)::float8 AS ticket_seconds
      FROM submission s JOIN item i ON i.id = s.item_id
      WHERE i.received_at >= ${from} AND i.received_at < ${to}),
    repeats AS (
      SELECT a.item_id, min(d.created_at) <= a.received_at + interval '1 minute' AS automatic
      FROM arrived a
      JOIN clarification c ON c.case_id = a.case_id AND c.published_at < a.received_at
      LEFT JOIN delivery d ON d.submission_id = a.item_id
      GROUP BY a.item_id, a.received_at),
    pairs AS (
      SELECT two.verdict IS NOT DISTINCT FROM one.verdict AS agreed
      FROM decision two JOIN decision one ON one.case_id = two.case_id AND one.cycle = two.cycle
        AND one.round = 'FIRST'
      WHERE two.round = 'SECOND' AND two.created_at >= ${from} AND two.created_at < ${to}),
    versions AS (
      SELECT v.version, v.state FROM clarification_version v
      WHERE v.published_at >= ${from} AND v.published_at < ${to})
    SELECT (SELECT count(*) FROM arrived)::int AS tickets,
           (SELECT count(*) FROM arrived WHERE ticket_seconds <= ${receiptMinutes}::int * 60)::int AS tickets_in_time,
           (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY greatest(0, ticket_seconds)) FROM arrived)::float8
             AS median_ticket_seconds,
           (SELECT count(*) FROM repeats)::int AS repeats,
           (SELECT count(*) FROM repeats WHERE automatic)::int AS automatic,
           (SELECT count(*) FROM pairs)::int AS second_reviews,
           (SELECT count(*) FROM pairs WHERE agreed)::int AS agreed,
           (SELECT count(*) FROM versions WHERE version = 1)::int AS published,
           (SELECT count(DISTINCT e.subject) FROM log_entry e WHERE e.action = 'case.reopened'
              AND e.at >= ${from} AND e.at < ${to})::int AS reopened,
           (SELECT count(*) FROM versions WHERE state = 'CORRECTED')::int AS corrected,
           (SELECT count(*) FROM versions WHERE state = 'WITHDRAWN')::int AS withdrawn,
           (SELECT count(*) FROM dispute p WHERE p.created_at >= ${from} AND p.created_at < ${to})::int AS disputes,
           (SELECT count(*) FROM dispute p WHERE p.created_at >= ${from} AND p.created_at < ${to}
              AND p.state = 'ACCEPTED')::int AS disputes_accepted`;
  return first(CountRow, rows);
}
