import { SaringError } from '@saring/domain';
import { filledText, json, type Route, restricted, route } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { publishCase } from './publish-case.ts';

const PublicationInput = z
  .object({
    reason: filledText(500).optional().meta({ description: 'Required for a correction.' }),
    recheckOn: z.iso
      .date()
      .optional()
      .meta({ description: 'When a claim about something that changes is checked again.' }),
  })
  .default({});

const PublicationView = z
  .object({
    state: z.literal('PUBLISHED'),
    clarification: z.object({
      id: z.string(),
      slug: z.string(),
      version: z.number().int(),
      url: z.string(),
    }),
  })
  .meta({ id: 'Publication' });

/** `POST /api/v1/cases/{id}/publication` */
export function publicationRoute(context: PublishContext): Route {
  return route({
    method: 'post',
    path: '/api/v1/cases/{id}/publication',
    kind: 'api',
    access: restricted({ roles: ['EDITOR'], scopes: ['cases:write'] }),
    tag: 'Cases',
    summary: 'Publish the approved text of a case',
    params: z.object({ id: z.uuid() }),
    body: PublicationInput,
    responses: { 201: { description: 'Published', schema: PublicationView } },
    handle: async ({ params, body, principal }) => {
      if (principal === null) throw new SaringError('UNAUTHENTICATED');
      const { clarificationId, slug, version } = await publishCase(context, principal, params.id, {
        reason: body.reason ?? null,
        ...(body.recheckOn === undefined ? {} : { recheckAt: new Date(body.recheckOn) }),
      });
      const url = `${context.config.http.publicUrl}/klarifikasi/${slug}`;
      return json(
        { state: 'PUBLISHED', clarification: { id: clarificationId, slug, version, url } },
        201,
      );
    },
  });
}
