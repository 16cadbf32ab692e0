import { isUtf8 } from 'node:buffer';
import { FetchFault } from './fault.ts';
import type { FetchRequest } from './types.ts';

export type RawHeaders = readonly (readonly [name: string, value: string])[];

/** Response fields that are worth reading and hold no secret of a session. */
export const KEPT_HEADERS = [
  'cache-control',
  'content-encoding',
  'content-language',
  'content-length',
  'content-type',
  'date',
  'etag',
  'expires',
  'last-modified',
  'link',
  'location',
  'retry-after',
  'server',
  'x-robots-tag',
] as const;

/** Set by the door or by the connection; a caller that sets one of them is mistaken. */
const OWN_HEADERS: ReadonlySet<string> = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
]);

/** What goes along to another origin: nothing that says who asks or what for. */
const TRAVELLING_HEADERS: ReadonlySet<string> = new Set(['accept', 'accept-language']);

/**
 * The caller's headers with lower-case names.
 *
 * @throws FetchFault `REQUEST_INVALID` for a header that is the door's own or not well formed
 */
export function readRequestHeaders(headers: FetchRequest['headers'] = {}): Map<string, string> {
  return new Map(
    Object.entries(headers).map(([name, value]) => {
      const lower = name.toLowerCase();
      if (OWN_HEADERS.has(lower) || !/^[a-z0-9-]+$/u.test(lower) || /[^\t\x20-\x7e]/u.test(value)) {
        throw new FetchFault('REQUEST_INVALID', { detail: `header ${lower.slice(0, 40)}` });
      }
      return [lower, value] as const;
    }),
  );
}

/** The headers that may leave the origin they were written for. */
export function travellingHeaders(headers: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...headers].filter(([name]) => TRAVELLING_HEADERS.has(name)));
}

/** undici's flat list of buffers as pairs. Bytes that are not UTF-8 are read as Latin-1. */
export function readRawHeaders(flat: unknown): RawHeaders {
  if (!Array.isArray(flat)) return [];
  const text = (part: unknown) =>
    Buffer.isBuffer(part) ? part.toString(isUtf8(part) ? 'utf8' : 'latin1') : String(part);
  return Array.from({ length: flat.length >> 1 }, (_, i) => [
    text(flat[2 * i]),
    text(flat[2 * i + 1]),
  ]);
}

/** Every value of one field, in order. */
export function headerValues(headers: RawHeaders, name: string): string[] {
  return headers.filter(([each]) => each.toLowerCase() === name).map(([, value]) => value.trim());
}

/** The fields of `KEPT_HEADERS`, repeated ones joined as RFC 9110 allows. */
export function keptHeaders(headers: RawHeaders): Record<string, string> {
  return Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const values = headerValues(headers, name);
      return values.length > 0 ? [[name, values.join(', ')]] : [];
    }),
  );
}

/**
 * Seconds a server asks us to wait; a date is counted from `now`. `null` when absent or unreadable.
 *
 * @param now milliseconds since 1970
 */
export function retryAfterSeconds(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  if (/^\d{1,9}$/u.test(value)) return Number(value);
  const time = value.endsWith('GMT') ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : Math.max(0, Math.ceil((time - now) / 1000));
}
