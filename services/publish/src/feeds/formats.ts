import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { z } from 'zod';
import { LICENCE } from '../media/compose-texts.ts';
import type { FeedFacts } from './entry.ts';

/** Media types by the ending of a feed's address. */
export const FEED_TYPES = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;
export type FeedFormat = keyof typeof FEED_TYPES;

export const FEED_WRITERS: Readonly<Record<FeedFormat, (feed: FeedFacts) => string>> = {
  rss: (feed) =>
    tight(
      generateRssFeed({
        title: feed.title,
        link: feed.homeUrl,
        description: feed.description,
        language: 'id',
        copyright: LICENCE.name,
        lastBuildDate: feed.updated,
        ttl: 5,
        atom: { links: [{ href: feed.selfUrl, rel: 'self', type: 'application/rss+xml' }] },
        items: feed.entries.map((entry) => ({
          title: entry.title,
          link: entry.url,
          // An id of its own for each version, or readers would never show a correction.
          guid: { value: `${entry.id}#${entry.updated.getTime()}`, isPermaLink: false },
          pubDate: entry.updated,
          description: entry.summary,
          content: { encoded: entry.html },
          dc: { creators: [entry.author] },
          categories: entry.categories.map((name) => ({ name })),
          media: { contents: [{ url: entry.image, type: 'image/png', medium: 'image' }] },
        })),
      }),
    ),
  atom: (feed) =>
    tight(
      generateAtomFeed({
        id: feed.selfUrl,
        title: { value: feed.title },
        subtitle: { value: feed.description },
        updated: feed.updated,
        rights: { value: LICENCE.name },
        authors: [{ name: 'Saring' }],
        links: [
          { href: feed.selfUrl, rel: 'self', type: 'application/atom+xml' },
          { href: feed.homeUrl, rel: 'alternate', type: 'text/html' },
        ],
        entries: feed.entries.map((entry) => ({
          id: entry.id,
          title: { value: entry.title },
          links: [
            { href: entry.url, rel: 'alternate', type: 'text/html' },
            { href: LICENCE.url, rel: 'license' },
          ],
          authors: [{ name: entry.author }],
          published: entry.published,
          updated: entry.updated,
          summary: { value: entry.summary },
          content: { value: entry.html, type: 'html' },
          categories: entry.categories.map((term) => ({ term })),
          media: { contents: [{ url: entry.image, type: 'image/png', medium: 'image' }] },
        })),
      }),
    ),
  json: (feed) =>
    JSON.stringify(
      WithItems.parse(
        generateJsonFeed({
          title: feed.title,
          description: feed.description,
          home_page_url: feed.homeUrl,
          feed_url: feed.selfUrl,
          language: 'id',
          authors: [{ name: 'Saring', url: feed.homeUrl }],
          items: feed.entries.map((entry) => ({
            id: entry.id,
            url: entry.url,
            title: entry.title,
            summary: entry.summary,
            content_html: entry.html,
            image: entry.image,
            authors: [{ name: entry.author }],
            date_published: entry.published,
            date_modified: entry.updated,
            tags: [...entry.categories],
            language: 'id',
          })),
        }),
      ),
    ),
};

/** An empty list is left out by the library, and required by the format. */
const WithItems = z.looseObject({ items: z.array(z.unknown()).default([]) });

/** The library sets CDATA on lines of its own; that white space would be part of the text. */
function tight(xml: string): string {
  return xml.replace(/>\s+<!\[CDATA\[/gu, '><![CDATA[').replace(/\]\]>\s+<\//gu, ']]></');
}
