import { FETCH_FAILURES, type FetchFailure } from '@saring/sources';
import type { SendResult } from './channel.ts';

/** Failures after which the request cannot have reached anybody. */
const NEVER_LEFT: ReadonlySet<string> = new Set([
  'DNS_NOT_FOUND',
  'DNS_FAILED',
  'CONNECT_FAILED',
  'CONNECT_TIMEOUT',
  'TLS_FAILED',
  'TLS_UNTRUSTED',
  'PROXY_FAILED',
  'HOST_RESTING',
]);

/** How sending ended when the door brought no answer back. */
export function outcomeOfFailure({ code, retryAfter }: FetchFailure): SendResult {
  if (NEVER_LEFT.has(code)) return { kind: 'retry', code, afterSeconds: retryAfter };
  if (FETCH_FAILURES[code].kind === 'refused') return { kind: 'account', code };
  return { kind: 'unknown', code };
}
