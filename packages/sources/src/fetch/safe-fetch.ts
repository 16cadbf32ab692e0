import { findClientRedirect, isPrompt } from './client-redirect.ts';
import { readContentType } from './content-type.ts';
import { startDeadline } from './deadline.ts';
import { failureOf } from './failure-of.ts';
import { asFault, FetchFault } from './fault.ts';
import { headerValues, keptHeaders, readRequestHeaders } from './headers.ts';
import type { HopDraft } from './hop.ts';
import { stricterLimits } from './limits.ts';
import { nextStep, type Step } from './redirect.ts';
import type { ClientRedirect, FetchRequest, FetchResponse, FetchResult, Hop } from './types.ts';
import { type Unpacked, unpack } from './unpack.ts';
import { readTarget, type UrlPolicy } from './url-policy.ts';
import { type Visit, type VisitAnswer, visit } from './visit.ts';

export interface FetchContext {
  readonly policy: UrlPolicy;
  readonly route: Visit['context'];
}

interface Walk extends Visit {
  readonly policy: UrlPolicy;
  readonly chain: HopDraft[];
}

/** One request through all checks, redirects included, within one deadline. See `Door`. */
export async function safeFetch(
  request: FetchRequest,
  { policy, route }: FetchContext,
): Promise<FetchResult> {
  const limits = stricterLimits(request.limits);
  const deadline = startDeadline(limits.totalMs, request.signal);
  const marks = { connected: null, headers: null };
  const chain: HopDraft[] = [];
  try {
    return await walkChain({ request, limits, deadline, context: route, marks, policy, chain });
  } catch (error) {
    const fault = asFault(error, 'PROTOCOL_BROKEN');
    return failureOf(request.url, fault.code, {
      detail: fault.detail,
      chain,
      timings: { ...marks, done: deadline.elapsed() },
      ...(fault.url === null ? {} : { url: fault.url }),
    });
  } finally {
    deadline.clear();
  }
}

async function walkChain(walk: Walk): Promise<FetchResponse> {
  const { request, limits, deadline } = walk;
  let step = firstStep(request, walk.policy);
  for (;;) {
    const answer = await visit(step, beginHop(step, walk), walk);
    if (answer.location !== null) {
      step = await redirect(step, answer.location, 'location', answer.status, walk);
      continue;
    }
    const unpacked = await unpack(answer.wire, answer.encodings, {
      limits,
      keepPartial: request.partial === 'keep',
      signal: deadline.signal,
    });
    const found = findAfter(step, answer, unpacked.body, walk.policy);
    const next = await followClientRedirect(step, found, walk);
    if (next.step === null) return responseOf(step, answer, unpacked, next.redirect, walk);
    step = next.step;
  }
}

function firstStep(request: FetchRequest, policy: UrlPolicy): Step {
  const method = request.method ?? 'GET';
  if (request.body !== undefined && method !== 'POST') {
    throw new FetchFault('REQUEST_INVALID', { detail: `body with ${method}` });
  }
  return {
    target: readTarget(request.url, policy),
    via: 'request',
    method,
    headers: readRequestHeaders(request.headers),
    body: request.body ?? null,
    downgraded: false,
  };
}

/** Opens the record of a hop, unless the chain is too long or comes back to where it was. */
function beginHop(step: Step, { chain, limits }: Walk): HopDraft {
  const { target, via, method, downgraded } = step;
  const url = target.url.href;
  const looped = chain.some((hop) => hop.url === url && hop.method === method);
  if (looped || chain.length > limits.redirects) {
    throw new FetchFault('TOO_MANY_REDIRECTS', { detail: looped ? 'loop' : '', url });
  }
  const hop: HopDraft = {
    url,
    method,
    at: new Date().toISOString(),
    via,
    status: null,
    address: null,
    tls: null,
    downgraded,
  };
  chain.push(hop);
  return hop;
}

async function redirect(
  from: Step,
  location: string,
  via: Exclude<Hop['via'], 'request'>,
  status: number | null,
  { request, policy }: Walk,
): Promise<Step> {
  const step = nextStep(from, location, via, status, request, policy);
  const refused = (await request.beforeRedirect?.(step.target.url)) ?? null;
  if (refused !== null) throw new FetchFault(refused, { url: step.target.url.href });
  return step;
}

function findAfter(step: Step, answer: VisitAnswer, body: Buffer, policy: UrlPolicy) {
  const { type } = readContentType(headerValues(answer.headers, 'content-type')[0]);
  const html = type === 'text/html' || type === 'application/xhtml+xml' ? body : null;
  return findClientRedirect(step.target.url, answer.headers, html, policy);
}

/** The page itself did answer: a refused target is reported with it instead of failing it. */
async function followClientRedirect(
  step: Step,
  found: ClientRedirect | null,
  walk: Walk,
): Promise<{ step: Step | null; redirect: ClientRedirect | null }> {
  const follow = walk.request.clientRedirects === 'follow';
  if (!follow || found === null || found.url === null || found.refused !== null) {
    return { step: null, redirect: found };
  }
  if (!isPrompt(found)) return { step: null, redirect: found };
  try {
    return { step: await redirect(step, found.url, found.via, null, walk), redirect: null };
  } catch (error) {
    if (!(error instanceof FetchFault)) throw error;
    return { step: null, redirect: { ...found, refused: error.code } };
  }
}

function responseOf(
  step: Step,
  answer: VisitAnswer,
  unpacked: Unpacked,
  clientRedirect: ClientRedirect | null,
  { request, chain, marks, deadline }: Walk,
): FetchResponse {
  const headers = keptHeaders(answer.headers);
  const { type, charset } = readContentType(headers['content-type']);
  return {
    kind: 'response',
    requestedUrl: request.url,
    url: step.target.url.href,
    status: answer.status,
    headers,
    rawHeaders: answer.headers,
    contentType: type,
    charset,
    body: unpacked.body,
    wire: answer.wire,
    encodings: answer.encodings,
    truncated: answer.truncated || unpacked.truncated,
    chain,
    clientRedirect,
    timings: { ...marks, done: deadline.elapsed() },
  };
}
