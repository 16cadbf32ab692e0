import type { Door, FetchFailure } from '@saring/sources';
import type { ApiClientOptions } from 'grammy';
import { z } from 'zod';

/** The door brought no answer; grammY hands it on inside its `HttpError`. */
export class DoorError extends Error {
  readonly failure: FetchFailure;

  constructor(failure: FetchFailure) {
    super(failure.code);
    this.name = 'DoorError';
    this.failure = failure;
  }
}

const Request = z.object({
  method: z.enum(['GET', 'POST']).default('GET'),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  signal: z.unknown().optional(),
});

/**
 * A `fetch` for grammY that goes through the one door: no redirects, the door's limits and its
 * checks of every address. Bodies are small (a text or one card), so they are sent as a whole.
 */
export function doorFetch(door: Door): NonNullable<ApiClientOptions['fetch']> {
  return async (url: unknown, init: unknown) => {
    const { method, headers, body, signal } = Request.parse(init ?? {});
    const result = await door.safeFetch({
      url: String(url),
      method,
      headers: { accept: 'application/json' },
      limits: { redirects: 0 },
      ...(body === undefined || body === null
        ? {}
        : {
            body: {
              contentType: headers['content-type'] ?? 'application/json',
              bytes: await bytesOf(body),
            },
          }),
      ...(signal instanceof AbortSignal ? { signal } : {}),
    });
    if (result.kind === 'failure') throw new DoorError(result);
    return new Response(new Uint8Array(result.body), { status: result.status });
  };
}

async function bytesOf(body: unknown): Promise<Buffer> {
  if (typeof body === 'string') return Buffer.from(body);
  if (!isStream(body)) throw new TypeError('a body of another kind than grammY makes');
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array))
      throw new TypeError('a stream of something else than bytes');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const isStream = (body: unknown): body is AsyncIterable<unknown> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
