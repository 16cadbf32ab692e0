import { SaringError } from '@saring/domain';
import { request } from 'undici';

export interface S3Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

interface StoreRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

const TIMEOUT_MS = 30_000;

/**
 * Sends a signed request to the operator's own file store. Not through the one door: that door
 * keeps strangers' addresses out and stops at two megabytes, while this address comes from the
 * configuration like the database's, may well be private, and is never taken from a message.
 * Redirects are not followed.
 *
 * @throws SaringError STORE_UNAVAILABLE
 */
export async function sendToStore({ method, url, headers, body }: StoreRequest): Promise<S3Answer> {
  try {
    const answer = await request(url, {
      method,
      headers: { ...headers },
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
    const length = answer.headers['content-length'];
    return {
      status: answer.statusCode,
      headers: { 'content-length': typeof length === 'string' ? length : undefined },
      body: Buffer.from(await answer.body.arrayBuffer()),
    };
  } catch (cause) {
    throw new SaringError('STORE_UNAVAILABLE', { cause });
  }
}
