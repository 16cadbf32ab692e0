import type { Extractor } from '../../extract/extractor.ts';
import type { Door } from '../../fetch/types.ts';
import type { Json, Signal } from '../signal.ts';
import { publisherLinks } from './publisher-pages.ts';
import { type PublisherPage, publisherSignals } from './publisher-signals.ts';

interface Means {
  readonly door: Door;
  readonly extractor: Extractor;
  readonly signal?: AbortSignal;
}

/**
 * Opens the home page of a site and the pages on which it says who it is (four at most), and gives
 * the six publisher signals.
 *
 * @param url any address of the site
 */
export async function readPublisher(url: string, means: Means, at: Date): Promise<Signal<Json>[]> {
  const site = new URL('/', url).href;
  const home = await readPage(site, means, at);
  if (home === null) return publisherSignals([], site, at);
  const others = await Promise.all(
    publisherLinks(home.page, home.url).map((link) => readPage(link.url, means, at)),
  );
  return publisherSignals([home, ...others.filter((page) => page !== null)], site, at);
}

async function readPage(
  url: string,
  { door, extractor, signal }: Means,
  readAt: Date,
): Promise<PublisherPage | null> {
  const result = await door.safeFetch({
    url,
    contentTypes: ['text/html', 'application/xhtml+xml'],
    partial: 'keep',
    tls: 'record',
    ...(signal === undefined ? {} : { signal }),
  });
  if (result.kind === 'failure' || result.status >= 400) return null;
  const { page } = await extractor.extract({
    bytes: result.body,
    contentType: result.headers['content-type'] ?? null,
    url: result.url,
    readAt,
  });
  return page === null ? null : { url: result.url, page };
}
