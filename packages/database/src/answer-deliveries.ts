import { z } from 'zod';
import type { Tx } from './client.ts';
import { markAnswered } from './deliveries.ts';

export interface PendingAnswer {
  readonly deliveryId: string;
  readonly submissionId: string;
  readonly version: number;
  /** When the asker sent it. */
  readonly receivedAt: Date;
}

const Rows = z.array(
  z.object({
    id: z.string(),
    submission_id: z.string(),
    version: z.number(),
    received_at: z.date(),
  }),
);

/** What a contact is still to get of a text, oldest version first. */
export async function pendingAnswers(
  tx: Tx,
  contactId: string,
  clarificationId: string,
): Promise<PendingAnswer[]> {
  const rows = await tx.$queryRaw`
    SELECT d.id, d.submission_id, d.version, i.received_at
    FROM delivery d JOIN submission s ON s.item_id = d.submission_id JOIN item i ON i.id = s.item_id
    WHERE s.contact_id = ${contactId}::uuid AND d.clarification_id = ${clarificationId}::uuid
      AND d.state = 'PENDING'
    ORDER BY d.version, i.received_at, i.id`;
  return Rows.parse(rows).map((row) => ({
    deliveryId: row.id,
    submissionId: row.submission_id,
    version: row.version,
    receivedAt: row.received_at,
  }));
}

/**
 * Ends every pending delivery of a version to one person: whoever asked twice is told once.
 *
 * @param only one submission of theirs, where the message was about that one
 */
export async function settleAnswers(
  tx: Tx,
  answer: {
    readonly contactId: string;
    readonly clarificationId: string;
    readonly version: number;
    readonly state: 'SENT' | 'FAILED';
    readonly status: string;
    readonly only?: string;
  },
): Promise<void> {
  const { contactId, clarificationId, version, state, status } = answer;
  const only = answer.only ?? null;
  await tx.$executeRaw`
    UPDATE delivery d
    SET state = ${state}::delivery_state, last_status = ${status.slice(0, 200)}, attempts = d.attempts + 1,
        sent_at = CASE WHEN ${state} = 'SENT' THEN now() END
    FROM submission s
    WHERE s.item_id = d.submission_id AND s.contact_id = ${contactId}::uuid
      AND d.clarification_id = ${clarificationId}::uuid AND d.version = ${version}::int
      AND (d.state = 'PENDING' OR (d.state = 'SENT' AND ${state} = 'FAILED'))
      AND (${only}::uuid IS NULL OR s.item_id = ${only}::uuid)`;
  if (state === 'FAILED') return;
  const sent = await tx.$queryRaw`
    SELECT s.item_id AS id FROM submission s JOIN delivery d ON d.submission_id = s.item_id
    WHERE s.contact_id = ${contactId}::uuid AND d.clarification_id = ${clarificationId}::uuid
      AND d.version = ${version}::int AND d.state = 'SENT'
      AND (${only}::uuid IS NULL OR s.item_id = ${only}::uuid)`;
  for (const { id } of z.array(z.object({ id: z.string() })).parse(sent)) {
    await markAnswered(tx, { clarificationId, version, submissionId: id });
  }
}

/** One version of a text as it is written to somebody. */
export async function versionForAnswer(tx: Tx, clarificationId: string, version: number) {
  const head = await tx.clarification.findUnique({
    where: { id: clarificationId },
    select: { slug: true, kind: true, caseId: true, currentVersion: true },
  });
  const row = await tx.clarificationVersion.findUnique({
    where: { clarificationId_version: { clarificationId, version } },
    select: {
      state: true,
      title: true,
      claim: true,
      verdict: true,
      summary: true,
      explanation: true,
      sources: true,
      reason: true,
      publishedAt: true,
    },
  });
  return head === null || row === null ? null : { ...head, ...row, version };
}
export type VersionForAnswer = NonNullable<Awaited<ReturnType<typeof versionForAnswer>>>;
