import { SaringError } from '@saring/domain';
import { filledText, json, PUBLIC, type Route, route, text } from '@saring/web';
import { z } from 'zod';
import { acceptSubmission } from './accept-submission.ts';
import type { IngestContext } from './context.ts';
import { storeFiles } from './pictures/store-files.ts';
import { TicketView, ticketLinks } from './ticket-view.ts';

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/u;

const SubmissionBody = z.object({
  text: text().optional().meta({ description: 'The message as it was received.' }),
  url: filledText(2000).optional().meta({ description: 'A link to what circulates.' }),
  note: text(2000).optional().meta({ description: "The sender's own question." }),
  tenant: z
    .string()
    .max(60)
    .optional()
    .meta({ description: 'Slug of the office; the first one when left out.' }),
});

/** `POST /api/v1/submissions`: no account on the public channel, an API key for KIM. */
export function submitRoute(context: IngestContext): Route {
  return route({
    method: 'post',
    path: '/api/v1/submissions',
    kind: 'api',
    access: PUBLIC,
    tag: 'Submissions',
    summary: 'Send a message to be checked',
    description:
      'Answers after the message is stored. Send an Idempotency-Key to make repeats safe: the same key and body give the same ticket.',
    body: SubmissionBody,
    files: { most: 4 },
    responses: { 202: { description: 'Stored; the ticket shows its state', schema: TicketView } },
    handle: async ({ body, files, principal, header }) => {
      const tenantId = await tenantFor(context, principal?.tenantId ?? null, body.tenant ?? null);
      if (principal !== null && principal.via === 'api-key') {
        const allowed = principal.scopes.includes('submissions:write');
        if (!allowed) throw new SaringError('FORBIDDEN');
      }
      const key = idempotencyKey(header('idempotency-key'));
      const accepted = await acceptSubmission(context, {
        tenantId,
        channel: principal?.kimGroupId == null ? 'API' : 'KIM_APP',
        text: joinUrl(body.text ?? '', body.url ?? null),
        note: body.note === undefined || body.note.trim() === '' ? null : body.note,
        kimGroupId: principal?.kimGroupId ?? null,
        contactId: null,
        attachments: await storeFiles(context, files),
        idempotency: key === null ? null : { sender: principal?.actor ?? 'public', key },
      });
      return json(
        {
          ticket: accepted.ticket,
          status: accepted.status,
          links: ticketLinks(context.config.http.publicUrl, accepted.ticket),
        },
        202,
        { Location: `/api/v1/submissions/${accepted.ticket}` },
      );
    },
  });
}

/** A key's own office, else the one that was named, else the first. */
export async function tenantFor(
  context: Pick<IngestContext, 'tenants'>,
  own: string | null,
  slug: string | null,
): Promise<string> {
  if (own !== null) return own;
  const tenant = slug === null ? await context.tenants.first() : await context.tenants.bySlug(slug);
  if (tenant === null) throw new SaringError('NOT_FOUND', { details: { tenant: slug ?? '' } });
  return tenant.id;
}

/** The link stands at the end unless the text holds it already. */
export function joinUrl(message: string, url: string | null): string {
  if (url === null || message.includes(url.trim())) return message;
  return message.trim() === '' ? url.trim() : `${message}\n${url.trim()}`;
}

/** The header of draft-ietf-httpapi-idempotency-key-header, with or without the quotes of an sf-string. */
export function idempotencyKey(header: string | null): string | null {
  if (header === null) return null;
  const key = /^"(.*)"$/u.exec(header.trim())?.[1] ?? header.trim();
  if (!IDEMPOTENCY_KEY.test(key)) {
    throw new SaringError('INVALID_INPUT', { details: { header: 'Idempotency-Key' } });
  }
  return key;
}
