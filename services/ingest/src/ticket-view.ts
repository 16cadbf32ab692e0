import type { TicketRow } from '@saring/database';
import { SUBMISSION_STATES } from '@saring/domain';
import { z } from 'zod';

export const TicketView = z
  .object({
    ticket: z.string(),
    status: z.enum(SUBMISSION_STATES),
    receivedAt: z.iso.datetime().optional(),
    dueAt: z.iso.datetime().nullable().optional().meta({
      description: 'A verdict or a public reason for delay follows by then.',
    }),
    answer: z
      .object({
        title: z.string(),
        verdict: z.string().nullable(),
        summary: z.string(),
        state: z.string(),
        version: z.number().int(),
        url: z.string(),
      })
      .nullable()
      .optional(),
    links: z.object({ self: z.string(), page: z.string() }),
  })
  .meta({ id: 'Ticket' });

export const ticketLinks = (publicUrl: string, ticket: string) => ({
  self: `${publicUrl}/api/v1/submissions/${ticket}`,
  page: `${publicUrl}/t/${ticket}`,
});

/** A published answer, as its asker sees it. */
export interface Answer {
  readonly title: string;
  readonly verdict: string | null;
  readonly summary: string;
  readonly state: string;
  readonly version: number;
  readonly slug: string;
}

/** What the holder of a ticket may see; no row leaves as it is. */
export function presentTicket(
  row: TicketRow,
  answer: Answer | null,
  publicUrl: string,
): z.infer<typeof TicketView> {
  const open = answer === null ? row.item.case : null;
  return {
    ticket: row.ticket,
    status: row.state,
    receivedAt: row.item.receivedAt.toISOString(),
    dueAt: open?.dueAt.toISOString() ?? null,
    answer:
      answer === null
        ? null
        : {
            title: answer.title,
            verdict: answer.verdict,
            summary: answer.summary,
            state: answer.state,
            version: answer.version,
            url: `${publicUrl}/klarifikasi/${answer.slug}`,
          },
    links: ticketLinks(publicUrl, row.ticket),
  };
}
