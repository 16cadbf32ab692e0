import type { Request, Route } from 'playwright-core';
import type { Door, FetchResponse } from '../../fetch/types.ts';

/** What one page may ask for. */
const MAX_REQUESTS = 80;
const MAX_BYTES = 16 * 1024 * 1024;
/** Kinds that show nothing in a picture. */
const NOT_SHOWN = new Set([
  'media',
  'websocket',
  'eventsource',
  'ping',
  'manifest',
  'texttrack',
  'other',
]);
/** Headers of an answer that the browser needs; the others could set cookies or call out. */
const PASSED_ON = new Set(['content-type', 'access-control-allow-origin', 'content-language']);

/** A page as it was captured. */
export type CapturedPage = Pick<FetchResponse, 'url' | 'status' | 'headers' | 'body'>;

/**
 * Answers every request of a page through the door: the page itself with the bytes that were
 * captured, everything else with what the door brings, within a budget. Nothing goes out otherwise.
 */
export class GuardedRequests {
  /** Requests for what a picture would show that were refused or failed. */
  refused = 0;
  readonly #door: Door;
  readonly #main: CapturedPage;
  readonly #signal: AbortSignal;
  #requests = 0;
  #bytes = 0;
  #mainServed = false;

  constructor(door: Door, main: CapturedPage, signal: AbortSignal) {
    this.#door = door;
    this.#main = main;
    this.#signal = signal;
  }

  async answer(route: Route, request: Request): Promise<void> {
    try {
      const isMain = request.isNavigationRequest() && request.frame().parentFrame() === null;
      if (isMain && !this.#mainServed) {
        this.#mainServed = true;
        await this.#fulfil(route, this.#main);
        return;
      }
      // A page that leads its reader on is shown as it was captured.
      const answer = isMain ? null : await this.#ask(request);
      if (answer === null) {
        if (!NOT_SHOWN.has(request.resourceType())) this.refused++;
        await route.abort('blockedbyclient');
      } else await this.#fulfil(route, answer);
    } catch {
      // The page or the browser is gone; there is nobody left to answer.
    }
  }

  async #ask(request: Request): Promise<FetchResponse | null> {
    const allowed =
      request.method() === 'GET' &&
      !NOT_SHOWN.has(request.resourceType()) &&
      ++this.#requests <= MAX_REQUESTS &&
      this.#bytes < MAX_BYTES;
    if (!allowed) return null;
    const result = await this.#door.safeFetch({
      url: request.url(),
      tls: 'record',
      signal: this.#signal,
    });
    if (result.kind === 'failure') return null;
    this.#bytes += result.body.length;
    return result;
  }

  #fulfil(route: Route, { status, headers, body }: CapturedPage): Promise<void> {
    const passed = Object.entries(headers).filter(([name]) => PASSED_ON.has(name));
    return route.fulfill({ status, headers: Object.fromEntries(passed), body });
  }
}
