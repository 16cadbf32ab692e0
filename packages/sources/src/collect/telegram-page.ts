import { DomUtils } from 'htmlparser2';
import { readHtml } from './html-text.ts';
import {
  attribute,
  byClass,
  firstByClass,
  type HtmlElement,
  hasClass,
  lineOf,
  parseTree,
} from './html-tree.ts';
import type { RawPost } from './post.ts';
import { readPostDate } from './post-date.ts';
import type { CollectedPost, PostMedia } from './types.ts';

const MAX_MESSAGES = 100;

/** One message of a channel. */
export interface TelegramPost extends RawPost {
  /** Number of the message in its channel. */
  readonly number: number;
}

/**
 * Reads the public page of a channel (`t.me/s/NAME`), oldest message first, as the page has them.
 *
 * @returns `null` when this is no such page
 */
export function readTelegramPage(html: string): TelegramPost[] | null {
  const tree = parseTree(html);
  if (tree === null) return null;
  const messages = byClass('tgme_widget_message', tree);
  if (messages.length === 0 && firstByClass('tgme_channel_info', tree) === null) return null;
  return messages
    .filter((message) => !isInsideMessage(message))
    .slice(-MAX_MESSAGES)
    .flatMap((message) => readMessage(message) ?? []);
}

/** Messages do not nest on an honest page; on another, searching each within each would be costly. */
function isInsideMessage(message: HtmlElement): boolean {
  let parent = message.parent;
  while (parent !== null) {
    if (DomUtils.isTag(parent) && hasClass(parent, 'tgme_widget_message')) return true;
    parent = parent.parent;
  }
  return false;
}

function readMessage(message: HtmlElement): TelegramPost | null {
  const place = /^(\w{4,32})\/(\d{1,12})$/u.exec(attribute(message, 'data-post') ?? '');
  if (place === null || hasClass(message, 'service_message')) return null;
  const text = textOf(message);
  const preview = attribute(firstByClass('tgme_widget_message_link_preview', [message]), 'href');
  return {
    number: Number(place[2]),
    url: `https://t.me/${place[1]}/${place[2]}`,
    author:
      lineOf(firstByClass('tgme_widget_message_from_author', [message])) ??
      lineOf(firstByClass('tgme_widget_message_owner_name', [message])),
    publishedAt: dateOf(message),
    body: text.body,
    links: [...text.links, ...(preview === null ? [] : [preview])],
    media: mediaOf(message),
    forwardedFrom: forwardOf(message),
    views: countOf(lineOf(firstByClass('tgme_widget_message_views', [message]))),
  };
}

/** The message's own words: not those of the message it replies to; a poll's question counts. */
function textOf(message: HtmlElement): { body: string; links: string[] } {
  const own = firstByClass('js-message_text', [message]);
  const element = own ?? firstByClass('tgme_widget_message_poll_question', [message]);
  if (element === null) return { body: '', links: [] };
  const { text, links } = readHtml(DomUtils.getInnerHTML(element));
  // Hashtags are links into the channel's own search.
  return { body: text, links: links.filter((link) => !link.startsWith('?')) };
}

function dateOf(message: HtmlElement): Date | null {
  const link = firstByClass('tgme_widget_message_date', [message]);
  const time = link === null ? undefined : DomUtils.getElementsByTagName('time', link, true)[0];
  return readPostDate(attribute(time ?? null, 'datetime'));
}

function forwardOf(message: HtmlElement): CollectedPost['forwardedFrom'] {
  const element = firstByClass('tgme_widget_message_forwarded_from_name', [message]);
  const name = lineOf(element);
  return name === null ? null : { name, url: attribute(element, 'href') };
}

/** Which parts of the page stand for which medium; the address of a picture is in its style. */
const MEDIA = [
  ['tgme_widget_message_photo_wrap', 'image'],
  ['tgme_widget_message_video_player', 'video'],
  ['tgme_widget_message_roundvideo_player', 'video'],
  ['tgme_widget_message_voice_player', 'audio'],
  ['tgme_widget_message_document_wrap', 'document'],
] as const;

function mediaOf(message: HtmlElement): PostMedia[] {
  return MEDIA.flatMap(([name, kind]) =>
    byClass(name, [message]).map((element) => ({ kind, url: mediaUrl(element, kind) })),
  );
}

function mediaUrl(element: HtmlElement, kind: PostMedia['kind']): string | null {
  if (kind !== 'image') {
    const player = DomUtils.getElementsByTagName(kind, element, true)[0];
    return attribute(player ?? null, 'src');
  }
  const style = attribute(element, 'style') ?? '';
  return /background-image:\s*url\(['"]?([^'")\s]{1,2000})/u.exec(style)?.[1] ?? null;
}

/** `1.2K` -> 1200 */
function countOf(text: string | null): number | null {
  const match = /^(\d{1,9}(?:\.\d{1,3})?)([KM]?)$/u.exec(text ?? '');
  if (match === null) return null;
  const unit = match[2] === 'K' ? 1000 : match[2] === 'M' ? 1_000_000 : 1;
  return Math.round(Number(match[1]) * unit);
}
