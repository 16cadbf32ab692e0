import { SaringError } from '@saring/domain';
import { json, type Route, restricted, route } from '@saring/web';
import { z } from 'zod';
import type { IngestContext } from '../context.ts';
import { acceptBatch, BatchReport } from './accept-batch.ts';

/** `POST /api/v1/submissions/batch`: a CSV file, answered line by line. */
export function batchRoute(context: IngestContext): Route {
  return route({
    method: 'post',
    path: '/api/v1/submissions/batch',
    kind: 'api',
    access: restricted({
      roles: ['KIM_COORDINATOR', 'REVIEWER', 'INDEPENDENT_REVIEWER', 'EDITOR', 'TENANT_ADMIN'],
      scopes: ['submissions:write'],
    }),
    tag: 'Submissions',
    summary: 'Send many messages as a CSV file',
    description:
      'Multipart with one file: UTF-8, a header line, comma or semicolon, columns text, url, note, received_at. At most 1,000 lines. A bad line is reported and the others are taken; the same file again gives the same tickets.',
    body: z.object({}),
    files: { most: 1 },
    responses: { 200: { description: 'What became of each line', schema: BatchReport } },
    handle: async ({ files, principal }) => {
      if (principal === null) throw new SaringError('UNAUTHENTICATED');
      const { tenantId, actor } = principal;
      const bytes = files[0]?.bytes ?? Buffer.alloc(0);
      return json(await acceptBatch(context, { tenantId, sender: actor, bytes }));
    },
  });
}
