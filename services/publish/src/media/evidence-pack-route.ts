import { Writable } from 'node:stream';
import { archivedEvidence, logOfSubject, versionsOf } from '@saring/database';
import { writeEvidencePack } from '@saring/sources';
import { giveStored, PUBLIC, type Route, route, storedReply } from '@saring/web';
import { z } from 'zod';
import { presentClarification, presentVersion } from '../clarifications/view.ts';
import type { PublishContext } from '../context.ts';
import { bySlug } from './by-slug.ts';

/**
 * `GET /klarifikasi/{slug}/bukti.zip`: every version as it was published, what it rests on with the
 * hashes of the archived files, and its entries in the decision log. Captured pages and messages
 * stay inside, because they may show people; their hashes prove them.
 */
export function evidencePackRoute(context: PublishContext): Route {
  const { replies, database, publicDatabase, config } = context;
  return route({
    method: 'get',
    path: '/klarifikasi/{slug}/bukti.zip',
    kind: 'page',
    access: PUBLIC,
    cors: true,
    summary: 'Evidence pack of a clarification',
    params: z.object({ slug: z.string().max(120) }),
    handle: async ({ params: { slug }, header }) => {
      const { row, office } = await bySlug(context, slug);
      const stored = await replies.get(`pack ${slug}`, String(row.releaseSeq), async () => {
        const { publicUrl } = config.http;
        const versions = await publicDatabase.untenanted((tx) => versionsOf(tx, row.id));
        const [evidence, log] = await database.withTenant(row.tenantId, async (tx) => [
          await archivedEvidence(tx, row.id),
          await logOfSubject(tx, `clarification:${row.id}`),
        ]);
        const parts: Buffer[] = [];
        const target = new Writable({
          write: (chunk: Buffer, _encoding, done) => {
            parts.push(chunk);
            done();
          },
        });
        await writeEvidencePack(
          {
            caseId: row.slug,
            claim: row.version.claim,
            createdAt: row.updatedAt,
            captures: [],
            statements: [
              presentClarification(row, office, publicUrl),
              ...versions.map(presentVersion),
              ...evidence.map((each) => ({ ...each, observedAt: each.observedAt.toISOString() })),
            ],
            decisionLog: log,
          },
          { get: async () => null },
          target,
        );
        return storedReply('application/zip', Buffer.concat(parts), {
          lastModified: row.updatedAt,
          headers: { 'Content-Disposition': `attachment; filename="bukti-${row.slug}.zip"` },
        });
      });
      return giveStored(stored, (name) => (name === 'accept-encoding' ? null : header(name)));
    },
  });
}
