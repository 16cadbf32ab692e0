import { askQuestion, clocksOf, type InfoPiece, queueMessage, type Tx } from '@saring/database';
import { after, type Channel } from '@saring/domain';
import {
  checkItemSources,
  lapseSubmission,
  matchItem,
  readImages,
  type Schedule,
  sendMessage,
} from '@saring/pipeline';
import { missingPiece } from './missing-piece.ts';

/** Channels on which the sender can be asked something. */
const COACHED: readonly Channel[] = ['WHATSAPP', 'TELEGRAM', 'WEB', 'KIM_APP'];

interface Report {
  readonly tenantId: string;
  readonly itemId: string;
  readonly channel: Channel;
  readonly text: string;
  readonly hasFiles: boolean;
  /** Its pictures are read first; matching follows. */
  readonly hasPictures: boolean;
}

/**
 * Asks the sender for the piece that is missing, or lets the report be worked on.
 *
 * @returns the piece that was asked for
 */
export async function askOrStart(
  tx: Tx,
  schedule: Schedule,
  report: Report,
  asked: readonly InfoPiece[],
): Promise<InfoPiece | null> {
  const { tenantId, itemId } = report;
  const piece = COACHED.includes(report.channel) ? missingPiece(report, asked) : null;
  if (piece === null) {
    if (report.hasPictures) {
      schedule(readImages, { itemId });
    } else {
      schedule(matchItem, { itemId });
      schedule(checkItemSources, { itemId });
    }
    return null;
  }
  const number = asked.length + 1;
  await askQuestion(tx, { tenantId, submissionId: itemId, number, piece });
  const { lapseHours } = await clocksOf(tx);
  const dueAt = after(new Date(), lapseHours);
  schedule(lapseSubmission, { itemId, question: number }, { dueAt });
  return piece;
}

/** Puts the open question into the contact's line, for whoever is written to. */
export async function tellQuestion(
  tx: Tx,
  schedule: Schedule,
  question: { tenantId: string; contactId: string; itemId: string; number: number },
): Promise<void> {
  const { tenantId, contactId, itemId, number } = question;
  const messageId = await queueMessage(tx, {
    tenantId,
    contactId,
    kind: 'QUESTION',
    onceKey: `question:${itemId}:${number}`,
    submissionId: itemId,
  });
  if (messageId !== null) schedule(sendMessage, { messageId });
}
