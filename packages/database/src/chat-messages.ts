import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { settleAnswers } from './answer-deliveries.ts';
import type { Tx } from './client.ts';
import type { MessageKind, MessageState } from './generated/prisma/enums.ts';

export type { MessageKind, MessageState };

export interface NewMessage {
  readonly tenantId: string;
  readonly contactId: string;
  readonly kind: MessageKind;
  /** What makes it the same message: a contact gets it once. */
  readonly onceKey: string;
  readonly submissionId?: string | null;
  readonly clarificationId?: string;
  readonly version?: number;
}

/**
 * Puts a message into a contact's line. Whoever asked not to be written to gets none but the
 * confirmation of that.
 *
 * @returns its id, or `null` when the contact has it already, or stopped
 */
export async function queueMessage(tx: Tx, message: NewMessage): Promise<string | null> {
  const { tenantId, contactId, kind, onceKey } = message;
  const rows = await tx.$queryRaw`
    INSERT INTO chat_message (id, tenant_id, contact_id, kind, once_key, submission_id, clarification_id, version)
    SELECT ${uuid()}::uuid, ${tenantId}::uuid, c.id, ${kind}::message_kind, ${onceKey},
           ${message.submissionId ?? null}::uuid, ${message.clarificationId ?? null}::uuid, ${message.version ?? null}::int
    FROM contact c WHERE c.id = ${contactId}::uuid AND (c.stopped_at IS NULL OR ${kind} = 'STOPPED')
    ON CONFLICT (contact_id, once_key) DO NOTHING RETURNING id`;
  return z.array(z.object({ id: z.string() })).parse(rows)[0]?.id ?? null;
}

const messageSelect = {
  id: true,
  tenantId: true,
  contactId: true,
  seq: true,
  kind: true,
  state: true,
  submissionId: true,
  clarificationId: true,
  version: true,
  attempts: true,
  claimedAt: true,
  cost: true,
  createdAt: true,
} as const;

export async function loadMessage(tx: Tx, id: string) {
  return tx.chatMessage.findUnique({ where: { id }, select: messageSelect });
}
export type ChatMessageRow = NonNullable<Awaited<ReturnType<typeof loadMessage>>>;

/** The message of a contact whose turn it is: the oldest that is neither sent nor given up. */
export async function nextMessage(tx: Tx, contactId: string): Promise<ChatMessageRow | null> {
  return tx.chatMessage.findFirst({
    where: { contactId, state: { in: ['PENDING', 'SENDING'] } },
    orderBy: { seq: 'asc' },
    select: messageSelect,
  });
}

/** Marks a message as being sent, before anything leaves the house. */
export async function claimMessage(tx: Tx, id: string, cost: number): Promise<void> {
  await tx.chatMessage.update({
    where: { id },
    data: { state: 'SENDING', claimedAt: new Date(), attempts: { increment: 1 }, cost },
    select: { id: true },
  });
}

/** Notes how a message ended, or that it waits. */
export async function settleMessage(
  tx: Tx,
  id: string,
  outcome: {
    readonly state: MessageState;
    readonly status: string;
    readonly providerHash?: string;
    readonly cost?: number;
  },
): Promise<void> {
  await tx.chatMessage.update({
    where: { id },
    data: {
      state: outcome.state,
      lastStatus: outcome.status.slice(0, 200),
      ...(outcome.providerHash === undefined ? {} : { providerHash: outcome.providerHash }),
      ...(outcome.cost === undefined ? {} : { cost: outcome.cost }),
      ...(outcome.state === 'SENT' ? { sentAt: new Date() } : {}),
    },
    select: { id: true },
  });
}

/** The message that a provider's status speaks of, by our own reference or by its id. */
export async function messageOfStatus(
  tx: Tx,
  status: { readonly reference: string | null; readonly providerHashes: readonly string[] },
): Promise<ChatMessageRow | null> {
  if (status.reference !== null) {
    const found = await loadMessage(tx, status.reference);
    if (found !== null) return found;
  }
  return tx.chatMessage.findFirst({
    where: { providerHash: { in: [...status.providerHashes] } },
    select: messageSelect,
  });
}

/** Held messages of a contact are due again; returns the first of them. */
export async function releaseHeld(tx: Tx, contactId: string): Promise<string | null> {
  await tx.chatMessage.updateMany({
    where: { contactId, state: 'HELD' },
    data: { state: 'PENDING' },
  });
  return (await nextMessage(tx, contactId))?.id ?? null;
}

