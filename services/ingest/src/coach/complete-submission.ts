import {
  addAttachments,
  closeQuestion,
  completeItem,
  lockSubmission,
  moveSubmissions,
  questionsOf,
  type Tx,
} from '@saring/database';
import { MAX_TEXT_LENGTH, SaringError } from '@saring/domain';
import type { Schedule } from '@saring/pipeline';
import { keepPicturesOf } from '../pictures/keep-pictures-of.ts';
import type { StoredFile } from '../pictures/store-files.ts';
import { prepareText } from '../prepare-text.ts';
import { askOrStart, tellQuestion } from './ask-or-start.ts';

interface Completion {
  readonly tenantId: string;
  readonly itemId: string;
  /** Empty for "I do not know". */
  readonly text: string;
  readonly attachments: readonly StoredFile[];
}

/**
 * Adds what the sender was asked for to their report, which is then worked on or asked about once
 * more. It also opens a report again that had lapsed.
 *
 * @throws SaringError `ILLEGAL_STEP` when nothing was asked, `TEXT_TOO_LONG`
 */
export async function completeSubmission(
  tx: Tx,
  schedule: Schedule,
  completion: Completion,
): Promise<void> {
  const { tenantId, itemId, attachments } = completion;
  const row = await lockSubmission(tx, itemId);
  if (row === null) throw new SaringError('NOT_FOUND');
  if (row.state !== 'NEEDS_INFO' && row.state !== 'LAPSED') throw new SaringError('ILLEGAL_STEP');
  const text = [row.item.text, completion.text.trim()].filter((part) => part !== '').join('\n');
  if (text.length > MAX_TEXT_LENGTH) throw new SaringError('TEXT_TOO_LONG');
  const questions = await questionsOf(tx, itemId);
  await completeItem(tx, itemId, prepareText(text));
  const files = attachments.map(({ sha256, mediaType, bytes }) => ({ sha256, mediaType, bytes }));
  await addAttachments(tx, tenantId, itemId, files);
  const hasPictures = await keepPicturesOf(tx, tenantId, attachments);
  await closeQuestion(tx, itemId);
  await moveSubmissions(tx, [itemId], row.state, 'RECEIVED');
  const hasFiles = row.item.attachments.length + attachments.length > 0;
  const asked = questions.map((question) => question.piece);
  const piece = await askOrStart(
    tx,
    schedule,
    { tenantId, itemId, channel: row.channel, text, hasFiles, hasPictures },
    asked,
  );
  if (piece !== null && row.contactId !== null) {
    const number = asked.length + 1;
    await tellQuestion(tx, schedule, { tenantId, contactId: row.contactId, itemId, number });
  }
}
