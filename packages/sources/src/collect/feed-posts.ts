import type { AnyFeed, AtomFeed, JsonFeed, MediaNs, RdfFeed, RssFeed } from 'feedsmith';
import { readHtml } from './html-text.ts';
import type { RawPost } from './post.ts';
import { readPostDate } from './post-date.ts';
import type { PostMedia } from './types.ts';

/** The items of a feed of any kind, as raw posts. */
export function rawPostsOf({ format, feed }: AnyFeed): RawPost[] {
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map((item) => fromRss(item, feed.language));
    case 'rdf':
      return (feed.items ?? []).map(fromRdf);
    case 'atom':
      return (feed.entries ?? []).map(fromAtom);
    case 'json':
      return (feed.items ?? []).map((item) => fromJson(item, feed.language));
  }
}

function fromRss(item: RssFeed.Item<string>, language: string | undefined): RawPost {
  const { media, ...content } = contentOf(item.content?.encoded ?? item.description);
  const isPermaLink = item.guid?.isPermaLink !== false && /^https?:/iu.test(item.guid?.value ?? '');
  return {
    ...content,
    url: item.link ?? (isPermaLink ? item.guid?.value : undefined),
    guid: item.guid?.value,
    author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name,
    publishedAt: readPostDate(item.pubDate ?? item.dc?.dates?.[0]),
    title: readHtml(item.title ?? '').text,
    language: item.dc?.languages?.[0] ?? language,
    media: [
      ...(item.enclosures ?? []).flatMap((each) => mediaOf(each.url, each.type)),
      ...mediaRssOf(item.media),
      ...media,
    ],
  };
}

function fromRdf(item: RdfFeed.Item<string>): RawPost {
  const { media, ...content } = contentOf(item.content?.encoded ?? item.description);
  return {
    ...content,
    url: item.link ?? item.rdf?.about,
    guid: item.rdf?.about,
    author: item.dc?.creators?.[0],
    publishedAt: readPostDate(item.dc?.dates?.[0]),
    title: readHtml(item.title ?? '').text,
    language: item.dc?.languages?.[0],
    media: [...mediaRssOf(item.media), ...media],
  };
}

function fromAtom(entry: AtomFeed.Entry<string>): RawPost {
  const { media, ...content } = contentOf(entry.content?.value ?? entry.summary?.value);
  const links = entry.links ?? [];
  const page = links.find((link) => link.rel === undefined || link.rel === 'alternate');
  return {
    ...content,
    url: page?.href,
    guid: entry.id,
    author: entry.authors?.[0]?.name,
    publishedAt: readPostDate(entry.published ?? entry.updated),
    title: readHtml(entry.title?.value ?? '').text,
    language: entry.xml?.lang,
    media: [
      ...links
        .filter((link) => link.rel === 'enclosure')
        .flatMap((link) => mediaOf(link.href, link.type)),
      ...mediaRssOf(entry.media),
      ...media,
    ],
  };
}

function fromJson(item: JsonFeed.Item<string>, language: string | undefined): RawPost {
  const { media, ...content } = contentOf(item.content_html);
  const plain = item.content_text ?? item.summary ?? '';
  return {
    ...content,
    ...(item.content_html === undefined ? { body: plain } : {}),
    url: item.url ?? item.external_url,
    guid: item.id,
    author: item.authors?.[0]?.name,
    publishedAt: readPostDate(item.date_published ?? item.date_modified),
    title: item.title ?? null,
    language: item.language ?? language,
    media: [
      ...[item.image, item.banner_image].flatMap((url) => mediaOf(url, 'image/')),
      ...(item.attachments ?? []).flatMap((each) => mediaOf(each.url, each.mime_type)),
      ...media,
    ],
  };
}

/** The footer that a common blog program adds to every item; it is not part of the message. */
const FOOTER =
  /\n*(?:The post|Artikel) [^\n]{1,300} (?:appeared first on|pertama kali tampil pada) [^\n]{1,200}$/u;

interface Content {
  readonly body: string;
  readonly links: readonly string[];
  readonly media: readonly PostMedia[];
}

function contentOf(html: string | undefined): Content {
  const { text, links, images } = readHtml(html ?? '');
  const media = images.map((url) => ({ kind: 'image', url }) as const);
  return { body: text.replace(FOOTER, ''), links, media };
}

function mediaRssOf(media: MediaNs.ItemOrFeed | undefined): PostMedia[] {
  const contents = [
    ...(media?.contents ?? []),
    ...(media?.groups ?? []).flatMap((g) => g.contents ?? []),
  ];
  return [
    ...contents.flatMap((each) => mediaOf(each.url, each.type ?? `${each.medium ?? 'image'}/`)),
    ...(media?.thumbnails ?? []).flatMap((each) => mediaOf(each.url, 'image/')),
  ];
}

function mediaOf(url: string | undefined, type: string | undefined): PostMedia[] {
  if (url === undefined) return [];
  const family = type?.split('/')[0]?.toLowerCase();
  const kind = family === 'image' || family === 'video' || family === 'audio' ? family : 'document';
  return [{ kind, url }];
}