/** Gives up what still waits for a contact; returns how many. */
export async function dropWaiting(tx: Tx, contactId: string, status: string): Promise<number> {
  const { count } = await tx.chatMessage.updateMany({
    where: { contactId, state: { in: ['PENDING', 'HELD'] }, kind: { not: 'STOPPED' } },
    data: { state: 'DROPPED', lastStatus: status },
  });
  return count;
}

/** Answers of older versions that nobody has seen yet give way to a newer one. */
export async function dropOlderHeld(
  tx: Tx,
  answer: {
    readonly contactId: string;
    readonly clarificationId: string;
    readonly version: number;
  },
): Promise<void> {
  const { contactId, clarificationId, version } = answer;
  await tx.chatMessage.updateMany({
    where: {
      contactId,
      clarificationId,
      version: { lt: version },
      state: 'HELD',
      kind: { in: ['ANSWER', 'AGAIN'] },
    },
    data: { state: 'DROPPED', lastStatus: 'superseded' },
  });
}

/** The answer that a contact has or gets for a version. */
export async function findAnswer(
  tx: Tx,
  contactId: string,
  onceKey: string,
): Promise<{ id: string; state: MessageState; createdAt: Date } | null> {
  return tx.chatMessage.findUnique({
    where: { contactId_onceKey: { contactId, onceKey } },
    select: { id: true, state: true, createdAt: true },
  });
}

const Counts = z.array(
  z.object({
    channel: z.string(),
    state: z.string(),
    status: z.string().nullable(),
    count: z.coerce.number(),
  }),
);

/** Messages of the last `days` by channel, state and, where they did not go out, the reason. */
export async function messageCounts(
  tx: Tx,
  days: number,
): Promise<{ channel: string; state: string; status: string | null; count: number }[]> {
  const rows = await tx.$queryRaw`
    SELECT c.channel::text, m.state::text, count(*),
           CASE WHEN m.state IN ('HELD', 'FAILED', 'DROPPED', 'UNCERTAIN') THEN m.last_status END AS status
    FROM chat_message m JOIN contact c ON c.id = m.contact_id
    WHERE m.created_at > now() - make_interval(days => ${days}::int)
    GROUP BY 1, 2, 4 ORDER BY 1, 2, 4`;
  return Counts.parse(rows);
}

/** Messages of which nobody knows whether they arrived: a person decides. */
export async function uncertainMessages(
  tx: Tx,
  limit: number,
): Promise<{ id: string; kind: MessageKind; claimedAt: Date | null; ticket: string | null }[]> {
  const rows = await tx.chatMessage.findMany({
    where: { state: 'UNCERTAIN' },
    orderBy: { seq: 'asc' },
    take: limit,
    select: { id: true, kind: true, claimedAt: true, submissionId: true },
  });
  const ids = rows.flatMap((row) => (row.submissionId === null ? [] : [row.submissionId]));
  const tickets = await tx.submission.findMany({
    where: { itemId: { in: ids } },
    select: { itemId: true, ticket: true },
  });
  const byId = new Map(tickets.map((row) => [row.itemId, row.ticket]));
  return rows.map(({ submissionId, ...row }) => ({
    ...row,
    ticket: submissionId === null ? null : (byId.get(submissionId) ?? null),
  }));
}

/**
 * Ends a message and the deliveries it stood for.
 *
 * @returns the message of the same contact whose turn it is now
 */
export async function finishMessage(
  tx: Tx,
  message: ChatMessageRow,
  outcome: {
    readonly state: 'SENT' | 'DELIVERED' | 'READ' | 'FAILED' | 'DROPPED' | 'UNCERTAIN';
    readonly status: string;
    readonly providerHash?: string;
    readonly cost?: number;
  },
): Promise<string | null> {
  const { contactId, clarificationId, version, kind, submissionId } = message;
  await settleMessage(tx, message.id, outcome);
  const answer = kind === 'ANSWER' || kind === 'AGAIN';
  if (answer && clarificationId !== null && version !== null && outcome.state !== 'UNCERTAIN') {
    const failed = outcome.state === 'FAILED' || outcome.state === 'DROPPED';
    await settleAnswers(tx, {
      contactId,
      clarificationId,
      version,
      state: failed ? 'FAILED' : 'SENT',
      status: outcome.status,
      ...(kind === 'AGAIN' && submissionId !== null ? { only: submissionId } : {}),
    });
  }
  return (await nextMessage(tx, contactId))?.id ?? null;
}

/** Puts an uncertain message back into the line; false when it is in another state. */
export async function requeueMessage(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.chatMessage.updateMany({
    where: { id, state: 'UNCERTAIN' },
    data: { state: 'PENDING', lastStatus: 'sent again' },
  });
  return count === 1;
}
