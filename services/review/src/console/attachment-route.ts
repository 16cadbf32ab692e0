import { createHash } from 'node:crypto';
import { attachmentOf } from '@saring/database';
import { SaringError } from '@saring/domain';
import { bytes, type Route, route } from '@saring/web';
import { z } from 'zod';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { READ } from './access.ts';

/** Kinds that a browser may show as a picture; everything else is only saved. */
export const SHOWN_PICTURES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];

/**
 * A file that came with an item. It opens in a box of its own: no script, no style, no frame, and
 * never as a page of ours, whatever its bytes are.
 */
export function attachmentRoute({ database, blobs }: ReviewContext): Route {
  return route({
    method: 'get',
    path: '/konsol/lampiran/{item}/{sha256}',
    kind: 'page',
    access: READ,
    summary: 'A file that came with an item',
    params: z.object({ item: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/u) }),
    handle: async ({ params, principal }) => {
      const { tenantId } = signerOf(principal);
      const file = await database.withTenant(tenantId, (tx) =>
        attachmentOf(tx, params.item, params.sha256),
      );
      const body = file === null ? null : await blobs.get(params.sha256);
      if (file === null || body === null) throw new SaringError('NOT_FOUND');
      if (createHash('sha256').update(body).digest('hex') !== params.sha256) {
        throw new SaringError('EVIDENCE_DAMAGED');
      }
      const picture = SHOWN_PICTURES.includes(file.mediaType);
      return bytes(picture ? file.mediaType : 'application/octet-stream', body, {
        'Content-Disposition': `${picture ? 'inline' : 'attachment'}; filename="${params.sha256.slice(0, 16)}"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': 'private, no-store',
      });
    },
  });
}
