import { findClarification, listClarifications } from '@saring/database';
import { SaringError } from '@saring/domain';
import { type Principal, type Route, restricted, route } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { conditionalJson } from './conditional.ts';
import { ClarificationView, presentClarification } from './view.ts';

const ACCESS = restricted({
  roles: ['REVIEWER', 'INDEPENDENT_REVIEWER', 'EDITOR', 'AUDITOR', 'TENANT_ADMIN'],
  scopes: ['clarifications:read'],
});

const Position = z.tuple([z.iso.datetime(), z.uuid()]);

/** The partner API: what the office has published, in order of update. */
export function clarificationRoutes(context: PublishContext): Route[] {
  const { database, tenants, config } = context;
  const own = async (principal: Principal | null) => {
    const tenant = principal === null ? null : await tenants.byId(principal.tenantId);
    if (tenant === null) throw new SaringError('UNAUTHENTICATED');
    return tenant;
  };
  return [
    route({
      method: 'get',
      path: '/api/v1/clarifications',
      kind: 'api',
      access: ACCESS,
      tag: 'Clarifications',
      summary: 'Published clarifications in order of update',
      description:
        'Start with updatedSince, follow nextCursor to the end, and begin next time with the last updatedAt. If-None-Match saves a page that did not change.',
      query: z.object({
        updatedSince: z.iso.datetime({ offset: true }).optional(),
        cursor: z.string().max(300).optional(),
        limit: z.coerce.number().int().min(1).max(100).default(50),
      }),
      responses: {
        200: {
          description: 'A page of clarifications',
          schema: z.object({
            items: z.array(ClarificationView),
            nextCursor: z.string().nullable(),
          }),
        },
        304: { description: 'Not changed since the ETag that was sent' },
      },
      handle: async ({ query, principal, header }) => {
        const tenant = await own(principal);
        const rows = await database.withTenant(tenant.id, (tx) =>
          listClarifications(tx, {
            tenantId: tenant.id,
            updatedSince: query.updatedSince === undefined ? null : new Date(query.updatedSince),
            after: query.cursor === undefined ? null : decodeCursor(query.cursor),
            order: 'asc',
            limit: query.limit + 1,
          }),
        );
        const page = rows.slice(0, query.limit);
        const last = page.at(-1);
        const nextCursor =
          rows.length > query.limit && last !== undefined ? encodeCursor(last) : null;
        const items = page.map((row) => presentClarification(row, tenant, config.http.publicUrl));
        const link =
          nextCursor === null
            ? {}
            : {
                Link: `<${config.http.publicUrl}/api/v1/clarifications?cursor=${nextCursor}&limit=${query.limit}>; rel="next"`,
              };
        return conditionalJson({ items, nextCursor }, header('if-none-match'), link);
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/clarifications/{id}',
      kind: 'api',
      access: ACCESS,
      tag: 'Clarifications',
      summary: 'One published clarification',
      params: z.object({ id: z.uuid() }),
      responses: {
        200: { description: 'The clarification', schema: ClarificationView },
        304: { description: 'Not changed since the ETag that was sent' },
      },
      handle: async ({ params, principal, header }) => {
        const tenant = await own(principal);
        const row = await database.withTenant(tenant.id, (tx) =>
          findClarification(tx, { id: params.id }),
        );
        if (row === null) throw new SaringError('NOT_FOUND');
        const body = presentClarification(row, tenant, config.http.publicUrl);
        return conditionalJson(body, header('if-none-match'));
      },
    }),
  ];
}

const encodeCursor = (row: { updatedAt: Date; id: string }): string =>
  Buffer.from(JSON.stringify([row.updatedAt.toISOString(), row.id])).toString('base64url');

/** @throws SaringError `BAD_REQUEST` for a text we did not make */
function decodeCursor(cursor: string): { updatedAt: Date; id: string } {
  try {
    const text: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const [updatedAt, id] = Position.parse(text);
    return { updatedAt: new Date(updatedAt), id };
  } catch (cause) {
    throw new SaringError('BAD_REQUEST', { details: { parameter: 'cursor' }, cause });
  }
}
