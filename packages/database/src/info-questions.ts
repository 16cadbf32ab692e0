import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';

/** What may be missing of a report. */
export type InfoPiece = 'FULL_TEXT' | 'LINK' | 'WHEN' | 'WHERE' | 'SOURCE';

export interface QuestionRow {
  readonly id: string;
  readonly number: number;
  readonly piece: InfoPiece;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
}

/** The questions about a submission in the order they were asked. */
export async function questionsOf(tx: Tx, submissionId: string): Promise<QuestionRow[]> {
  return tx.infoQuestion.findMany({
    where: { submissionId },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, piece: true, askedAt: true, answeredAt: true },
  });
}

/** Writes down the next question; the submission must be in `RECEIVED` or `NEEDS_INFO`. */
export async function askQuestion(
  tx: Tx,
  question: {
    readonly tenantId: string;
    readonly submissionId: string;
    readonly number: number;
    readonly piece: InfoPiece;
  },
): Promise<void> {
  await tx.infoQuestion.create({ data: { id: uuid(), ...question }, select: { id: true } });
  await tx.submission.updateMany({
    where: { itemId: question.submissionId, state: 'RECEIVED' },
    data: { state: 'NEEDS_INFO' },
  });
}

/** Notes that the open question of a submission was answered. */
export async function closeQuestion(tx: Tx, submissionId: string): Promise<void> {
  await tx.infoQuestion.updateMany({
    where: { submissionId, answeredAt: null },
    data: { answeredAt: new Date() },
  });
}

/** The submission of a contact that waits for an answer, or lapsed while waiting; newest first. */
export async function waitingSubmission(
  tx: Tx,
  contactId: string,
): Promise<{ itemId: string; state: string; piece: InfoPiece | null } | null> {
  const row = await tx.submission.findFirst({
    where: { contactId, state: { in: ['NEEDS_INFO', 'LAPSED'] } },
    orderBy: { updatedAt: 'desc' },
    select: { itemId: true, state: true },
  });
  if (row === null) return null;
  const piece = (await questionsOf(tx, row.itemId)).at(-1)?.piece ?? null;
  return { ...row, piece };
}

/** A submission with the text that is to be completed, locked until the end of the transaction. */
export async function lockSubmission(tx: Tx, itemId: string) {
  await tx.$queryRaw`SELECT item_id FROM submission WHERE item_id = ${itemId}::uuid FOR UPDATE`;
  return tx.submission.findUnique({
    where: { itemId },
    select: {
      itemId: true,
      ticket: true,
      state: true,
      channel: true,
      contactId: true,
      note: true,
      replyTo: true,
      item: {
        select: {
          text: true,
          receivedAt: true,
          caseId: true,
          attachments: { select: { sha256: true } },
          case: { select: { id: true, state: true, dueAt: true } },
        },
      },
    },
  });
}

/** Replaces the text of an item that was completed before it was matched. */
export async function completeItem(
  tx: Tx,
  itemId: string,
  text: { readonly text: string; readonly maskedText: string; readonly fingerprint: string | null },
): Promise<void> {
  await tx.item.update({ where: { id: itemId }, data: text, select: { id: true } });
}

/** Adds files to an item that is there already. */
export async function addAttachments(
  tx: Tx,
  tenantId: string,
  itemId: string,
  files: readonly { readonly sha256: string; readonly mediaType: string; readonly bytes: number }[],
): Promise<void> {
  if (files.length === 0) return;
  await tx.attachment.createMany({
    data: files.map((file) => ({ id: uuid(), tenantId, itemId, ...file })),
    skipDuplicates: true,
  });
}
