import { latestEditions, type StoredEdition, type Tenant } from '@saring/database';
import { formatDate, giveStored, PUBLIC, type Route, route, storedReply } from '@saring/web';
import { z } from 'zod';
import { officeOf, TenantSlug } from '../clarifications/office.ts';
import type { PublishContext } from '../context.ts';
import { clean, type Entry } from '../feeds/entry.ts';
import { FEED_TYPES, FEED_WRITERS, type FeedFormat } from '../feeds/formats.ts';
import { escapeHtml, paragraphs } from '../media/wordpress-html.ts';
import { apiRate } from '../rates.ts';
import {
  EDITION_NAME,
  headlineOf,
  instructionOf,
  pathOf,
  portalLinks,
  summaryOf,
} from './edition-text.ts';
import { EditionItems, isChange } from './items.ts';

const ENTRIES = 30;
const FORMATS: readonly FeedFormat[] = ['rss', 'atom', 'json'];
const KINDS = { daily: 'DAILY', weekly: 'WEEKLY' } as const;

/** `/feeds/editions.{format}`: tells an outlet that an edition is ready. Empty ones are no news. */
export function editionFeeds(context: PublishContext): Route[] {
  const { database, config } = context;
  const { publicUrl } = config.http;
  return FORMATS.map((format) =>
    route({
      method: 'get',
      path: `/feeds/editions.${format}`,
      kind: 'page',
      access: PUBLIC,
      cors: true,
      rate: apiRate(config),
      summary: `Feed of print editions and digests (${format})`,
      query: z.object({ tenant: TenantSlug, kind: z.enum(['daily', 'weekly']).optional() }),
      handle: async ({ query, principal, header }) => {
        const office = await officeOf(context, query.tenant, principal);
        const editions = await database.withTenant(office.id, (tx) =>
          latestEditions(tx, {
            kind: query.kind === undefined ? null : KINDS[query.kind],
            limit: ENTRIES,
          }),
        );
        const asked = new URLSearchParams({
          tenant: office.slug,
          ...(query.kind === undefined ? {} : { kind: query.kind }),
        });
        const updated = editions[0]?.madeAt ?? new Date(0);
        const feed = FEED_WRITERS[format]({
          title: `Edisi · ${office.name} · Saring`,
          description: 'Edisi cetak harian dan ringkasan mingguan untuk media.',
          homeUrl: `${publicUrl}/edisi/${office.slug}`,
          selfUrl: `${publicUrl}/feeds/editions.${format}?${asked}`,
          updated,
          entries: editions.map((edition) => entryOf(edition, office, publicUrl)),
        });
        const stored = storedReply(FEED_TYPES[format], feed, {
          lastModified: updated,
          headers: { 'Cache-Control': 'public, max-age=60' },
        });
        return giveStored(stored, header);
      },
    }),
  );
}

function entryOf(edition: StoredEdition, office: Tenant, publicUrl: string): Entry {
  const items = EditionItems.parse(edition.items);
  const url = `${publicUrl}${pathOf({ kind: edition.kind, office, day: edition.day })}`;
  const files = [
    `<a href="${escapeHtml(`${url}.txt`)}">Teks</a>`,
    ...(edition.sha256 === null ? [] : [`<a href="${escapeHtml(`${url}.pdf`)}">PDF</a>`]),
  ];
  const html = [
    `<p>${files.join(' · ')}</p>`,
    ...items.flatMap((item) => {
      const instruction = instructionOf(item);
      return [
        `<p><strong><a href="${escapeHtml(item.url)}">${escapeHtml(headlineOf(item))}</a></strong></p>`,
        ...(instruction === null ? [] : [`<p>${escapeHtml(instruction)}</p>`]),
        paragraphs(item.texts.words120),
        `<p>${actionLinks(portalLinks(item, isChange(item)), publicUrl)}</p>`,
      ];
    }),
  ].join('\n');
  return {
    id: url,
    title: `${EDITION_NAME[edition.kind]} ${formatDate(edition.day, 'id', 'UTC')}`,
    url,
    image: items[0]?.image ?? `${publicUrl}/edisi/${office.slug}`,
    summary: `${summaryOf(items)}.`,
    html: clean(html),
    author: clean(office.name),
    published: edition.madeAt,
    updated: edition.madeAt,
    categories: [],
  };
}

function actionLinks(links: ReturnType<typeof portalLinks>, publicUrl: string): string {
  const link = (path: string, name: string) =>
    `<a href="${escapeHtml(`${publicUrl}${path}`)}">${name}</a>`;
  return [
    link(links.report, 'Kami sudah memuatnya'),
    ...(links.confirm === null ? [] : [link(links.confirm, 'Koreksi sudah kami tangani')]),
  ].join(' · ');
}
