import { z } from 'zod';
import type { Database, Tx } from './client.ts';

/** Everything that is kept about one submission and whoever sent it. */
export async function dossierOf(tx: Tx, ticket: string) {
  return tx.submission.findUnique({
    where: { ticket },
    select: {
      itemId: true,
      ticket: true,
      channel: true,
      state: true,
      note: true,
      updatedAt: true,
      item: {
        select: {
          text: true,
          maskedText: true,
          receivedAt: true,
          caseId: true,
          attachments: { select: { sha256: true, mediaType: true, bytes: true } },
        },
      },
      contact: {
        select: {
          id: true,
          channel: true,
          sealedId: true,
          language: true,
          windowUntil: true,
          stoppedAt: true,
          noticeAt: true,
          createdAt: true,
          messages: {
            orderBy: { seq: 'asc' },
            select: { kind: true, state: true, createdAt: true, sentAt: true, submissionId: true },
          },
        },
      },
      questions: {
        orderBy: { number: 'asc' },
        select: { piece: true, askedAt: true, answeredAt: true },
      },
      deliveries: { select: { version: true, state: true, createdAt: true, sentAt: true } },
    },
  });
}

/** What stands where an erased text was. */
export const ERASED = '[dihapus atas permintaan pengirim]';

/**
 * Erases a submission's content and, when the sender has no other submission, the sender. The case
 * and what was decided about it stay: they hold no personal data of the sender.
 *
 * @returns hashes of files that nothing else refers to any more; `null` for an unknown ticket
 */
export async function eraseSubmission(
  tx: Tx,
  ticket: string,
): Promise<{ itemId: string; contactErased: boolean; orphans: string[] } | null> {
  const row = await tx.submission.findUnique({
    where: { ticket },
    select: { itemId: true, contactId: true },
  });
  if (row === null) return null;
  const { itemId, contactId } = row;
  const files = await tx.attachment.findMany({ where: { itemId }, select: { sha256: true } });
  await tx.attachment.deleteMany({ where: { itemId } });
  const kept = await tx.attachment.findMany({
    where: { sha256: { in: files.map((file) => file.sha256) } },
    select: { sha256: true },
  });
  const others = new Set(kept.map((file) => file.sha256));
  const orphans = files.map((file) => file.sha256).filter((sha256) => !others.has(sha256));
  await tx.picture.deleteMany({ where: { sha256: { in: orphans } } });
  await tx.evidence.deleteMany({ where: { itemId } });
  await tx.match.deleteMany({ where: { itemId } });
  await tx.infoQuestion.deleteMany({ where: { submissionId: itemId } });
  await tx.chatMessage.deleteMany({ where: { submissionId: itemId } });
  await tx.item.update({
    where: { id: itemId },
    data: {
      text: ERASED,
      maskedText: ERASED,
      imageText: null,
      maskedImageText: null,
      fingerprint: null,
    },
    select: { id: true },
  });
  await tx.matchDocument.updateMany({
    where: { kind: 'item', refId: itemId },
    data: { text: '', title: null, fingerprint: null, removed: true },
  });
  await tx.submission.update({
    where: { itemId },
    data: { note: null, contactId: null, replyTo: null },
    select: { itemId: true },
  });
  const contactErased = contactId !== null && (await eraseContactWithout(tx, contactId));
  return { itemId, contactErased, orphans };
}

async function eraseContactWithout(tx: Tx, contactId: string): Promise<boolean> {
  const left = await tx.submission.count({ where: { contactId } });
  if (left > 0) return false;
  await tx.contact.delete({ where: { id: contactId }, select: { id: true } });
  return true;
}

/** Whether any office still refers to a file. */
export async function fileInUse(database: Database, sha256: string): Promise<boolean> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`SELECT file_in_use(${sha256}) AS used`,
  );
  return z.array(z.object({ used: z.boolean() })).parse(rows)[0]?.used ?? true;
}
