import {
  CASE_STATES,
  type CaseState,
  type Channel,
  type ClockLimits,
  type Harm,
  MATCH_STATUSES,
  MATCH_TARGET_KINDS,
  VERDICTS,
} from '@saring/domain';
import { z } from 'zod';
import { CLOCK_COLUMNS, ClockRow, clockedCase, isDue, isOverdue } from './case-clocks.ts';
import { CaseRow, caseSummary } from './case-queries.ts';
import type { Tx } from './client.ts';
import { Prisma } from './generated/prisma/client.ts';

/** Which cases a reviewer wants to see. `null` means any. */
export interface QueueFilter {
  readonly states: readonly CaseState[];
  readonly clock: { readonly kind: 'overdue' | 'due'; readonly limits: ClockLimits } | null;
  readonly harm: Harm | null;
  readonly channel: Channel | null;
  /** Kemendagri code of the district whose village groups sent an item. */
  readonly district: string | null;
  readonly assignee:
    | { readonly kind: 'account'; readonly id: string }
    | { readonly kind: 'nobody' }
    | null;
  /** Words in the messages, claims and clarifications. */
  readonly search: string | null;
}

export interface QueuePosition {
  /** Priority, or the due time in milliseconds. */
  readonly value: number;
  readonly id: string;
}

export type QueueOrder = 'priority' | 'due';

const BestMatch = z
  .object({
    status: z.enum(MATCH_STATUSES),
    kind: z.enum(MATCH_TARGET_KINDS),
    target_id: z.string(),
    score: z.number(),
    explanation: z.unknown(),
    claim: z.string().nullable(),
    number: z.number().nullable(),
    verdict: z.enum(VERDICTS).nullable(),
    slug: z.string().nullable(),
  })
  .transform(({ target_id: targetId, ...best }) => ({ ...best, targetId }));

const QueueRow = CaseRow.extend({
  ...ClockRow.shape,
  assignee_id: z.string().nullable(),
  assignee: z.string().nullable(),
  locked_by: z.string().nullable(),
  best: BestMatch.nullable(),
}).transform((row) => ({
  ...caseSummary(row),
  clocks: clockedCase(row),
  assigneeId: row.assignee_id,
  assignee: row.assignee,
  /** Name of who has it open, other than the one who asks. */
  lockedBy: row.locked_by,
  /** The best match to a case or published text of ours. */
  best: row.best,
}));

/** A case as the queue shows it. */
export type QueueCase = z.infer<typeof QueueRow>;

const MOST_FOUND = 5000;

/** One page of the queue. */
export async function queueCases(
  tx: Tx,
  filter: QueueFilter,
  page: {
    readonly order: QueueOrder;
    readonly after: QueuePosition | null;
    readonly limit: number;
    /** Who asks: their own lock is not shown as somebody else's. */
    readonly accountId: string;
  },
): Promise<QueueCase[]> {
  const { order, after } = page;
  const sort =
    order === 'priority' ? Prisma.sql`c.priority DESC, c.id` : Prisma.sql`c.due_at, c.id`;
  const rows = await tx.$queryRaw`
    SELECT c.id, c.number, c.state::text, c.claim, c.priority, c.harms::text[], c.item_count,
           c.newest_item_at, ${CLOCK_COLUMNS}, c.assignee_id, a.display_name AS assignee,
           holder.display_name AS locked_by,
           CASE WHEN m.target_id IS NOT NULL THEN jsonb_build_object(
             'status', m.status, 'kind', m.target_kind, 'target_id', m.target_id,
             'score', m.score, 'explanation', m.explanation, 'claim', coalesce(v.claim, target.claim),
             'number', target.number, 'verdict', v.verdict, 'slug', cl.slug) END AS best
    FROM (
      SELECT c.* FROM cases c
      WHERE ${Prisma.join([...conditionsOf(filter), ...beyond(order, after)], ' AND ')}
      ORDER BY ${sort} LIMIT ${page.limit}::int
    ) c
    LEFT JOIN account a ON a.id = c.assignee_id
    LEFT JOIN case_lock l ON l.case_id = c.id AND l.until > now()
      AND l.account_id <> ${page.accountId}::uuid
    LEFT JOIN account holder ON holder.id = l.account_id
    LEFT JOIN LATERAL (
      SELECT m.status, m.target_kind, m.target_id, m.score, m.explanation
      FROM item i JOIN match m ON m.item_id = i.id
      WHERE i.case_id = c.id AND m.target_kind <> 'known_fact_check'
        AND NOT (m.target_kind = 'case' AND m.target_id = c.id)
      ORDER BY m.status, m.score DESC LIMIT 1
    ) m ON true
    LEFT JOIN clarification direct ON m.target_kind = 'clarification' AND direct.id = m.target_id
    LEFT JOIN cases target
      ON target.id = CASE WHEN m.target_kind = 'case' THEN m.target_id ELSE direct.case_id END
    LEFT JOIN clarification cl ON cl.case_id = target.id AND cl.state IN ('PUBLISHED', 'CORRECTED')
    LEFT JOIN clarification_version v ON v.clarification_id = cl.id AND v.version = cl.current_version
    ORDER BY ${sort}`;
  return z.array(QueueRow).parse(rows);
}

