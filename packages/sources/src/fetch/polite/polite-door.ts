import { failureOf } from '../failure-of.ts';
import { retryAfterSeconds } from '../headers.ts';
import type { Door, FetchRequest, FetchResult } from '../types.ts';
import { HostPacer, type Pace } from './host-pacer.ts';
import { RobotsCache } from './robots.ts';

export interface PolitenessOptions {
  /** Milliseconds between two requests to one host; a site may ask for more. */
  readonly intervalMs?: number;
  readonly concurrency?: number;
  /** Milliseconds since 1970; replaced in tests. */
  readonly now?: () => number;
}

/** A `Crawl-delay` beyond this is taken as this, or a collector would never come round. */
const MAX_CRAWL_DELAY_SECONDS = 30;

/** Pause after "too many requests" without a time. */
const DEFAULT_REST_SECONDS = 60;

/**
 * A door for collectors, who come back again and again: each host is asked one thing at a time and
 * not too often, its robots.txt is obeyed on every hop, and it is left alone as long as it wishes.
 * Keep one for the whole process; it remembers the hosts.
 */
export function createPoliteDoor(door: Door, options: PolitenessOptions = {}): Door {
  const { intervalMs = 1000, concurrency = 1, now = Date.now } = options;
  const pacer = new HostPacer(now);
  const robots = new RobotsCache(door, now);

  return { userAgent: door.userAgent, safeFetch };

  async function safeFetch(request: FetchRequest): Promise<FetchResult> {
    // What cannot be parsed is for the door to refuse.
    if (!URL.canParse(request.url)) return door.safeFetch(request);
    const url = new URL(request.url);
    const resting = pacer.restingFor(url.host);
    if (resting > 0) return failureOf(request.url, 'HOST_RESTING', { retryAfter: resting });
    const verdict = await robots.verdict(url.origin, request.tls);
    if (verdict.kind === 'unknown') {
      return failureOf(request.url, 'HOST_RESTING', {
        detail: 'robots.txt cannot be fetched',
        retryAfter: verdict.retryAfter,
      });
    }
    if (!verdict.rules.allows(url.pathname + url.search)) {
      return failureOf(request.url, 'ROBOTS_REFUSED');
    }
    const delay = Math.min(verdict.rules.crawlDelay ?? 0, MAX_CRAWL_DELAY_SECONDS) * 1000;
    const pace: Pace = { intervalMs: Math.max(intervalMs, delay), concurrency };
    try {
      return await pacer.run(url.host, pace, () => ask(request), request.signal);
    } catch {
      // Only giving up the wait for a turn throws.
      return failureOf(request.url, 'ABORTED');
    }
  }

  async function ask(request: FetchRequest): Promise<FetchResult> {
    const result = await door.safeFetch({
      ...request,
      beforeRedirect: async (url) =>
        (await request.beforeRedirect?.(url)) ?? (await refusedByRobots(url, request.tls)),
    });
    if (result.kind === 'response' && (result.status === 429 || result.status === 503)) {
      const asked = retryAfterSeconds(result.headers['retry-after'], now());
      const seconds = asked ?? (result.status === 429 ? DEFAULT_REST_SECONDS : 0);
      if (seconds > 0) pacer.rest(new URL(result.url).host, seconds);
    }
    return result;
  }

  async function refusedByRobots(url: URL, tls: FetchRequest['tls']) {
    const verdict = await robots.verdict(url.origin, tls);
    if (verdict.kind === 'unknown') return 'HOST_RESTING';
    return verdict.rules.allows(url.pathname + url.search) ? null : 'ROBOTS_REFUSED';
  }
}
