import { MAX_FILE_BYTES } from '@saring/domain';
import type { FetchLimits } from './types.ts';

/** The ceilings of a request that says nothing about them. */
export const FETCH_LIMITS: FetchLimits = {
  dnsMs: 3000,
  connectMs: 3000,
  idleMs: 6000,
  totalMs: 15_000,
  redirects: 5,
  headerBytes: 16 * 1024,
  headerCount: 100,
  wireBytes: 2 * 1024 * 1024,
  bodyBytes: 4 * 1024 * 1024,
  ratio: 100,
  encodings: 2,
};

/** What no request can exceed: only a file that a person sent may be larger than a page. */
const HIGHEST: FetchLimits = {
  ...FETCH_LIMITS,
  wireBytes: MAX_FILE_BYTES,
  bodyBytes: MAX_FILE_BYTES,
};

/** The limits of one request: what it asks for, within what is possible. */
export function limitsOf(wanted: Partial<FetchLimits> = {}): FetchLimits {
  const bounded = (name: keyof FetchLimits) =>
    Math.max(0, Math.min(HIGHEST[name], wanted[name] ?? FETCH_LIMITS[name]));
  return {
    dnsMs: bounded('dnsMs'),
    connectMs: bounded('connectMs'),
    idleMs: bounded('idleMs'),
    totalMs: bounded('totalMs'),
    redirects: bounded('redirects'),
    headerBytes: bounded('headerBytes'),
    headerCount: bounded('headerCount'),
    wireBytes: bounded('wireBytes'),
    bodyBytes: bounded('bodyBytes'),
    ratio: bounded('ratio'),
    encodings: bounded('encodings'),
  };
}
