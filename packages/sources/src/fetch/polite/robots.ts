import { FETCH_FAILURES } from '../failures.ts';
import type { Door, FetchRequest, FetchResult } from '../types.ts';
import { PRODUCT } from '../user-agent.ts';
import { ALLOW_ALL, ROBOTS_BYTES, type RobotsRules, readRobots } from './robots-rules.ts';

/**
 * What a site's robots.txt means for us right now. `unknown`: it could not be fetched, so nothing
 * may be fetched from the site until it can (RFC 9309, 2.3.1.4).
 */
export type RobotsVerdict =
  | { readonly kind: 'rules'; readonly rules: RobotsRules }
  | { readonly kind: 'unknown'; readonly retryAfter: number };

/** How long an answer holds, in seconds: a day for rules (2.4), less for not knowing. */
const KNOWN_SECONDS = 24 * 60 * 60;
const UNKNOWN_SECONDS = 10 * 60;

/** Sites kept at a time; the one asked longest ago goes first. */
const MAX_SITES = 2000;

interface Entry {
  readonly verdict: Promise<RobotsVerdict>;
  until: number;
}

/** Fetches and remembers robots.txt files, one request for each site however many ask at once. */
export class RobotsCache {
  readonly #door: Door;
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry>();

  constructor(door: Door, now: () => number = Date.now) {
    this.#door = door;
    this.#now = now;
  }

  /** @param origin scheme, name and port: each has a robots.txt of its own */
  async verdict(origin: string, tls: FetchRequest['tls'] = 'require'): Promise<RobotsVerdict> {
    const known = this.#entries.get(origin);
    if (known !== undefined && known.until > this.#now()) return known.verdict;
    const entry: Entry = {
      verdict: this.#ask(origin, tls),
      until: this.#now() + UNKNOWN_SECONDS * 1000,
    };
    this.#entries.delete(origin);
    this.#entries.set(origin, entry);
    const oldest = this.#entries.keys().next();
    if (this.#entries.size > MAX_SITES && !oldest.done) this.#entries.delete(oldest.value);
    const verdict = await entry.verdict;
    if (verdict.kind === 'rules') entry.until = this.#now() + KNOWN_SECONDS * 1000;
    return verdict;
  }

  async #ask(origin: string, tls: NonNullable<FetchRequest['tls']>): Promise<RobotsVerdict> {
    const result = await this.#door.safeFetch({
      url: `${origin}/robots.txt`,
      tls,
      partial: 'keep',
      limits: { wireBytes: ROBOTS_BYTES, bodyBytes: ROBOTS_BYTES, totalMs: 10_000 },
    });
    return verdictOf(result);
  }
}

/**
 * RFC 9309, 2.3.1: a server that answers "no such file" forbids nothing; one that fails, or asks to
 * be left alone (429), forbids everything for now. A file that may not be opened or is no use
 * (redirected in circles or to a private place) counts as none.
 */
function verdictOf(result: FetchResult): RobotsVerdict {
  if (result.kind === 'failure') {
    const { kind } = FETCH_FAILURES[result.code];
    const useless = kind === 'refused' || kind === 'hostile';
    return useless ? { kind: 'rules', rules: ALLOW_ALL } : unknown;
  }
  if (result.status === 429 || result.status >= 500) return unknown;
  if (result.status < 200 || result.status >= 300) return { kind: 'rules', rules: ALLOW_ALL };
  return { kind: 'rules', rules: readRobots(result.body.toString('utf8'), PRODUCT) };
}

const unknown: RobotsVerdict = { kind: 'unknown', retryAfter: UNKNOWN_SECONDS };
