import {
  type Capture,
  type Door,
  type ExtractFailure,
  type Extractor,
  type FetchResult,
  failureOf,
  type Page,
  phoneOf,
} from '@saring/sources';

/** What opening a link brought. Bodies are in the capture, not here. */
export interface LinkReading {
  readonly result: FetchResult;
  /** `null` if nothing could be read. */
  readonly page: Page | null;
  /** Why an answer could not be read; `null` if it was, or there was none. */
  readonly unreadable: ExtractFailure | 'not-a-page' | null;
  /** `null` if nothing could be kept. */
  readonly capture: Capture | null;
  readonly readAt: Date;
}

interface Means {
  readonly door: Door;
  readonly extractor: Extractor;
  readonly keep: (reading: LinkReading) => Promise<Capture | null>;
  readonly signal: AbortSignal;
}

const PAGES = ['text/html', 'application/xhtml+xml', 'text/plain'];

/**
 * Opens one link through the door, reads what is there and keeps it. Never throws: what cannot be
 * opened or read is *unknown*.
 */
export async function readLink(url: string, means: Means): Promise<LinkReading> {
  const readAt = new Date();
  const result = await open(url, means);
  const { page, unreadable } = await read(result, means.extractor, readAt);
  const reading = { result, page, unreadable, readAt, capture: null };
  const capture = await means.keep(reading);
  return { ...reading, result: withoutBodies(result), capture };
}

/** A chat is no page, and opening it would tell the service which number is looked at. */
function open(url: string, { door, signal }: Means): Promise<FetchResult> {
  if (phoneOf(url) !== null) return Promise.resolve(failureOf(url, 'CHAT_NOT_OPENED'));
  return door.safeFetch({
    url,
    contentTypes: PAGES,
    partial: 'keep',
    tls: 'record',
    clientRedirects: 'follow',
    signal,
  });
}

async function read(
  result: FetchResult,
  extractor: Extractor,
  readAt: Date,
): Promise<Pick<LinkReading, 'page' | 'unreadable'>> {
  if (result.kind === 'failure') return { page: null, unreadable: null };
  const { contentType, body, headers, url } = result;
  if (contentType === 'text/plain') return { page: null, unreadable: 'not-a-page' };
  const { page, failure } = await extractor.extract({
    bytes: body,
    contentType: headers['content-type'] ?? null,
    url,
    readAt,
  });
  return { page, unreadable: failure };
}

const NOTHING = Buffer.alloc(0);
const withoutBodies = (result: FetchResult): FetchResult =>
  result.kind === 'failure' ? result : { ...result, body: NOTHING, wire: NOTHING };
