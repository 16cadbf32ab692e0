import { FetchFault } from './fault.ts';
import { headerValues, type RawHeaders, travellingHeaders } from './headers.ts';
import type { FetchMethod, FetchRequest, Hop } from './types.ts';
import { readTarget, type Target, type UrlPolicy } from './url-policy.ts';

/** One request of the chain, ready to be sent. */
export interface Step {
  readonly target: Target;
  readonly via: Hop['via'];
  readonly method: FetchMethod;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: FetchRequest['body'] | null;
  readonly downgraded: boolean;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Where an answer sends us, if it does. Several `Location` fields that disagree are refused: two
 * readers could follow different ones.
 *
 * @returns the field as sent, or `null`
 */
export function readLocation(status: number, headers: RawHeaders): string | null {
  if (!REDIRECTS.has(status)) return null;
  const locations = [...new Set(headerValues(headers, 'location'))];
  if (locations.length > 1) {
    throw new FetchFault('REDIRECT_REFUSED', { detail: 'several Location fields' });
  }
  return locations[0] || null;
}

/**
 * The next step of a chain. Every rule for a first address holds for this one; beside them:
 * credentials stay with the origin they were given for, a body is never sent to another origin,
 * a caller who requires TLS is not led to plain http, and an address that an operator allowed
 * although it is private is not reached from outside.
 *
 * @param status of the answer that redirects; `null` for a redirect a browser would make by itself
 * @throws FetchFault when the target must not be opened
 */
export function nextStep(
  from: Step,
  location: string,
  via: Exclude<Hop['via'], 'request'>,
  status: number | null,
  request: FetchRequest,
  policy: UrlPolicy,
): Step {
  const target = readTarget(location, policy, from.target.url);
  const refuse = (detail: string): never => {
    throw new FetchFault('REDIRECT_REFUSED', { url: target.url.href, detail });
  };
  if (target.allowed && !from.target.allowed) return refuse('allowed address from outside');
  const downgraded = from.target.url.protocol === 'https:' && target.url.protocol === 'http:';
  if (downgraded && request.tls !== 'record') return refuse('from https to http');

  const sameOrigin = target.url.origin === from.target.url.origin;
  const method = methodAfter(from.method, status);
  if (method === 'POST' && !sameOrigin) return refuse('body to another origin');
  return {
    target,
    via,
    method,
    headers: sameOrigin ? from.headers : travellingHeaders(from.headers),
    body: method === 'POST' ? from.body : null,
    downgraded,
  };
}

/** 307 and 308 keep the method; the others turn a POST into a GET, as every browser does. */
function methodAfter(method: FetchMethod, status: number | null): FetchMethod {
  return method === 'POST' && status !== 307 && status !== 308 ? 'GET' : method;
}
