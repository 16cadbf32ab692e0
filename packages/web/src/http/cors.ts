import type { Response } from 'express';

/** Public answers may be read by pages of any site; they carry no cookie and no secret. */
export function allowAnyOrigin(response: Response): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader(
    'Access-Control-Allow-Headers',
    'Authorization, X-API-Key, Content-Type, If-None-Match, If-Modified-Since',
  );
  response.setHeader(
    'Access-Control-Expose-Headers',
    'ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id',
  );
}

/** What a browser asks before a request with a key or a validator. */
export function answerPreflight(methods: string, response: Response): void {
  allowAnyOrigin(response);
  response.setHeader('Access-Control-Allow-Methods', methods);
  response.setHeader('Access-Control-Max-Age', '86400');
  response.status(204).end();
}
