import type { Response } from 'express';
import type { VNode } from 'preact';

/** A list is sent as so many headers of that name, as cookies are. */
type Headers = Readonly<Record<string, string | readonly string[]>>;

/** What a handler answers. Only the server turns it into bytes. */
export type Reply =
  | {
      readonly kind: 'json';
      readonly status: number;
      readonly body: unknown;
      readonly headers: Headers;
    }
  | {
      readonly kind: 'page';
      readonly status: number;
      readonly page: VNode;
      readonly headers: Headers;
    }
  | {
      readonly kind: 'bytes';
      readonly status: number;
      readonly type: string;
      readonly body: string | Buffer;
      readonly headers: Headers;
    }
  | { readonly kind: 'redirect'; readonly location: string; readonly headers: Headers }
  | { readonly kind: 'not-modified'; readonly headers: Headers }
  | {
      readonly kind: 'stream';
      readonly run: (response: Response, stopping: AbortSignal) => void;
    };

export const json = (body: unknown, status = 200, headers: Headers = {}): Reply => ({
  kind: 'json',
  status,
  body,
  headers,
});

export const page = (content: VNode, status = 200, headers: Headers = {}): Reply => ({
  kind: 'page',
  status,
  page: content,
  headers,
});

export const bytes = (
  type: string,
  body: string | Buffer,
  headers: Headers = {},
  status = 200,
): Reply => ({ kind: 'bytes', status, type, body, headers });

/** After a form was stored: the browser loads `location` with GET. Only paths of our own. */
export function redirect(location: string, headers: Headers = {}): Reply {
  if (!/^\/(?![/\\])/u.test(location)) throw new Error(`not a path of ours: ${location}`);
  return { kind: 'redirect', location, headers };
}

export const notModified = (headers: Headers): Reply => ({ kind: 'not-modified', headers });

/**
 * The handler writes to the connection itself, as server-sent events do. What has no end of its own
 * ends when `stopping` is aborted.
 */
export const stream = (run: (response: Response, stopping: AbortSignal) => void): Reply => ({
  kind: 'stream',
  run,
});
