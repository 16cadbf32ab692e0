import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { SaringError } from '@saring/domain';
import type { Logger, Metrics } from '@saring/runtime';
import compression from 'compression';
import { parseCookie } from 'cookie';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { portalSignInPath, signInPath } from '../auth/sign-in-path.ts';
import { chooseLanguage, type Language } from '../i18n/language.ts';
import { authorize } from './access.ts';
import { readBody } from './body.ts';
import { allowAnyOrigin, answerPreflight } from './cors.ts';
import { toSaringError } from './framework-errors.ts';
import type { InlineStyles } from './inline-styles.ts';
import { parseInput } from './parse.ts';
import type { Principal } from './principal.ts';
import { problemOf } from './problem.ts';
import type { RateLimiter } from './rate-limit.ts';
import type { Route } from './route.ts';
import { allowFraming, securityHeaders } from './security-headers.ts';
import { send, sendProblem } from './send.ts';

export interface Authenticate {
  /** Who asks, `null` for nobody. A wrong key or an ended session is nobody. */
  (credentials: {
    readonly authorization: string | null;
    readonly apiKey: string | null;
    readonly cookie: (name: string) => string | null;
    /** Asked by the partners' portal, where only its own sessions count. */
    readonly portal: boolean;
  }): Promise<Principal | null>;
}

interface WebOptions {
  readonly routes: readonly Route[];
  readonly authenticate: Authenticate;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly trustedProxies: number;
  /** Counts the requests of routes that have a rate; without it they are not limited. */
  readonly limiter?: RateLimiter;
  /** Links start with it; requests from pages of other origins may change nothing. */
  readonly publicUrl: string;
  /** Style sheets that public pages carry in themselves. */
  readonly styles?: InlineStyles;
  /** Renders an error for people. */
  readonly errorPage: (problem: ReturnType<typeof problemOf>, language: Language) => string;
  /** Aborted when the process is about to stop: answers then end their connection. */
  readonly stopping?: AbortSignal;
}

/** The Express application for a set of routes. */
export function createWebApp(options: WebOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustedProxies);
  app.set('etag', false);
  app.set('query parser', 'simple');
  const https = options.publicUrl.startsWith('https:');
  app.use(securityHeaders(https, options.styles?.sources));
  app.use(compression({ threshold: 512 }));

  const methods = new Map<string, Set<string>>();
  for (const route of options.routes) {
    const path = expressPath(route.path);
    const known = methods.get(path) ?? new Set<string>();
    if (known.has(route.method)) throw new Error(`two routes for ${route.method} ${route.path}`);
    methods.set(path, known.add(route.method));
    app[route.method](path, (request, response) => serve(route, options, request, response));
  }
  const shared = new Set(
    options.routes.filter((route) => route.cors === true).map((route) => expressPath(route.path)),
  );
  for (const [path, known] of methods) {
    const allow = [...known].map((method) => method.toUpperCase()).join(', ');
    if (shared.has(path)) {
      app.options(path, (_request: Request, response: Response) =>
        answerPreflight(allow, response),
      );
    }
    app.all(path, (_request: Request, response: Response, next: NextFunction) => {
      response.setHeader('Allow', allow);
      next(new SaringError('METHOD_NOT_ALLOWED'));
    });
  }
  app.use((_request, _response, next) => next(new SaringError('NOT_FOUND')));
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    fail(error, request.path.startsWith('/api/'), languageOf(request), options, response);
  });
  return app;
}

/** What an operator looks for after a break-in: who tried what they may not, or too often. */
const REFUSALS: ReadonlySet<number> = new Set([401, 403, 429]);

/** A colon of ours is a colon; Express reads it as a parameter. */
const expressPath = (path: string): string =>
  path.replaceAll(':', '\\:').replace(/\{(\w+)\}/gu, ':$1');

