import { createHmac, timingSafeEqual } from 'node:crypto';

const HEADER = /^sha256=([0-9a-f]{64})$/iu;

/** `X-Hub-Signature-256` of a body: HMAC-SHA-256 with the app's secret over the raw bytes. */
export function signWebhook(rawBody: Uint8Array, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(rawBody).digest('hex')}`;
}

/** Whether a body comes from whoever holds the app's secret. Compares in constant time. */
export function isSigned(rawBody: Uint8Array, header: string | null, appSecret: string): boolean {
  const given = HEADER.exec(header ?? '')?.[1];
  const wanted = Buffer.from(signWebhook(rawBody, appSecret).slice('sha256='.length), 'hex');
  // Compared even when the header is malformed, so that the time tells nothing.
  const bytes = given === undefined ? Buffer.alloc(wanted.length) : Buffer.from(given, 'hex');
  return timingSafeEqual(bytes, wanted) && given !== undefined;
}

/** Whether two secrets are the same, in constant time whatever their lengths. */
export function sameSecret(given: string, wanted: string): boolean {
  const digest = (value: string) => createHmac('sha256', 'compare').update(value).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
