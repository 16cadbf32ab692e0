import { type AnyFeed, DetectError, parseFeed } from 'feedsmith';

/** Items read of one feed; the newest come first in every feed we know. */
export const MAX_ITEMS = 100;

/** A feed as far as it could be read. */
export type ParsedFeed =
  | { readonly kind: 'feed'; readonly feeds: readonly AnyFeed[]; readonly damaged: string | null }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'broken'; readonly reason: string };

/**
 * Reads RSS, Atom, RDF or JSON Feed. Document types are dropped unread, so their entities mean
 * nothing: none is expanded, none is fetched. XML that is broken somewhere is read item by item, and
 * what is whole is kept.
 */
export function parseFeedText(text: string): ParsedFeed {
  try {
    if (/^\s*\{/u.test(text)) {
      return { kind: 'feed', feeds: [parseFeed(text, { maxItems: MAX_ITEMS })], damaged: null };
    }
    const xml = clean(text);
    const { head, items, tail } = splitItems(xml);
    try {
      const whole = items.length === 0 ? xml : head + items.join('') + tail;
      return { kind: 'feed', feeds: [parseFeed(whole)], damaged: null };
    } catch (error) {
      if (error instanceof DetectError) return { kind: 'unknown' };
      return salvage(head, items, tail, reasonOf(error));
    }
  } catch (error) {
    if (error instanceof DetectError) return { kind: 'unknown' };
    return { kind: 'broken', reason: reasonOf(error) };
  }
}

/** Each item alone between the feed's head and its end. */
function salvage(head: string, items: readonly string[], tail: string, reason: string): ParsedFeed {
  const feeds = items.flatMap((item) => {
    try {
      return [parseFeed(head + item + tail)];
    } catch {
      return [];
    }
  });
  if (feeds.length === 0) return { kind: 'broken', reason };
  return { kind: 'feed', feeds, damaged: reason };
}

/** Drops what comes before the first tag, the document type, and characters XML does not know. */
function clean(text: string): string {
  const start = text.indexOf('<');
  return (
    withoutDoctype(start < 0 ? '' : text.slice(start))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
      .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/gu, '')
      // A bare `<` in running text; a tag, a comment or a declaration never begins like this.
      .replace(/<(?=[\s\d=<])/gu, '&lt;')
  );
}

/** A document type may hold declarations in brackets, and those may hold `>` in quotes. */
function withoutDoctype(xml: string): string {
  const start = xml.slice(0, 4096).search(/<!doctype\b/iu);
  if (start < 0) return xml;
  const bracket = xml.indexOf('[', start);
  const close = xml.indexOf('>', start);
  if (close < 0) return xml.slice(0, start);
  if (bracket < 0 || bracket > close) return xml.slice(0, start) + xml.slice(close + 1);
  const end = /\]\s*>/u.exec(xml.slice(bracket));
  return end === null
    ? xml.slice(0, start)
    : xml.slice(0, start) + xml.slice(bracket + end.index + end[0].length);
}

interface Split {
  readonly head: string;
  readonly items: readonly string[];
  readonly tail: string;
}

/** Cuts a feed into its head and its first items; the end is made anew, so a cut file has one too. */
function splitItems(xml: string): Split {
  const first = /<(item|entry)[\s>]/iu.exec(xml);
  if (first === null) return { head: xml, items: [], tail: '' };
  const head = xml.slice(0, first.index);
  const body = xml.slice(first.index);
  const items: string[] = [];
  let at = 0;
  for (const close of body.matchAll(/<\/(?:item|entry)\s*>/giu)) {
    const end = close.index + close[0].length;
    items.push(body.slice(at, end));
    at = end;
    if (items.length === MAX_ITEMS) break;
  }
  return { head, items, tail: tailOf(head) };
}

/** Closes what the head left open: the channel of RSS, and the root. */
function tailOf(head: string): string {
  const root = /<((?:\w{1,20}:)?(?:rss|feed|rdf))[\s>]/iu.exec(head)?.[1];
  const channel = /<channel[\s>]/iu.test(head) && !/<\/channel\s*>/iu.test(head);
  return `${channel ? '</channel>' : ''}${root === undefined ? '' : `</${root}>`}`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unreadable';
  return error.cause instanceof Error ? error.cause.message : error.message;
}
