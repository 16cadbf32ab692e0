import { z } from 'zod';
import type { Tx } from './client.ts';
import type { Sql } from './sql.ts';

/** Channels whose askers come back with their ticket; the others are written to. */
const PULL_CHANNELS = ['WEB', 'KIM_APP', 'API', 'MANUAL', 'CSV'] as const;

const DeliveryRows = z.array(z.object({ id: z.string(), state: z.string() }));

/**
 * One clarification version to one asker. Asking twice changes nothing. Who comes back with a
 * ticket has it at once.
 *
 * @returns the delivery's id when it still has to be sent
 */
export async function createAnswerDelivery(
  sql: Sql,
  delivery: {
    readonly tenantId: string;
    readonly clarificationId: string;
    readonly version: number;
    readonly submissionId: string;
  },
): Promise<string | null> {
  const { tenantId, clarificationId, version, submissionId } = delivery;
  const rows = await sql.$queryRaw`
    INSERT INTO delivery (id, tenant_id, clarification_id, version, submission_id, state, sent_at)
    SELECT gen_random_uuid(), ${tenantId}::uuid, ${clarificationId}::uuid, ${version}::int, s.item_id,
           CASE WHEN pull THEN 'SENT' ELSE 'PENDING' END::delivery_state, CASE WHEN pull THEN now() END
    FROM submission s,
         LATERAL (SELECT s.channel = ANY(${[...PULL_CHANNELS]}::channel[]) AS pull) how
    WHERE s.item_id = ${submissionId}::uuid
    ON CONFLICT DO NOTHING
    RETURNING id, state::text`;
  const made = DeliveryRows.parse(rows)[0];
  if (made?.state !== 'SENT') return made?.id ?? null;
  await markAnswered(sql, { clarificationId, version, submissionId });
  return null;
}

const Published = z.object({ id: z.string(), current_version: z.number() });

/** The version that answers new askers of a case; `null` unless it is public and holds. */
export async function publishedVersionOfCase(
  sql: Sql,
  caseId: string,
): Promise<{ clarificationId: string; version: number } | null> {
  const rows = await sql.$queryRaw`
    SELECT cl.id, cl.current_version FROM clarification cl
    WHERE cl.case_id = ${caseId}::uuid AND cl.state IN ('PUBLISHED', 'CORRECTED')`;
  const row = z.array(Published).parse(rows)[0];
  return row === undefined ? null : { clarificationId: row.id, version: row.current_version };
}

/**
 * Gives a version to everybody who asked about a case. Who comes back with a ticket has it at
 * once; for the others a delivery is left pending.
 *
 * @returns ids of the deliveries that still have to be sent
 */
export async function deliverToAskers(
  sql: Sql,
  version: {
    readonly tenantId: string;
    readonly caseId: string;
    readonly clarificationId: string;
    readonly version: number;
  },
): Promise<string[]> {
  const { tenantId, caseId, clarificationId } = version;
  const rows = await sql.$queryRaw`
    INSERT INTO delivery (id, tenant_id, clarification_id, version, submission_id, state, sent_at)
    SELECT gen_random_uuid(), ${tenantId}::uuid, ${clarificationId}::uuid, ${version.version}::int, s.item_id,
           CASE WHEN pull THEN 'SENT' ELSE 'PENDING' END::delivery_state, CASE WHEN pull THEN now() END
    FROM submission s JOIN item i ON i.id = s.item_id,
         LATERAL (SELECT s.channel = ANY(${[...PULL_CHANNELS]}::channel[]) AS pull) how
    WHERE s.state IN ('LINKED', 'ANSWERED', 'UPDATED')
      -- Who got an earlier version is told of this one, even when their message has left the case.
      AND (i.case_id = ${caseId}::uuid OR s.item_id IN (
        SELECT earlier.submission_id FROM delivery earlier
        WHERE earlier.clarification_id = ${clarificationId}::uuid))
    ON CONFLICT DO NOTHING
    RETURNING id, state::text`;
  await markAnswered(sql, { clarificationId, version: version.version });
  return DeliveryRows.parse(rows)
    .filter((row) => row.state === 'PENDING')
    .map((row) => row.id);
}

/** Submissions whose delivery of a version was sent are answered, or updated if they were before. */
export async function markAnswered(
  sql: Sql,
  sent: {
    readonly clarificationId: string;
    readonly version: number;
    readonly submissionId?: string;
  },
): Promise<void> {
  const only = sent.submissionId ?? null;
  await sql.$executeRaw`
    UPDATE submission s
    SET state = CASE s.state WHEN 'LINKED' THEN 'ANSWERED' ELSE 'UPDATED' END::submission_state,
        updated_at = now()
    FROM delivery d
    WHERE d.submission_id = s.item_id AND d.clarification_id = ${sent.clarificationId}::uuid
      AND d.version = ${sent.version}::int AND d.state = 'SENT'
      AND s.state IN ('LINKED', 'ANSWERED', 'UPDATED')
      AND (${only}::uuid IS NULL OR s.item_id = ${only}::uuid)`;
}

/** A delivery with what is needed to make it. */
export async function loadDelivery(tx: Tx, id: string) {
  return tx.delivery.findUnique({
    where: { id },
    select: {
      id: true,
      clarificationId: true,
      version: true,
      state: true,
      createdAt: true,
      submissionId: true,
      submission: { select: { channel: true, contactId: true, ticket: true } },
    },
  });
}

/** Notes how a try ended. */
export async function recordDelivery(
  tx: Tx,
  id: string,
  outcome: { readonly state: 'PENDING' | 'SENT' | 'FAILED'; readonly status: string },
): Promise<void> {
  await tx.delivery.update({
    where: { id },
    data: {
      state: outcome.state,
      lastStatus: outcome.status.slice(0, 200),
      attempts: { increment: 1 },
      ...(outcome.state === 'SENT' ? { sentAt: new Date() } : {}),
    },
    select: { id: true },
  });
}
