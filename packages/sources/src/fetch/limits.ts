import type { FetchLimits } from './types.ts';

/** The ceilings of every request; a caller may lower them, never raise them. */
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

/** The caller's limits where they are stricter than ours. */
export function stricterLimits(wanted: Partial<FetchLimits> = {}): FetchLimits {
  const stricter = (name: keyof FetchLimits) =>
    Math.min(FETCH_LIMITS[name], Math.max(0, wanted[name] ?? FETCH_LIMITS[name]));
  return {
    dnsMs: stricter('dnsMs'),
    connectMs: stricter('connectMs'),
    idleMs: stricter('idleMs'),
    totalMs: stricter('totalMs'),
    redirects: stricter('redirects'),
    headerBytes: stricter('headerBytes'),
    headerCount: stricter('headerCount'),
    wireBytes: stricter('wireBytes'),
    bodyBytes: stricter('bodyBytes'),
    ratio: stricter('ratio'),
    encodings: stricter('encodings'),
  };
}
