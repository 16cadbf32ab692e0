import { FETCH_FAILURES, type FetchFailureCode } from './failures.ts';
import type { FetchFailure, FetchTimings, Hop } from './types.ts';

interface FailureFacts {
  readonly detail?: string;
  readonly url?: string;
  readonly chain?: readonly Hop[];
  readonly retryAfter?: number;
  readonly timings?: FetchTimings;
}

/** A failure with its sentences; what is not given was not reached. */
export function failureOf(
  requestedUrl: string,
  code: FetchFailureCode,
  facts: FailureFacts = {},
): FetchFailure {
  const { id, en } = FETCH_FAILURES[code];
  return {
    kind: 'failure',
    code,
    explanation: { id, en },
    detail: facts.detail ?? '',
    requestedUrl,
    url: facts.url ?? facts.chain?.at(-1)?.url ?? requestedUrl,
    chain: facts.chain ?? [],
    retryAfter: facts.retryAfter ?? null,
    timings: facts.timings ?? { connected: null, headers: null, done: 0 },
  };
}
