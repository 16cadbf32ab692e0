import { z } from 'zod';
import type { Door } from '../../fetch/types.ts';
import { parseJson } from '../../parse-json.ts';

/** RFC 9224: which server answers for which top-level domains. */
const File = z.object({
  services: z.array(z.tuple([z.array(z.string()), z.array(z.string())])),
});

export const IANA_BOOTSTRAP = 'https://data.iana.org/rdap/dns.json';
const KEEP_MS = 24 * 3_600_000;
/** After a failed download the old list serves on, and the next try waits. */
const RETRY_MS = 10 * 60_000;

/** IANA's list of RDAP servers, kept for a day. */
export class Bootstrap {
  readonly #door: Door;
  readonly #url: string;
  readonly #now: () => number;
  #servers: ReadonlyMap<string, string> | null = null;
  #until = 0;
  #loading: Promise<void> | null = null;

  constructor(door: Door, now: () => number, url: string) {
    this.#door = door;
    this.#now = now;
    this.#url = url;
  }

  /**
   * Base address of the server for a domain, ending in `/`: `null` if its suffix has none,
   * `undefined` while the list cannot be had.
   */
  async serverFor(domain: string): Promise<string | null | undefined> {
    if (this.#now() >= this.#until) {
      this.#loading ??= this.#load().finally(() => {
        this.#loading = null;
      });
      await this.#loading;
    }
    if (this.#servers === null) return undefined;
    const labels = domain.split('.');
    for (let at = 1; at < labels.length; at++) {
      const server = this.#servers.get(labels.slice(at).join('.'));
      if (server !== undefined) return server;
    }
    return null;
  }

  async #load(): Promise<void> {
    const result = await this.#door.safeFetch({ url: this.#url });
    const parsed =
      result.kind === 'response' && result.status === 200
        ? File.safeParse(parseJson(result.body.toString('utf8')))
        : null;
    if (parsed?.success !== true) {
      this.#until = this.#now() + RETRY_MS;
      return;
    }
    const servers = parsed.data.services.flatMap(([suffixes, urls]) => {
      const url = urls.find((each) => each.startsWith('https://')) ?? urls[0];
      return url === undefined
        ? []
        : suffixes.map((suffix) => [suffix.toLowerCase(), url.replace(/\/*$/u, '/')] as const);
    });
    this.#servers = new Map(servers);
    this.#until = this.#now() + KEEP_MS;
  }
}
