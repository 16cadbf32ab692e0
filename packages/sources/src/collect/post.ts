import { createHash } from 'node:crypto';
import { MAX_TEXT_LENGTH } from '@saring/domain';
import { postUrl } from './post-url.ts';
import type { CollectedPost, PostMedia } from './types.ts';

/** What a collector found, before it is made into a post. */
export interface RawPost {
  readonly url?: string | null | undefined;
  /** An identifier of the source's own, for items without an address. */
  readonly guid?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly publishedAt?: Date | null;
  readonly title?: string | null;
  readonly body: string;
  readonly language?: string | null | undefined;
  readonly links?: readonly string[];
  readonly media?: readonly PostMedia[];
  readonly forwardedFrom?: CollectedPost['forwardedFrom'];
  readonly views?: number | null;
}

const MAX_LINKS = 50;
const MAX_MEDIA = 20;

/**
 * Makes a post, or nothing when there is neither a word nor a picture in it.
 *
 * @param source names the source for ever, as `feed:https://…` or `telegram:name`
 * @param base resolves relative addresses
 */
export function makePost(
  source: string,
  base: string,
  raw: RawPost,
  now: Date,
): CollectedPost | null {
  const title = raw.title?.trim() || null;
  const whole = joinTitle(title, raw.body.trim());
  const media = absoluteMedia(raw.media ?? [], base).slice(0, MAX_MEDIA);
  if (!/[\p{L}\p{N}]/u.test(whole) && media.length === 0) return null;
  const text = cut(whole);
  const url = postUrl(raw.url, base);
  const identity = url ?? (raw.guid?.trim() || whole.toLowerCase().replace(/\s+/gu, ' '));
  const published = raw.publishedAt ?? null;
  const tomorrow = now.getTime() + 24 * 60 * 60 * 1000;
  return {
    id: createHash('sha256').update(`${source}\n${identity}`).digest('hex'),
    url,
    author: raw.author?.trim().slice(0, 200) || null,
    publishedAt: published && published.getTime() <= tomorrow ? published.toISOString() : null,
    title,
    text,
    truncated: text.length < whole.length,
    language: raw.language?.trim().toLowerCase().slice(0, 20) || null,
    links: absolute(raw.links ?? [], base).slice(0, MAX_LINKS),
    media,
    forwardedFrom: raw.forwardedFrom ?? null,
    views: raw.views ?? null,
  };
}

function joinTitle(title: string | null, body: string): string {
  if (title === null || body.startsWith(title)) return body;
  return body === '' ? title : `${title}\n\n${body}`;
}

/** Cuts at a blank, so that no word and no pair of code units is cut through. */
function cut(text: string): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  const head = text.slice(0, MAX_TEXT_LENGTH);
  const blank = head.search(/\s\S*$/u);
  return blank > 0 ? head.slice(0, blank) : head.replace(/[\ud800-\udbff]$/u, '');
}

function absolute(links: readonly string[], base: string): string[] {
  return [...new Set(links.flatMap((link) => postUrl(link, base) ?? []))];
}

function absoluteMedia(media: readonly PostMedia[], base: string): PostMedia[] {
  const seen = new Set<string>();
  return media.flatMap(({ kind, url }) => {
    const address = url === null ? null : postUrl(url, base);
    if (url !== null && (address === null || seen.has(address))) return [];
    if (address !== null) seen.add(address);
    return [{ kind, url: address }];
  });
}
