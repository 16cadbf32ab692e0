import { CHANNELS } from '@saring/domain';
import { z } from 'zod';
import type { Sql } from './sql.ts';

const Rows = z.array(
  z
    .object({
      version: z.number(),
      channel: z.enum(CHANNELS).nullable(),
      ticket: z.string().nullable(),
      partner: z.string().nullable(),
      state: z.enum(['PENDING', 'SENT', 'FAILED']),
      sent_at: z.date().nullable(),
    })
    .transform(({ sent_at: sentAt, ...row }) => ({ ...row, sentAt })),
);
/** Somebody who was given a version: an asker by their ticket, or a partner. */
export type Recipient = z.infer<typeof Rows>[number];

/** Who was given which version of a text, newest version first. */
export async function recipientsOf(
  sql: Sql,
  clarificationId: string,
  limit: number,
): Promise<Recipient[]> {
  const rows = await sql.$queryRaw`
    SELECT told.version, told.channel, told.ticket, told.partner, told.state, told.sent_at
    FROM (
      SELECT d.version, s.channel::text, s.ticket, NULL AS partner, d.state::text, d.sent_at,
             d.created_at, d.id
      FROM delivery d LEFT JOIN submission s ON s.item_id = d.submission_id
      WHERE d.clarification_id = ${clarificationId}::uuid
      UNION ALL
      SELECT split_part(w.subject, ':', 3)::int, NULL, NULL, p.name, d.state::text, d.sent_at,
             d.created_at, d.id
      FROM webhook_event w
      JOIN webhook_delivery d ON d.event_id = w.id
      JOIN webhook_endpoint e ON e.id = d.endpoint_id
      JOIN partner p ON p.id = e.partner_id
      WHERE w.subject LIKE ${`clarification:${clarificationId}:%`}
    ) told
    ORDER BY told.version DESC, told.created_at, told.id LIMIT ${limit}::int`;
  return Rows.parse(rows);
}

const Counts = z.array(z.object({ channel: z.enum(CHANNELS), people: z.coerce.number() }));

/** People who wait for an answer about a case, by channel. */
export async function askersOfCase(
  sql: Sql,
  caseId: string,
): Promise<{ channel: (typeof CHANNELS)[number]; people: number }[]> {
  const rows = await sql.$queryRaw`
    SELECT s.channel::text, count(*) AS people
    FROM submission s JOIN item i ON i.id = s.item_id
    WHERE i.case_id = ${caseId}::uuid AND s.state IN ('LINKED', 'ANSWERED', 'UPDATED')
    GROUP BY s.channel ORDER BY s.channel`;
  return Counts.parse(rows);
}
