import { setTimeout as sleep } from 'node:timers/promises';
import type { Door } from '../../fetch/types.ts';
import { parseJson } from '../../parse-json.ts';
import type { Bilingual } from '../signal.ts';
import { Bootstrap, IANA_BOOTSTRAP } from './bootstrap.ts';
import { type Registration, readRegistration } from './registration.ts';

export type RdapAnswer =
  | { readonly kind: 'registered'; readonly registration: Registration; readonly from: string }
  | { readonly kind: 'not-registered'; readonly from: string }
  | { readonly kind: 'unknown'; readonly why: Bilingual; readonly from: string };

export interface RdapOptions {
  readonly now?: () => number;
  readonly bootstrapUrl?: string;
  /** Milliseconds between two questions to one server; registries shut out who asks faster. */
  readonly pace?: number;
}

const KEEP_MS = 24 * 3_600_000;
const KEPT = 2_000;
const PACE_MS = 1_000;
/** Questions waiting for one server; more are answered `unknown` at once. */
const QUEUE = 30;
/** Longest pause a server may ask for; asked for more, it is left alone as long. */
const PAUSE_MS = 15 * 60_000;

interface Server {
  /** When the next question may be asked. */
  next: number;
  waiting: number;
}

/**
 * Asks the registries about domains (RDAP, RFC 9082 and 9083): through the door, one server at its
 * pace, answers kept for a day.
 */
export class RdapClient {
  readonly #door: Door;
  readonly #now: () => number;
  readonly #pace: number;
  readonly #bootstrap: Bootstrap;
  readonly #answers = new Map<string, { readonly answer: Promise<RdapAnswer>; until: number }>();
  readonly #servers = new Map<string, Server>();

  constructor(door: Door, options: RdapOptions = {}) {
    this.#door = door;
    this.#now = options.now ?? Date.now;
    this.#pace = options.pace ?? PACE_MS;
    this.#bootstrap = new Bootstrap(door, this.#now, options.bootstrapUrl ?? IANA_BOOTSTRAP);
  }

  /** @param domain a registered domain in ASCII (`contoh.co.id`). Never rejects. */
  lookUp(domain: string): Promise<RdapAnswer> {
    const kept = this.#answers.get(domain);
    if (kept !== undefined && kept.until > this.#now()) return kept.answer;
    const answer = this.#ask(domain);
    const entry = { answer, until: this.#now() + KEEP_MS };
    this.#answers.delete(domain);
    this.#answers.set(domain, entry);
    // What is not known now may be known at the next question.
    void answer.then(({ kind }) => {
      if (kind === 'unknown') this.#answers.delete(domain);
    });
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > KEPT && oldest !== undefined) this.#answers.delete(oldest);
    return answer;
  }

  async #ask(domain: string): Promise<RdapAnswer> {
    const base = await this.#bootstrap.serverFor(domain);
    if (base === undefined) return unknown(IANA_BOOTSTRAP, NO_LIST);
    if (base === null) return unknown(IANA_BOOTSTRAP, NO_SERVER);
    const url = `${base}domain/${encodeURIComponent(domain)}`;
    if (!(await this.#turn(base))) return unknown(url, BUSY);
    const result = await this.#door.safeFetch({
      url,
      headers: { accept: 'application/rdap+json, application/json' },
    });
    if (result.kind === 'failure') {
      this.#rest(base, result.retryAfter);
      return unknown(url, result.explanation);
    }
    if (result.status === 404) return { kind: 'not-registered', from: url };
    if (result.status === 429 || result.status === 503) {
      this.#rest(base, Number(result.headers['retry-after'] ?? 60));
      return unknown(url, BUSY);
    }
    const registration =
      result.status === 200 ? readRegistration(parseJson(result.body.toString('utf8'))) : null;
    return registration === null
      ? unknown(url, UNREADABLE)
      : { kind: 'registered', registration, from: url };
  }

  /** Waits for this server's next turn; `false` if too many wait already or it asked for a pause. */
  async #turn(base: string): Promise<boolean> {
    const server = this.#server(base);
    const wait = Math.max(0, server.next - this.#now());
    if (server.waiting >= QUEUE || wait > QUEUE * this.#pace) return false;
    server.next = Math.max(server.next, this.#now()) + this.#pace;
    server.waiting++;
    try {
      if (wait > 0) await sleep(wait, undefined, { ref: false });
      return true;
    } finally {
      server.waiting--;
    }
  }

  #rest(base: string, seconds: number | null): void {
    if (seconds === null || !Number.isFinite(seconds)) return;
    this.#server(base).next = this.#now() + Math.min(PAUSE_MS, Math.max(0, seconds) * 1_000);
  }

  #server(base: string): Server {
    const server = this.#servers.get(base) ?? { next: 0, waiting: 0 };
    this.#servers.set(base, server);
    return server;
  }
}

const unknown = (from: string, why: Bilingual): RdapAnswer => ({ kind: 'unknown', why, from });

const NO_LIST: Bilingual = {
  id: 'Daftar server pendaftaran domain belum dapat diambil.',
  en: 'The list of registration servers could not be fetched yet.',
};
const NO_SERVER: Bilingual = {
  id: 'Pengelola akhiran ini tidak menyediakan data pendaftaran terbuka.',
  en: 'The registry of this suffix offers no open registration data.',
};
const BUSY: Bilingual = {
  id: 'Server pendaftaran sedang sibuk; akan ditanya lagi nanti.',
  en: 'The registration server is busy; it will be asked again later.',
};
const UNREADABLE: Bilingual = {
  id: 'Jawaban server pendaftaran tidak dapat dibaca.',
  en: 'The answer of the registration server cannot be read.',
};
