import { Parser } from 'htmlparser2';
import { FetchFault } from './fault.ts';
import { headerValues, type RawHeaders } from './headers.ts';
import type { ClientRedirect } from './types.ts';
import { readTarget, type UrlPolicy } from './url-policy.ts';

/** How much of a page is searched. Pages that refresh say so at their beginning. */
const SEARCHED_BYTES = 32 * 1024;

/** Slower refreshes are pages that reload themselves, not redirects. */
const MAX_FOLLOWED_SECONDS = 10;

/**
 * What a browser would do by itself after this answer: a `Refresh` header, or the first
 * `<meta http-equiv=refresh>` that counts for a reader with scripts. Both follow the HTML
 * standard's "shared declarative refresh steps". Only the syntax is looked at here.
 *
 * @param html the unpacked body when it is HTML, else `null`
 * @returns `null` when there is none, or when the page only reloads itself
 */
export function findClientRedirect(
  url: URL,
  headers: RawHeaders,
  html: Buffer | null,
  policy: UrlPolicy,
): ClientRedirect | null {
  const header = headerValues(headers, 'refresh')[0];
  const meta = header === undefined && html !== null ? findMetaRefresh(html) : null;
  const refresh = readRefresh(header ?? meta ?? '');
  if (refresh === null || refresh.target === '') return null;
  const via = header === undefined ? 'meta-refresh' : 'refresh-header';
  const { delaySeconds } = refresh;
  try {
    const target = readTarget(refresh.target, policy, url);
    if (target.url.href === url.href) return null;
    return { via, delaySeconds, url: target.url.href, refused: null };
  } catch (error) {
    if (!(error instanceof FetchFault)) throw error;
    const readable = error.code !== 'URL_INVALID';
    return { via, delaySeconds, url: readable ? error.url : null, refused: error.code };
  }
}

/** Whether a caller who follows such redirects should follow this one. */
export function isPrompt(redirect: ClientRedirect): boolean {
  return redirect.delaySeconds <= MAX_FOLLOWED_SECONDS;
}

/** Reads `5; url='/x'`. The delay may lack its separator, the target its `url=` and its quotes. */
export function readRefresh(text: string): { delaySeconds: number; target: string } | null {
  const match = /^\s*(\d{0,9})[\d.]*(?:\s*[;,]\s*|\s+|$)/u.exec(text.slice(0, 4200));
  if (match === null || !/^\s*[\d.]/u.test(text)) return null;
  const rest = text.slice(match[0].length).replace(/^url\s*=\s*/iu, '');
  const quote = rest[0] === '"' || rest[0] === "'" ? rest[0] : null;
  const target = quote === null ? rest : (rest.slice(1).split(quote)[0] ?? '');
  return { delaySeconds: Number(match[1]), target: target.trim() };
}

function findMetaRefresh(html: Buffer): string | null {
  const beginning = decodeBeginning(html);
  // Most pages have none, and an attribute's name cannot be written in any other way.
  if (!/http-equiv/iu.test(beginning)) return null;
  let found: string | null = null;
  let withoutScripts = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'noscript') withoutScripts += 1;
      if (name !== 'meta' || withoutScripts > 0 || found !== null) return;
      if (attributes['http-equiv']?.trim().toLowerCase() === 'refresh') {
        found = attributes.content ?? null;
      }
    },
    onclosetag(name) {
      if (name === 'noscript') withoutScripts -= 1;
    },
  });
  parser.end(beginning);
  return found;
}

/** Enough of a decoding for markup: UTF-16 by its mark, all else shares the ASCII letters. */
function decodeBeginning(html: Buffer): string {
  const beginning = html.subarray(0, SEARCHED_BYTES);
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return beginning.toString('utf16le', 2);
  if (beginning[0] === 0xfe && beginning[1] === 0xff) {
    return Buffer.from(beginning.subarray(2, beginning.length & ~1))
      .swap16()
      .toString('utf16le');
  }
  return beginning.toString('utf8');
}