function beyond(order: QueueOrder, after: QueuePosition | null): Prisma.Sql[] {
  if (after === null) return [];
  const { value, id } = after;
  // The first comparison lets the index start there; the second is exact.
  return order === 'priority'
    ? [
        Prisma.sql`c.priority <= ${value}::float8`,
        Prisma.sql`(c.priority < ${value}::float8 OR c.id > ${id}::uuid)`,
      ]
    : [
        Prisma.sql`c.due_at >= ${new Date(value)}`,
        Prisma.sql`(c.due_at > ${new Date(value)} OR c.id > ${id}::uuid)`,
      ];
}

function conditionsOf(filter: QueueFilter): Prisma.Sql[] {
  const { clock, harm, channel, district, assignee, search } = filter;
  return [
    Prisma.sql`c.state = ANY(${[...filter.states]}::case_state[])`,
    ...(clock === null ? [] : [clockCondition(clock.kind, clock.limits)]),
    ...(harm === null ? [] : [Prisma.sql`${harm}::harm = ANY(c.harms)`]),
    ...(channel === null
      ? []
      : [
          Prisma.sql`EXISTS (SELECT FROM item i JOIN submission s ON s.item_id = i.id
            WHERE i.case_id = c.id AND s.channel = ${channel}::channel)`,
        ]),
    ...(district === null
      ? []
      : [
          Prisma.sql`EXISTS (SELECT FROM item i JOIN submission s ON s.item_id = i.id
            JOIN kim_group k ON k.id = s.kim_group_id
            WHERE i.case_id = c.id AND k.district_code = ${district})`,
        ]),
    ...(assignee === null
      ? []
      : [
          assignee.kind === 'nobody'
            ? Prisma.sql`c.assignee_id IS NULL`
            : Prisma.sql`c.assignee_id = ${assignee.id}::uuid`,
        ]),
    ...(search === null
      ? []
      : [Prisma.sql`c.id IN (SELECT case_id FROM search_cases(${search}, ${MOST_FOUND}::int))`]),
  ];
}

const clockCondition = (kind: 'overdue' | 'due', limits: ClockLimits): Prisma.Sql =>
  kind === 'overdue'
    ? isOverdue(limits)
    : Prisma.sql`${isDue(limits)} AND NOT ${isOverdue(limits)}`;

const StateCounts = z.array(
  z.object({
    state: z.enum(CASE_STATES),
    cases: z.coerce.number(),
    overdue: z.coerce.number(),
    due: z.coerce.number(),
    mine: z.coerce.number(),
    unassigned: z.coerce.number(),
  }),
);
export type StateCount = z.infer<typeof StateCounts>[number];

/** How many cases of the tenant stand in each of these states, by clock and assignment. */
export async function countCases(
  tx: Tx,
  states: readonly CaseState[],
  accountId: string,
  limits: ClockLimits,
): Promise<StateCount[]> {
  const rows = await tx.$queryRaw`
    SELECT c.state::text, count(*) AS cases,
           count(*) FILTER (WHERE ${clockCondition('overdue', limits)}) AS overdue,
           count(*) FILTER (WHERE ${clockCondition('due', limits)}) AS due,
           count(*) FILTER (WHERE c.assignee_id = ${accountId}::uuid) AS mine,
           count(*) FILTER (WHERE c.assignee_id IS NULL) AS unassigned
    FROM cases c WHERE c.state = ANY(${[...states]}::case_state[])
    GROUP BY c.state`;
  return StateCounts.parse(rows);
}

/** Cases that were opened after `newest`, in these states. Ids rise with time. */
export async function countNewer(
  tx: Tx,
  states: readonly CaseState[],
  newest: string,
): Promise<number> {
  return tx.case.count({ where: { id: { gt: newest }, state: { in: [...states] } } });
}

/** The id of the case that was opened last; `null` in an empty office. */
export async function newestCaseId(tx: Tx): Promise<string | null> {
  const row = await tx.case.findFirst({ orderBy: { id: 'desc' }, select: { id: true } });
  return row?.id ?? null;
}

/** Districts that have village groups, with one name each to tell them by. */
export async function districtsOf(tx: Tx): Promise<readonly { code: string; groups: number }[]> {
  const rows = await tx.kimGroup.groupBy({
    by: ['districtCode'],
    _count: { _all: true },
    orderBy: { districtCode: 'asc' },
  });
  return rows.map((row) => ({ code: row.districtCode, groups: row._count._all }));
}
