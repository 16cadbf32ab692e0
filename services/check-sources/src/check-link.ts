import type { NewEvidence } from '@saring/database';
import type { Door, FetchResult } from '@saring/sources';
import { pageTitle } from './page-title.ts';

const EXCERPT = 2000;

/**
 * Opens one link through the safe door and says what was there: the chain of addresses, the last
 * one's title, or why nothing is known. A failed look-up is *unknown*, never bad.
 */
export async function checkLink(
  door: Door,
  url: string,
  item: { readonly tenantId: string; readonly itemId: string; readonly signal: AbortSignal },
): Promise<NewEvidence> {
  const result = await door.safeFetch({
    url,
    contentTypes: ['text/html', 'application/xhtml+xml', 'text/plain'],
    partial: 'keep',
    tls: 'record',
    clientRedirects: 'follow',
    signal: item.signal,
  });
  const title = result.kind === 'response' ? pageTitle(result.body) : null;
  return {
    tenantId: item.tenantId,
    caseId: null,
    itemId: item.itemId,
    kind: 'LINK',
    title: title ?? hostOf(result.url) ?? url.slice(0, 200),
    url: url.slice(0, 2000),
    publisher: hostOf(result.url),
    excerpt: title?.slice(0, EXCERPT) ?? null,
    value: describe(result),
    sha256: null,
    observedAt: new Date(),
    addedById: null,
  };
}

function describe(result: FetchResult) {
  const chain = result.chain.map(({ url, status, via, at }) => ({ url, status, via, at }));
  if (result.kind === 'failure') {
    const { code, explanation } = result;
    return { state: 'unknown', code, explanation: { ...explanation }, finalUrl: result.url, chain };
  }
  return { state: 'known', status: result.status, finalUrl: result.url, chain };
}

const hostOf = (url: string): string | null =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : null;
