import { SaringError } from '@saring/domain';
import { json, PUBLIC, type Route, redirect, route, text } from '@saring/web';
import { z } from 'zod';
import type { IngestContext } from '../context.ts';
import { findTicket } from '../find-ticket.ts';
import { storeFiles } from '../pictures/store-files.ts';
import { presentTicket, TicketView } from '../ticket-view.ts';
import { completeSubmission } from './complete-submission.ts';

const Params = z.object({ ticket: z.string().max(64) });
const Details = z.object({ text: text().default('') });

/** The answer to a question about a report, as a form of its ticket page and by the API. */
export function detailsRoutes(context: IngestContext): Route[] {
  const complete = async (
    typed: string,
    answer: string,
    files: Parameters<typeof storeFiles>[1],
  ): Promise<string> => {
    const { row, tenantId } = await findTicket(context, typed);
    const attachments = await storeFiles(context, files);
    if (answer.trim() === '' && attachments.length === 0) throw new SaringError('TEXT_EMPTY');
    await context.pipeline.transact(context.database, tenantId, (tx, schedule) =>
      completeSubmission(tx, schedule, {
        tenantId,
        itemId: row.item.id,
        text: answer,
        attachments,
      }),
    );
    return row.ticket;
  };
  return [
    route({
      method: 'post',
      path: '/t/{ticket}',
      kind: 'page',
      access: PUBLIC,
      summary: 'Answer the question about a report',
      params: Params,
      body: Details,
      files: { most: 4 },
      handle: async ({ params, body, files }) =>
        redirect(`/t/${await complete(params.ticket, body.text, files)}`),
    }),
    route({
      method: 'post',
      path: '/api/v1/submissions/{ticket}/details',
      kind: 'api',
      access: PUBLIC,
      tag: 'Submissions',
      summary: 'Add what a submission was asked for',
      params: Params,
      body: Details,
      files: { most: 4 },
      responses: { 200: { description: 'The ticket', schema: TicketView } },
      handle: async ({ params, body, files }) => {
        const ticket = await complete(params.ticket, body.text, files);
        const { row, answer } = await findTicket(context, ticket);
        return json(presentTicket(row, answer, context.config.http.publicUrl));
      },
    }),
  ];
}
