import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const KEY_MARK = 'sr';

/** A new API key: 256 random bits, a mark that scanners recognise, and a checksum. */
export function newApiKey(): { key: string; prefix: string } {
  const secret = randomBytes(32).toString('base64url');
  const key = `${KEY_MARK}_${secret}_${checksum(secret)}`;
  return { key, prefix: key.slice(0, 10) };
}

/** A mistyped or cut key is told apart without a look into the database. */
export function isApiKey(text: string): boolean {
  const parts = /^sr_([A-Za-z0-9_-]{43})_([0-9a-f]{8})$/u.exec(text);
  return parts?.[1] !== undefined && parts[2] === checksum(parts[1]);
}

/** A new session token: 256 random bits. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** A new token for a one-time link: 256 random bits. */
export const newLinkToken = (): string => randomBytes(32).toString('base64url');

/** Purpose of the keyed hash under which a link is kept. */
export const LINK_HASH = 'one-time-link';

const checksum = (secret: string): string => crc32(secret).toString(16).padStart(8, '0');
