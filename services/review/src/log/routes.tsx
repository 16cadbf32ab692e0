import { pipeline } from 'node:stream/promises';
import { currentLogHead, listLogHeads, newestLogEntries } from '@saring/database';
import { SaringError } from '@saring/domain';
import { json, PUBLIC, page, type Route, restricted, route, stream } from '@saring/web';
import { z } from 'zod';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { ConsoleLogPage } from './console-page.tsx';
import { exportLog } from './export-log.ts';
import { PublicLogPage } from './public-page.tsx';

const SHOWN = 60;
const PAGE = 50;
const READERS = restricted({ roles: ['AUDITOR', 'TENANT_ADMIN', 'OPERATOR', 'EDITOR'] });

const HeadView = z
  .object({
    tenantId: z.string(),
    tenant: z.string().meta({ description: 'Short name of the office.' }),
    day: z.iso.date().meta({ description: 'In the office’s own time zone.' }),
    seq: z.number().int(),
    hash: z.string().meta({ description: 'SHA-256, hexadecimal.' }),
    publishedAt: z.iso.datetime(),
  })
  .meta({ id: 'LogHead' });

/** The decision log: heads for everybody, entries for those who audit. */
export function logRoutes(context: ReviewContext): Route[] {
  const { database, publicDatabase, tenants, assetUrl } = context;
  return [
    route({
      method: 'get',
      path: '/log',
      kind: 'page',
      access: PUBLIC,
      summary: 'Daily heads of the decision log',
      handle: async ({ language }) => {
        const heads = await publicDatabase.untenanted((tx) =>
          listLogHeads(tx, { tenantId: null, limit: SHOWN }),
        );
        const names = new Map((await tenants.all()).map((each) => [each.id, each.name]));
        const officeName = (id: string) => names.get(id) ?? id;
        return page(
          <PublicLogPage
            language={language}
            assetUrl={assetUrl}
            heads={heads}
            officeName={officeName}
          />,
        );
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/log/heads',
      kind: 'api',
      access: PUBLIC,
      cors: true,
      tag: 'Decision log',
      summary: 'Daily heads of the decision logs',
      description:
        'Each head is the hash of the last entry of a day. Keep them: with them anybody can tell that the entries before were not changed.',
      query: z.object({
        tenant: z.string().max(80).optional(),
        limit: z.coerce.number().int().min(1).max(1000).default(100),
      }),
      responses: {
        200: { description: 'Newest first', schema: z.object({ items: z.array(HeadView) }) },
      },
      handle: async ({ query }) => {
        const tenant = query.tenant === undefined ? null : await tenants.bySlug(query.tenant);
        if (query.tenant !== undefined && tenant === null) throw new SaringError('NOT_FOUND');
        const heads = await publicDatabase.untenanted((tx) =>
          listLogHeads(tx, { tenantId: tenant?.id ?? null, limit: query.limit }),
        );
        const slugs = new Map((await tenants.all()).map((each) => [each.id, each.slug]));
        return json({
          items: heads.map((head) => ({
            ...head,
            tenant: slugs.get(head.tenantId) ?? '',
            publishedAt: head.publishedAt.toISOString(),
          })),
        });
      },
    }),
    route({
      method: 'get',
      path: '/konsol/log',
      kind: 'page',
      access: READERS,
      summary: 'Decision log',
      query: z.object({
        tentang: z.string().trim().max(100).default(''),
        sebelum: z.coerce.number().int().min(1).optional(),
      }),
      handle: async ({ query, principal, language }) => {
        const { tenantId } = signerOf(principal);
        const tenant = await tenants.byId(tenantId);
        const found = await database.withTenant(tenantId, async (tx) => ({
          head: await currentLogHead(tx),
          entries: await newestLogEntries(tx, {
            subject: query.tentang === '' ? null : query.tentang,
            before: query.sebelum ?? null,
            limit: PAGE + 1,
          }),
        }));
        const last = found.entries[PAGE - 1];
        const more = found.entries.length > PAGE && last !== undefined;
        const about = encodeURIComponent(query.tentang);
        return page(
          <ConsoleLogPage
            language={language}
            assetUrl={assetUrl}
            who={principal?.displayName ?? ''}
            roles={principal?.roles ?? []}
            timeZone={tenant?.timeZone ?? 'Asia/Makassar'}
            head={found.head}
            entries={found.entries.slice(0, PAGE)}
            subject={query.tentang}
            olderUrl={more ? `/konsol/log?tentang=${about}&sebelum=${last.seq}` : null}
          />,
        );
      },
    }),
    route({
      method: 'get',
      path: '/konsol/log/unduh',
      kind: 'page',
      access: READERS,
      summary: 'The whole log as JSON Lines',
      handle: async ({ principal }) => {
        const { tenantId } = signerOf(principal);
        return stream((response) => {
          response.setHeader('Content-Type', 'application/jsonl; charset=utf-8');
          response.setHeader('Content-Disposition', 'attachment; filename="catatan.jsonl"');
          response.setHeader('Cache-Control', 'no-store');
          // A store that goes away in the middle leaves a file without its end line.
          pipeline(exportLog(database, tenantId), response).catch(() => response.destroy());
        });
      },
    }),
  ];
}
