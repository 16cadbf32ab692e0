import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that a code survives a telephone call. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/**
 * A new ticket code such as `SR-7K3MQ-9XTB2`: 50 random bits, because whoever has the code may
 * read the answer without an account.
 */
export function newTicket(): string {
  const code = Array.from(randomBytes(LENGTH), (byte) => CODE_ALPHABET[byte & 31]).join('');
  return `SR-${code.slice(0, 5)}-${code.slice(5)}`;
}

/**
 * The canonical form of a code as somebody typed it (lower case, without dashes, O for 0, I or L
 * for 1), or `null` when it is none.
 */
export function parseTicket(typed: string): string | null {
  const bare = typed
    .slice(0, 64)
    .toUpperCase()
    .replace(/[\s-]/gu, '')
    .replace(/^SR/u, '')
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{10}$/u.test(bare)) return null;
  return `SR-${bare.slice(0, 5)}-${bare.slice(5)}`;
}
