import type { Channel, SubmissionState } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Database, Tx } from './client.ts';
import type { Prisma } from './generated/prisma/client.ts';
import type { Sql } from './sql.ts';

/** Stages that run side by side once an item is in. */
const SIDE_BY_SIDE = 2;

export interface NewItem {
  readonly tenantId: string;
  readonly text: string;
  readonly maskedText: string;
  readonly fingerprint: string | null;
  readonly receivedAt?: Date;
}

export interface NewSubmission extends NewItem {
  readonly ticket: string;
  readonly channel: Channel;
  readonly kimGroupId: string | null;
  readonly contactId: string | null;
  readonly note: string | null;
  /** The message of a group that the answer refers to. */
  readonly replyTo?: string | null;
  readonly attachments: readonly {
    readonly sha256: string;
    readonly mediaType: string;
    readonly bytes: number;
  }[];
}

const itemData = (item: NewItem, kind: 'SUBMISSION' | 'POST') => ({
  id: uuid(),
  tenantId: item.tenantId,
  kind,
  text: item.text,
  maskedText: item.maskedText,
  fingerprint: item.fingerprint,
  openStages: SIDE_BY_SIDE,
  ...(item.receivedAt === undefined ? {} : { receivedAt: item.receivedAt }),
});

/** Stores a submission with its item and attachments; returns the item's id. */
export async function insertSubmission(tx: Tx, submission: NewSubmission): Promise<string> {
  const { tenantId } = submission;
  const item = itemData(submission, 'SUBMISSION');
  await tx.item.create({ data: item });
  await tx.submission.create({
    data: {
      itemId: item.id,
      tenantId,
      ticket: submission.ticket,
      channel: submission.channel,
      kimGroupId: submission.kimGroupId,
      contactId: submission.contactId,
      note: submission.note,
      replyTo: submission.replyTo ?? null,
      ...(submission.receivedAt === undefined ? {} : { updatedAt: submission.receivedAt }),
    },
  });
  if (submission.attachments.length > 0) {
    await tx.attachment.createMany({
      data: submission.attachments.map((file) => ({
        id: uuid(),
        tenantId,
        itemId: item.id,
        ...file,
      })),
      skipDuplicates: true,
    });
  }
  return item.id;
}

export interface NewPost extends NewItem {
  readonly sourceId: string;
  /** Content-derived: the same post is stored once. */
  readonly contentId: string;
  readonly url: string | null;
  readonly author: string | null;
  readonly publishedAt: Date | null;
}

/** Stores a post unless it is there already; returns its item's id, or `null`. */
export async function insertPost(tx: Tx, post: NewPost): Promise<string | null> {
  const item = itemData(post, 'POST');
  const known = await tx.post.findFirst({
    where: { tenantId: post.tenantId, contentId: post.contentId },
    select: { itemId: true },
  });
  if (known !== null) return null;
  await tx.item.create({ data: item });
  await tx.post.create({
    data: {
      itemId: item.id,
      tenantId: post.tenantId,
      sourceId: post.sourceId,
      contentId: post.contentId,
      url: post.url,
      author: post.author,
      publishedAt: post.publishedAt,
    },
  });
  return item.id;
}

/** The tenant a ticket belongs to; `null` for an unknown ticket. */
export async function tenantOfTicket(database: Database, ticket: string): Promise<string | null> {
  const rows = await database.outside((sql) => sql.$queryRaw`SELECT find_ticket(${ticket}) AS id`);
  return z.array(z.object({ id: z.string().nullable() })).parse(rows)[0]?.id ?? null;
}

const ticketSelect = {
  ticket: true,
  state: true,
  channel: true,
  updatedAt: true,
  questions: {
    where: { answeredAt: null },
    orderBy: { number: 'desc' },
    take: 1,
    select: { piece: true, number: true },
  },
  item: {
    select: {
      id: true,
      maskedText: true,
      maskedImageText: true,
      attachments: { select: { mediaType: true } },
      receivedAt: true,
      case: {
        select: {
          id: true,
          state: true,
          dueAt: true,
          clarification: { select: { id: true, slug: true, state: true, currentVersion: true } },
        },
      },
    },
  },
} satisfies Prisma.SubmissionSelect;

export type TicketRow = Prisma.SubmissionGetPayload<{ select: typeof ticketSelect }>;

/** What a ticket holder may see of their submission. */
export async function findByTicket(tx: Tx, ticket: string): Promise<TicketRow | null> {
  return tx.submission.findUnique({ where: { ticket }, select: ticketSelect });
}

/** Takes submissions one step on; rows in another state are left alone. Returns how many moved. */
export async function moveSubmissions(
  sql: Sql,
  itemIds: readonly string[],
  from: SubmissionState,
  to: SubmissionState,
): Promise<number> {
  return sql.$executeRaw`
    UPDATE submission SET state = ${to}::submission_state, updated_at = now()
    WHERE item_id = ANY(${[...itemIds]}::uuid[]) AND state = ${from}::submission_state`;
}

/** The submission behind a ticket of the transaction's office. */
export async function submissionOfTicket(tx: Tx, ticket: string): Promise<string | null> {
  const row = await tx.submission.findUnique({ where: { ticket }, select: { itemId: true } });
  return row?.itemId ?? null;
}
