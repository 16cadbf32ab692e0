import { json, PUBLIC, type Route, route } from '@saring/web';
import { z } from 'zod';
import type { IngestContext } from './context.ts';
import { findTicket } from './find-ticket.ts';
import { presentTicket, TicketView } from './ticket-view.ts';

/** `GET /api/v1/submissions/{ticket}`: whoever holds the code may see the state and the answer. */
export function ticketRoute(context: IngestContext): Route {
  return route({
    method: 'get',
    path: '/api/v1/submissions/{ticket}',
    kind: 'api',
    access: PUBLIC,
    tag: 'Submissions',
    summary: 'State of a submission, and its answer when there is one',
    params: z.object({ ticket: z.string().max(64) }),
    responses: { 200: { description: 'The ticket', schema: TicketView } },
    handle: async ({ params }) => {
      const { row, answer } = await findTicket(context, params.ticket);
      return json(presentTicket(row, answer, context.config.http.publicUrl));
    },
  });
}
