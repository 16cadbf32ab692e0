import { listClarifications, type PublishedClarification } from '@saring/database';
import { SaringError, VERDICT } from '@saring/domain';
import { bytes, PUBLIC, type Reply, type Route, route } from '@saring/web';
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { paragraphs } from './paragraphs.ts';

const ENTRIES = 50;
const TITLE = 'Klarifikasi · Saring';
const DESCRIPTION = 'Kabar yang sudah diperiksa, dengan putusan, alasan, dan sumbernya.';

/** RSS, Atom and JSON Feed of what was published last, with full text. */
export function feedRoutes(context: PublishContext): Route[] {
  const formats = [
    ['rss', rss],
    ['atom', atom],
    ['json', jsonFeed],
  ] as const;
  return formats.map(([format, render]) =>
    route({
      method: 'get',
      path: `/feeds/clarifications.${format}`,
      kind: 'page',
      access: PUBLIC,
      cors: true,
      summary: `Feed of clarifications (${format})`,
      query: z.object({ tenant: z.string().max(60).optional() }),
      handle: async ({ query }) => {
        const tenant =
          query.tenant === undefined ? null : await context.tenants.bySlug(query.tenant);
        if (query.tenant !== undefined && tenant === null) throw new SaringError('NOT_FOUND');
        const rows = await context.publicDatabase.untenanted((tx) =>
          listClarifications(tx, {
            tenantId: tenant?.id ?? null,
            updatedSince: null,
            after: null,
            order: 'desc',
            limit: ENTRIES,
          }),
        );
        return render(rows, context.config.http.publicUrl);
      },
    }),
  );
}

const CACHE = { 'Cache-Control': 'public, max-age=60' };
const pageOf = (row: PublishedClarification, publicUrl: string) =>
  `${publicUrl}/klarifikasi/${row.slug}`;
const idOf = (row: PublishedClarification) => `urn:uuid:${row.id}`;
const headline = ({ version }: PublishedClarification): string =>
  version.verdict === null ? version.title : `[${VERDICT[version.verdict].id}] ${version.title}`;
const fullText = ({ version }: PublishedClarification): string =>
  paragraphs(`${version.summary}\n\n${version.explanation}`);
const newest = (rows: readonly PublishedClarification[]): Date => rows[0]?.updatedAt ?? new Date(0);

function rss(rows: readonly PublishedClarification[], publicUrl: string): Reply {
  const xml = generateRssFeed({
    title: TITLE,
    link: publicUrl,
    description: DESCRIPTION,
    language: 'id',
    lastBuildDate: newest(rows),
    items: rows.map((row) => ({
      title: headline(row),
      link: pageOf(row, publicUrl),
      guid: { value: idOf(row), isPermaLink: false },
      pubDate: row.updatedAt,
      description: row.version.summary,
      content: { encoded: fullText(row) },
      categories: row.version.harms.map((name) => ({ name })),
    })),
  });
  return bytes('application/rss+xml; charset=utf-8', xml, CACHE);
}

function atom(rows: readonly PublishedClarification[], publicUrl: string): Reply {
  const xml = generateAtomFeed({
    id: `${publicUrl}/feeds/clarifications.atom`,
    title: { value: TITLE },
    subtitle: { value: DESCRIPTION },
    updated: newest(rows),
    authors: [{ name: 'Saring' }],
    links: [
      { href: `${publicUrl}/feeds/clarifications.atom`, rel: 'self' },
      { href: publicUrl, rel: 'alternate' },
    ],
    entries: rows.map((row) => ({
      id: idOf(row),
      title: { value: headline(row) },
      links: [{ href: pageOf(row, publicUrl), rel: 'alternate' }],
      published: row.publishedAt ?? row.updatedAt,
      updated: row.updatedAt,
      summary: { value: row.version.summary },
      content: { value: fullText(row), type: 'html' },
      categories: row.version.harms.map((term) => ({ term })),
    })),
  });
  return bytes('application/atom+xml; charset=utf-8', xml, CACHE);
}

function jsonFeed(rows: readonly PublishedClarification[], publicUrl: string): Reply {
  const feed = generateJsonFeed({
    title: TITLE,
    description: DESCRIPTION,
    home_page_url: publicUrl,
    feed_url: `${publicUrl}/feeds/clarifications.json`,
    language: 'id',
    items: rows.map((row) => ({
      id: idOf(row),
      url: pageOf(row, publicUrl),
      title: headline(row),
      summary: row.version.summary,
      content_html: fullText(row),
      date_published: row.publishedAt ?? row.updatedAt,
      date_modified: row.updatedAt,
      tags: [...row.version.harms],
    })),
  });
  return bytes('application/feed+json; charset=utf-8', JSON.stringify(feed), CACHE);
}
