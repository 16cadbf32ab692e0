import type { SaringError } from '@saring/domain';
import type { Response } from 'express';
import { renderToString } from 'preact-render-to-string';
import type { Problem } from './problem.ts';
import type { Reply } from './reply.ts';

const NEVER = new AbortController().signal;
const HTML = 'text/html; charset=utf-8';

/**
 * Turns a handler's answer into bytes.
 *
 * @param finish last touch on the markup of a page
 * @param stopping what has no end of its own is told when the process is about to stop
 */
export function send(
  reply: Reply,
  response: Response,
  finish: (html: string) => string = (html) => html,
  stopping: AbortSignal = NEVER,
): void {
  if (reply.kind === 'stream') {
    reply.run(response, stopping);
    return;
  }
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
  switch (reply.kind) {
    case 'json':
      // Answers change with who asks unless the route says how long they keep.
      if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
      response.status(reply.status).json(reply.body);
      break;
    case 'page':
      if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
      response
        .status(reply.status)
        .type(HTML)
        .send(finish(`<!doctype html>${renderToString(reply.page)}`));
      break;
    case 'bytes':
      response.status(reply.status).setHeader('Content-Type', reply.type);
      response.send(reply.body);
      break;
    case 'redirect':
      response.redirect(303, reply.location);
      break;
    case 'not-modified':
      response.status(304).end();
      break;
    default:
      reply satisfies never;
  }
}

/** Answers an error: problem+json for programs, a page for people. */
export function sendProblem(
  problem: Problem,
  error: SaringError,
  html: string | null,
  response: Response,
): void {
  response.setHeader('Cache-Control', 'no-store');
  if (error.retryAfter !== null) response.setHeader('Retry-After', String(error.retryAfter));
  if (error.code === 'UNAUTHENTICATED') response.setHeader('WWW-Authenticate', 'Bearer');
  response.status(problem.status);
  if (html === null) response.type('application/problem+json').send(JSON.stringify(problem));
  else response.type(HTML).send(html);
}
