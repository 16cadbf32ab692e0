import { createHash } from 'node:crypto';
import { insertSubmission, rememberAnswer, type Tx } from '@saring/database';
import { type Channel, newTicket, SaringError } from '@saring/domain';
import type { Schedule } from '@saring/pipeline';
import { maskPersonalData } from '@saring/text';
import { z } from 'zod';
import { openLine } from './chat/open-line.ts';
import { askOrStart } from './coach/ask-or-start.ts';
import type { IngestContext } from './context.ts';
import { keepPicturesOf } from './pictures/keep-pictures-of.ts';
import type { StoredFile } from './pictures/store-files.ts';
import { prepareText } from './prepare-text.ts';

export interface IncomingSubmission {
  readonly tenantId: string;
  readonly channel: Channel;
  readonly text: string;
  readonly note: string | null;
  readonly kimGroupId: string | null;
  readonly contactId: string | null;
  /** The contact is a group: it gets answers only. */
  readonly quiet?: boolean;
  readonly replyTo?: string | null;
  readonly attachments: readonly StoredFile[];
  /** The client's own key for this request, with who sent it; `null` when it gave none. */
  readonly idempotency: { readonly sender: string; readonly key: string } | null;
  readonly receivedAt?: Date;
}

export interface AcceptedSubmission {
  readonly ticket: string;
  /** `NEEDS_INFO`: the sender was asked for something. */
  readonly status: 'RECEIVED' | 'NEEDS_INFO';
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
  return context.pipeline.transact(context.database, submission.tenantId, (tx, schedule) =>
    storeSubmission(tx, schedule, submission),
  );
}

/**
 * The same inside a transaction that does more than this.
 *
 * @throws SaringError `TEXT_EMPTY`, `IDEMPOTENCY_KEY_REUSED`
 */
export async function storeSubmission(
  tx: Tx,
  schedule: Schedule,
  submission: IncomingSubmission,
): Promise<AcceptedSubmission> {
  if (submission.text.trim() === '' && submission.attachments.length === 0) {
    throw new SaringError('TEXT_EMPTY');
  }
  const { tenantId, idempotency, attachments, channel, contactId } = submission;
  const prepared = prepareText(submission.text);
  const requestHash = hash([
    submission.text,
    submission.note ?? '',
    channel,
    ...attachments.map((file) => file.sourceSha256),
  ]);
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
    channel,
    kimGroupId: submission.kimGroupId,
    contactId,
    // Senders write their own number or address into it.
    note: submission.note === null ? null : maskPersonalData(submission.note).text,
    replyTo: submission.replyTo ?? null,
    attachments: attachments.map(({ sha256, mediaType, bytes }) => ({ sha256, mediaType, bytes })),
    ...(submission.receivedAt === undefined ? {} : { receivedAt: submission.receivedAt }),
  });
  const hasPictures = await keepPicturesOf(tx, tenantId, attachments);
  const hasFiles = attachments.length > 0;
  const report = { tenantId, itemId, channel, text: submission.text, hasFiles, hasPictures };
  const asked = await askOrStart(tx, schedule, report, []);
  if (contactId !== null && submission.quiet !== true) {
    const receivedAt = submission.receivedAt ?? new Date();
    await openLine(tx, schedule, {
      tenantId,
      contactId,
      itemId,
      receivedAt,
      asked: asked !== null,
    });
  }
  return { ticket, status: asked === null ? 'RECEIVED' : 'NEEDS_INFO', fresh: true };
}

/** SHA-256 over parts that cannot run into each other. */
function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
