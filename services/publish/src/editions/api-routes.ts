import { type EditionHead, type EditionKind, editionHeads } from '@saring/database';
import { json, PUBLIC, type Route, route } from '@saring/web';
import { z } from 'zod';
import { officeOf, TenantSlug } from '../clarifications/office.ts';
import type { PublishContext } from '../context.ts';
import { apiRate } from '../rates.ts';
import { createFetchRecorder, takerOf } from '../receipts/record-fetch.ts';
import { pathOf } from './edition-text.ts';
import { EditionItem } from './items.ts';
import { dayIn, loadEdition } from './load-edition.ts';

/** Kinds as addresses say them. */
const KIND = { daily: 'DAILY', weekly: 'WEEKLY' } as const satisfies Record<string, EditionKind>;
const KindName = z.enum(['daily', 'weekly']);

const Head = z
  .object({
    kind: KindName,
    day: z.iso.date().meta({ description: 'Day of the office on which it is ready.' }),
    readyAt: z.iso
      .datetime()
      .meta({ description: 'Holds what was released before, and in no earlier edition.' }),
    madeAt: z.iso.datetime(),
    count: z.number().int().meta({ description: '0 for a time without publications.' }),
    url: z.string(),
    text: z.string().nullable(),
    pdf: z.string().nullable(),
    sha256: z.string().nullable().meta({ description: 'Of the PDF, hexadecimal.' }),
  })
  .meta({ id: 'Edition' });

const Whole = Head.extend({
  items: z.array(
    EditionItem.extend({
      changedSince: z.boolean().meta({
        description: 'Corrected or withdrawn after this edition: do not use these texts.',
      }),
    }),
  ),
}).meta({ id: 'EditionWithItems' });

/** `/api/v1/editions`: the same editions as on the page, for programs. */
export function editionApi(context: PublishContext): Route[] {
  const { database, config } = context;
  const { publicUrl } = config.http;
  const recordFetch = createFetchRecorder(context);
  const present = (slug: string, head: EditionHead): z.infer<typeof Head> => {
    const office = { slug, name: '', timeZone: '' };
    const url = `${publicUrl}${pathOf({ kind: head.kind, office, day: head.day })}`;
    return {
      kind: head.kind === 'DAILY' ? 'daily' : 'weekly',
      day: head.day.toISOString().slice(0, 10),
      readyAt: head.readyAt.toISOString(),
      madeAt: head.madeAt.toISOString(),
      count: head.count,
      url,
      text: head.count === 0 ? null : `${url}.txt`,
      pdf: head.sha256 === null ? null : `${url}.pdf`,
      sha256: head.sha256,
    };
  };
  return [
    route({
      method: 'get',
      path: '/api/v1/editions',
      kind: 'api',
      access: PUBLIC,
      cors: true,
      rate: apiRate(config),
      tag: 'Editions',
      summary: 'Print editions and weekly digests, newest first',
      description:
        'Made once at the hour the office set, never changed. A day without publications is listed with count 0, so that nobody waits for it.',
      query: z.object({
        tenant: TenantSlug,
        kind: KindName.optional(),
        limit: z.coerce.number().int().min(1).max(100).default(31),
      }),
      responses: {
        200: { description: 'Editions', schema: z.object({ items: z.array(Head) }) },
      },
      handle: async ({ query, principal }) => {
        const office = await officeOf(context, query.tenant, principal);
        const kind = query.kind === undefined ? null : KIND[query.kind];
        const heads = await database.withTenant(office.id, (tx) =>
          editionHeads(tx, { kind, limit: query.limit }),
        );
        return json({ items: heads.map((head) => present(office.slug, head)) });
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/editions/{kind}/{day}',
      kind: 'api',
      access: PUBLIC,
      cors: true,
      rate: apiRate(config),
      tag: 'Editions',
      summary: 'One edition with its texts',
      params: z.object({ kind: KindName, day: z.iso.date() }),
      query: z.object({ tenant: TenantSlug }),
      responses: { 200: { description: 'The edition', schema: Whole } },
      handle: async ({ params, query, principal }) => {
        const office = await officeOf(context, query.tenant, principal);
        const edition = await loadEdition(context, office, KIND[params.kind], dayIn(params.day));
        const taker = takerOf(principal);
        if (taker !== null) await recordFetch(taker, 'EDITION', edition.items);
        return json({
          ...present(office.slug, edition.stored),
          items: edition.items.map((item) => ({
            ...item,
            changedSince: edition.changed.has(item.clarificationId),
          })),
        });
      },
    }),
  ];
}
