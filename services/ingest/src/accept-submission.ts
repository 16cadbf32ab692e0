import { createHash } from 'node:crypto';
import { insertSubmission, keepPictures, rememberAnswer } from '@saring/database';
import { type Channel, newTicket, SaringError } from '@saring/domain';
import { checkItemSources, matchItem, readImages } from '@saring/pipeline';
import { z } from 'zod';
import type { IngestContext } from './context.ts';
import type { StoredFile } from './pictures/store-files.ts';
import { prepareText } from './prepare-text.ts';

export interface IncomingSubmission {
  readonly tenantId: string;
  readonly channel: Channel;
  readonly text: string;
  readonly note: string | null;
  readonly kimGroupId: string | null;
  readonly contactId: string | null;
  readonly attachments: readonly StoredFile[];
  /** The client's own key for this request, with who sent it; `null` when it gave none. */
  readonly idempotency: { readonly sender: string; readonly key: string } | null;
  readonly receivedAt?: Date;
}

export interface AcceptedSubmission {
  readonly ticket: string;
  readonly status: 'RECEIVED';
  /** False when the same request had been accepted before. */
  readonly fresh: boolean;
}

const StoredBody = z.object({ ticket: z.string() });

/**
 * Takes a message in: masks it, gives it a ticket and asks for its matching and source checks (after
 * its pictures were read, where it has some), all in one transaction. What was acknowledged is in
 * the database.
 *
 * @throws SaringError `TEXT_EMPTY`, `IDEMPOTENCY_KEY_REUSED` when the key came with another
 * message before, `STORE_UNAVAILABLE`
 */
export async function acceptSubmission(
  context: Pick<IngestContext, 'database' | 'pipeline'>,
  submission: IncomingSubmission,
): Promise<AcceptedSubmission> {
  if (submission.text.trim() === '' && submission.attachments.length === 0) {
    throw new SaringError('TEXT_EMPTY');
  }
  const { tenantId, idempotency, attachments } = submission;
  const prepared = prepareText(submission.text);
  const requestHash = hash([
    submission.text,
    submission.note ?? '',
    submission.channel,
    ...attachments.map((file) => file.sourceSha256),
  ]);
  return context.pipeline.transact(context.database, tenantId, async (tx, schedule) => {
    const ticket = newTicket();
    if (idempotency !== null) {
      const earlier = await rememberAnswer(tx, {
        tenantId,
        keyHash: hash([idempotency.sender, 'submission', idempotency.key]),
        requestHash,
        status: 202,
        body: { ticket },
      });
      if (earlier !== null) {
        if (earlier.requestHash !== requestHash) throw new SaringError('IDEMPOTENCY_KEY_REUSED');
        return { ticket: StoredBody.parse(earlier.body).ticket, status: 'RECEIVED', fresh: false };
      }
    }
    const itemId = await insertSubmission(tx, {
      ...prepared,
      tenantId,
      ticket,
      channel: submission.channel,
      kimGroupId: submission.kimGroupId,
      contactId: submission.contactId,
      note: submission.note,
      attachments: attachments.map(({ sha256, mediaType, bytes }) => ({
        sha256,
        mediaType,
        bytes,
      })),
      ...(submission.receivedAt === undefined ? {} : { receivedAt: submission.receivedAt }),
    });
    const pictures = attachments.flatMap(({ sha256, picture }) =>
      picture === null ? [] : [{ sha256, ...picture }],
    );
    if (pictures.length > 0) {
      await keepPictures(tx, tenantId, pictures);
      schedule(readImages, { itemId });
    } else {
      schedule(matchItem, { itemId });
      schedule(checkItemSources, { itemId });
    }
    return { ticket, status: 'RECEIVED', fresh: true };
  });
}

/** SHA-256 over parts that cannot run into each other. */
function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