async function serve(
  route: Route,
  options: WebOptions,
  request: Request,
  response: Response,
): Promise<void> {
  const started = performance.now();
  const requestId = randomUUID();
  response.setHeader('X-Request-Id', requestId);
  // A kept connection would hold up the stop, and its next request would meet a closed door.
  if (options.stopping?.aborted === true) response.setHeader('Connection', 'close');
  response.once('finish', () => {
    options.metrics.httpSeconds.observe(
      { route: route.path, method: route.method, status: String(response.statusCode) },
      (performance.now() - started) / 1000,
    );
  });
  const language = languageOf(request);
  let actor: string | null = null;
  try {
    if (route.cors === true) allowAnyOrigin(response);
    if (route.framable === true) allowFraming(response);
    const cookies = parseCookie(request.headers.cookie ?? '');
    const cookie = (name: string) => cookies[name] ?? null;
    const header = (name: string) => request.get(name) ?? null;
    const principal =
      route.anonymous === true
        ? null
        : await options.authenticate({
            authorization: header('authorization'),
            apiKey: header('x-api-key'),
            cookie,
            portal: route.access.kind === 'partner',
          });
    actor = principal?.actor ?? null;
    // A program that sends a key must learn that it ended, also where none is needed.
    const withKey = header('authorization') !== null || header('x-api-key') !== null;
    if (principal === null && withKey && route.kind === 'api') {
      throw new SaringError('UNAUTHENTICATED');
    }
    if (route.rate !== undefined && options.limiter !== undefined) {
      const caller = { actor: principal?.actor ?? null, address: request.ip ?? '' };
      const { headers, retryAfter } = await options.limiter.count(route.rate, caller);
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (retryAfter !== null) throw new SaringError('RATE_LIMITED', { retryAfter });
    }
    authorize(route.access, principal);
    const { body, files, rawBody } = await readBody(route, request, response, options.publicUrl);
    const reply = await route.handle({
      params: route.params === undefined ? {} : parseInput(route.params, request.params, 'path'),
      query: route.query === undefined ? {} : parseInput(route.query, request.query, 'query'),
      body: route.body === undefined ? undefined : parseInput(route.body, body, 'body'),
      files,
      rawBody,
      principal,
      language,
      header,
      cookie,
      requestId,
      url: request.originalUrl,
    });
    // The console is opened again and again: there a sheet that the browser keeps is quicker.
    const styles = route.path.startsWith('/konsol') ? undefined : options.styles;
    send(reply, response, styles?.apply, options.stopping);
  } catch (error) {
    const refused = error instanceof SaringError && REFUSALS.has(error.status);
    if (refused) {
      const { method, path } = route;
      options.logger.info({ requestId, code: error.code, method, route: path, actor }, 'refused');
    }
    if (askedToSignIn(error, route, request, response)) return;
    fail(error, route.kind === 'api', language, options, response);
  }
}

/** Pages behind the login lead to it instead of refusing; htmx is told to load it as a whole page. */
function askedToSignIn(
  error: unknown,
  route: Route,
  request: Request,
  response: Response,
): boolean {
  if (route.kind !== 'page' || response.headersSent) return false;
  if (!(error instanceof SaringError) || error.code !== 'UNAUTHENTICATED') return false;
  const partial = request.get('hx-request') === 'true';
  const asked = {
    method: partial ? 'POST' : request.method,
    url: request.originalUrl,
    referer: request.get('hx-current-url') ?? request.get('referer') ?? null,
  };
  const location = route.access.kind === 'partner' ? portalSignInPath(asked) : signInPath(asked);
  if (location === null) return false;
  response.setHeader('Cache-Control', 'no-store');
  if (partial) response.status(401).setHeader('HX-Redirect', location).end();
  else response.redirect(303, location);
  return true;
}

function fail(
  error: unknown,
  api: boolean,
  language: Language,
  options: WebOptions,
  response: Response,
): void {
  const known = toSaringError(error);
  const requestId = String(response.getHeader('X-Request-Id') ?? randomUUID());
  if (known.status >= 500) {
    options.logger.error(
      { requestId, code: known.code, err: known.cause ?? known },
      'request failed',
    );
  }
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const problem = problemOf(known, language, requestId);
  sendProblem(problem, known, api ? null : options.errorPage(problem, language), response);
}

function languageOf(request: Request): Language {
  const query = request.query.lang;
  return chooseLanguage({
    query: typeof query === 'string' ? query : null,
    cookie: parseCookie(request.headers.cookie ?? '').bahasa ?? null,
    accept: request.get('accept-language') ?? null,
  });
}

/**
 * Listens, with time limits that a client who sends one byte a second runs into. Four pictures of
 * 300 KB take 200 s at 50 kbit/s: somebody in a village with a weak signal must get them through.
 *
 * @throws Error with code `EADDRINUSE` when the port is taken
 */
export async function listen(app: Express, port: number, host: string): Promise<Server> {
  const server = createServer(
    {
      requestTimeout: 240_000,
      headersTimeout: 10_000,
      keepAliveTimeout: 10_000,
      // Node looks only every half minute unless told otherwise, which is how long a head could take.
      connectionsCheckingInterval: 1000,
    },
    app,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}
