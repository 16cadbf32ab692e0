import type { Response } from 'express';

/** Public answers may be read by pages of any site; they carry no cookie and no secret. */
export function allowAnyOrigin(response: Response): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader(
    'Access-Control-Allow-Headers',
    'Authorization, If-None-Match, If-Modified-Since',
  );
  response.setHeader(
    'Access-Control-Expose-Headers',
    'ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id',
  );
}
