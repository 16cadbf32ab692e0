import { SaringError } from '@saring/domain';

interface RequestFacts {
  readonly method: string;
  readonly header: (name: string) => string | null;
  /** Origins that are ours. */
  readonly own: readonly string[];
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that a page of another site asks for. Browsers say where a request comes from;
 * programs with an API key say nothing and carry no cookie, so they pass.
 *
 * @throws SaringError `CROSS_ORIGIN`
 */
export function refuseCrossOrigin({ method, header, own }: RequestFacts): void {
  if (SAFE.has(method)) return;
  const site = header('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') throw new SaringError('CROSS_ORIGIN');
  const origin = header('origin');
  if (origin !== null && !own.includes(origin)) throw new SaringError('CROSS_ORIGIN');
}
