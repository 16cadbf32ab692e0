import { matchesType, readContentType } from './content-type.ts';
import type { Deadline } from './deadline.ts';
import { type Answer, exchange } from './exchange.ts';
import { FetchFault } from './fault.ts';
import { headerValues, type RawHeaders } from './headers.ts';
import type { HopDraft } from './hop.ts';
import { readLocation, type Step } from './redirect.ts';
import { openRoute, type RouteContext } from './route.ts';
import type { FetchLimits, FetchRequest } from './types.ts';
import { ACCEPT_ENCODING, readEncodings } from './unpack.ts';

/** What one request keeps at hand for all its hops. */
export interface Visit {
  readonly request: FetchRequest;
  readonly limits: FetchLimits;
  readonly deadline: Deadline;
  readonly context: RouteContext & { readonly userAgent: string };
  /** Milliseconds after the start, of the last hop. */
  readonly marks: { connected: number | null; headers: number | null };
}

export interface VisitAnswer extends Answer {
  /** Where it sends us; then the body was not read. */
  readonly location: string | null;
  readonly encodings: readonly string[];
}

const BODILESS: ReadonlySet<number> = new Set([204, 304]);

/**
 * Makes one hop: opens the route, asks, and reads the answer. A redirect's body is not read.
 *
 * @throws FetchFault
 */
export async function visit(step: Step, hop: HopDraft, visit: Visit): Promise<VisitAnswer> {
  const { request, limits, deadline, context, marks } = visit;
  marks.connected = null;
  marks.headers = null;
  const tls = request.tls ?? 'require';
  const socket = await openRoute(step.target, hop, tls, limits, deadline, context);
  marks.connected = deadline.elapsed();

  const { url } = step.target;
  const forward = url.protocol === 'http:' ? context.proxy : null;
  let location: string | null = null;
  let encodings: readonly string[] = [];
  const answer = await exchange(socket, {
    origin: url.origin,
    path: forward === null ? url.pathname + url.search : url.href,
    method: step.method,
    headers: new Map([...requestHeaders(step, visit), ...Object.entries(forward?.headers ?? {})]),
    body: step.body?.bytes ?? null,
    limits,
    keepPartial: request.partial === 'keep',
    signal: deadline.signal,
    wantsBody: ({ status, headers }) => {
      marks.headers = deadline.elapsed();
      hop.status = status;
      location = readLocation(status, headers);
      if (location !== null || step.method === 'HEAD' || BODILESS.has(status)) return false;
      encodings = readEncodings(headerValues(headers, 'content-encoding'), limits.encodings);
      checkHead(status, headers, visit);
      return true;
    },
  });
  return { ...answer, location, encodings };
}

function requestHeaders(step: Step, { request, context }: Visit): Map<string, string> {
  const headers = new Map([
    ['user-agent', context.userAgent],
    ['accept', request.contentTypes === undefined ? '*/*' : request.contentTypes.join(', ')],
    ['accept-language', 'id, en;q=0.8'],
    ['accept-encoding', ACCEPT_ENCODING],
    ...step.headers,
  ]);
  if (step.body !== null && step.body !== undefined) {
    headers.set('content-type', step.body.contentType);
  }
  return headers;
}

/** Refuses by the head what need not be read: the wrong kind of content, or too much of it. */
function checkHead(status: number, headers: RawHeaders, { request, limits }: Visit): void {
  const { type } = readContentType(headerValues(headers, 'content-type')[0]);
  const success = status >= 200 && status < 300;
  if (success && request.contentTypes !== undefined && !matchesType(type, request.contentTypes)) {
    throw new FetchFault('CONTENT_TYPE_REFUSED', { detail: type ?? 'none' });
  }
  const announced = Number(headerValues(headers, 'content-length')[0] ?? 0);
  if (announced > limits.wireBytes && request.partial !== 'keep') {
    throw new FetchFault('BODY_TOO_LARGE', { detail: `${announced} bytes announced` });
  }
}
