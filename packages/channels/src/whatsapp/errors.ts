import type { SendResult } from '../channel.ts';

type Outcome = Exclude<SendResult['kind'], 'sent' | 'unknown'>;

/** Codes of the Cloud API that do not simply mean "this message never". */
const OUTCOMES: Readonly<Record<number, Outcome>> = {
  // The token, a permission, the account or its payment: an operator has to act.
  0: 'account',
  3: 'account',
  10: 'account',
  190: 'account',
  368: 'account',
  131005: 'account',
  131031: 'account',
  131042: 'account',
  133010: 'account',
  // Limits and passing faults.
  1: 'retry',
  2: 'retry',
  4: 'retry',
  80007: 'retry',
  130429: 'retry',
  131000: 'retry',
  131016: 'retry',
  131048: 'retry',
  131056: 'retry',
  131057: 'retry',
  133004: 'retry',
  133016: 'retry',
  // More than 24 h since they wrote, or a template that cannot be used: wait for them to write.
  131047: 'window-closed',
  132000: 'window-closed',
  132001: 'window-closed',
  132005: 'window-closed',
  132007: 'window-closed',
  132012: 'window-closed',
  132015: 'window-closed',
  132016: 'window-closed',
};

/** Seconds to wait where the provider's limit is per pair of numbers or per account. */
const PAUSES: Readonly<Record<number, number>> = {
  131056: 10,
  130429: 5,
  80007: 60,
  4: 60,
  131048: 300,
};

/** What an error of the Cloud API means for the message. */
export function outcomeOfError(code: number, status: number): SendResult {
  const name = String(code);
  const kind = OUTCOMES[code] ?? (code >= 200 && code < 300 ? 'account' : null);
  if (kind === 'retry') return { kind, code: name, afterSeconds: PAUSES[code] ?? null };
  if (kind !== null) return { kind, code: name };
  if (status === 429 || status >= 500) return { kind: 'retry', code: name, afterSeconds: null };
  if (status === 401) return { kind: 'account', code: name };
  return { kind: 'permanent', code: name };
}
