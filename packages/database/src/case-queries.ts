import { CASE_STATES, type CaseState, HARMS, type Harm } from '@saring/domain';
import { z } from 'zod';
import type { Tx } from './client.ts';
import { Prisma } from './generated/prisma/client.ts';

/** The columns that a list of cases reads. */
export const CaseRow = z.object({
  id: z.string(),
  number: z.number(),
  state: z.enum(CASE_STATES),
  claim: z.string(),
  priority: z.number(),
  harms: z.array(z.enum(HARMS)),
  item_count: z.number(),
  opened_at: z.date(),
  newest_item_at: z.date(),
  due_at: z.date(),
});

/** A case as a list shows it. */
export interface CaseSummary {
  readonly id: string;
  readonly number: number;
  readonly state: CaseState;
  readonly claim: string;
  readonly priority: number;
  readonly harms: readonly Harm[];
  readonly itemCount: number;
  readonly openedAt: Date;
  readonly newestItemAt: Date;
  readonly dueAt: Date;
}

export const caseSummary = (row: z.infer<typeof CaseRow>): CaseSummary => ({
  id: row.id,
  number: row.number,
  state: row.state,
  claim: row.claim,
  priority: row.priority,
  harms: row.harms,
  itemCount: row.item_count,
  openedAt: row.opened_at,
  newestItemAt: row.newest_item_at,
  dueAt: row.due_at,
});

export interface CaseFilter {
  readonly states: readonly CaseState[];
  /** Canonical ticket code of one of its submissions. */
  readonly ticket: string | null;
  /** Continue below this one. */
  readonly after: { readonly priority: number; readonly id: string } | null;
  readonly limit: number;
}

/** Cases by priority, highest first. */
export async function listCases(tx: Tx, filter: CaseFilter): Promise<CaseSummary[]> {
  const { after, ticket } = filter;
  const conditions = [
    Prisma.sql`c.state = ANY(${[...filter.states]}::case_state[])`,
    ...(after === null
      ? []
      : [
          Prisma.sql`(c.priority < ${after.priority}::float8
            OR (c.priority = ${after.priority}::float8 AND c.id > ${after.id}::uuid))`,
        ]),
    ...(ticket === null
      ? []
      : [
          Prisma.sql`c.id = (SELECT i.case_id FROM submission s JOIN item i ON i.id = s.item_id
            WHERE s.ticket = ${ticket})`,
        ]),
  ];
  const rows = await tx.$queryRaw`
    SELECT c.id, c.number, c.state::text, c.claim, c.priority, c.harms::text[], c.item_count,
           c.opened_at, c.newest_item_at, c.due_at
    FROM cases c WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY c.priority DESC, c.id LIMIT ${filter.limit}::int`;
  return z.array(CaseRow).parse(rows).map(caseSummary);
}

const caseSelect = {
  id: true,
  number: true,
  state: true,
  claim: true,
  priority: true,
  harms: true,
  aboutOwnGovernment: true,
  pressContent: true,
  assigneeId: true,
  openedAt: true,
  dueAt: true,
  itemCount: true,
  cycle: true,
  version: true,
  mergedIntoId: true,
  clarification: {
    select: { id: true, slug: true, state: true, currentVersion: true, updatedAt: true },
  },
  decisions: {
    select: {
      id: true,
      cycle: true,
      round: true,
      accountId: true,
      government: true,
      kind: true,
      verdict: true,
      techniques: true,
      harms: true,
      draft: true,
      comment: true,
      createdAt: true,
    },
    orderBy: { createdAt: 'asc' },
  },
} satisfies Prisma.CaseSelect;

export type CaseDetail = Prisma.CaseGetPayload<{ select: typeof caseSelect }>;

/** Everything about a case but its items, matches and evidence; `null` when there is none. */
export async function findCase(tx: Tx, id: string): Promise<CaseDetail | null> {
  return tx.case.findUnique({ where: { id }, select: caseSelect });
}

/** Like `findCase`, and nobody else changes the case until the transaction ends. */
export async function lockCase(tx: Tx, id: string): Promise<CaseDetail | null> {
  await tx.$queryRaw`SELECT id FROM cases WHERE id = ${id}::uuid FOR UPDATE`;
  return findCase(tx, id);
}

/** The newest items of a case, texts masked. */
export async function itemsOfCase(tx: Tx, caseId: string, limit: number) {
  return tx.item.findMany({
    where: { caseId },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: {
      id: true,
      kind: true,
      maskedText: true,
      maskedImageText: true,
      receivedAt: true,
      submission: { select: { ticket: true, channel: true, state: true, note: true } },
      post: { select: { url: true, author: true, publishedAt: true } },
      attachments: { select: { sha256: true, mediaType: true, bytes: true } },
    },
  });
}
