import { retryAfterSeconds } from '../fetch/headers.ts';
import type { FetchResponse, Hop } from '../fetch/types.ts';
import { type CollectProblem, problem } from './problems.ts';
import { GONE_SECONDS } from './source-state.ts';
import type { CollectContext, SourceState } from './types.ts';

/** What came back from a source. */
export type Fetched =
  | { readonly kind: 'fresh'; readonly response: FetchResponse; readonly movedTo: string | null }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'failed';
      readonly problem: CollectProblem;
      /** Seconds to wait at least. */
      readonly wait: number | null;
    };

/** Asks a source for what is new, with the validators of the last visit (RFC 9110, 13.1). */
export async function fetchSource(
  url: string,
  accept: string,
  state: SourceState | null,
  { door, now, signal }: CollectContext,
): Promise<Fetched> {
  const result = await door.safeFetch({
    url,
    headers: { accept, ...conditions(state) },
    partial: 'keep',
    ...(signal === undefined ? {} : { signal }),
  });
  if (result.kind === 'failure') {
    const failed = problem('NOT_FETCHED', result.detail, result.code);
    return { kind: 'failed', problem: failed, wait: result.retryAfter };
  }
  const { status } = result;
  if (status === 304) return { kind: 'unchanged' };
  if (status === 200) return { kind: 'fresh', response: result, movedTo: movedTo(result.chain) };
  if (status === 410) return { kind: 'failed', problem: problem('GONE'), wait: GONE_SECONDS };
  const wait = retryAfterSeconds(result.headers['retry-after'], now.getTime());
  const code = status === 429 || status === 503 ? 'RATE_LIMITED' : 'HTTP_STATUS';
  return { kind: 'failed', problem: problem(code, String(status)), wait };
}

function conditions(state: SourceState | null): Record<string, string> {
  return {
    ...(state?.etag ? { 'if-none-match': state.etag } : {}),
    ...(state?.lastModified ? { 'if-modified-since': state.lastModified } : {}),
  };
}

/** The validators of an answer, as far as they can be sent back in a header. */
export function validatorsOf({
  headers,
}: FetchResponse): Pick<SourceState, 'etag' | 'lastModified'> {
  const sendable = (value: string | undefined) =>
    value !== undefined && /^[\x20-\x7e]{1,200}$/u.test(value) ? value : null;
  return {
    etag: sendable(headers.etag),
    lastModified: sendable(headers['last-modified']),
  };
}

/** Where permanent redirects from the beginning of the chain lead. */
function movedTo(chain: readonly Hop[]): string | null {
  const steps = chain.findIndex((hop) => hop.status !== 301 && hop.status !== 308);
  return steps > 0 ? (chain[steps]?.url ?? null) : null;
}
