import { randomBytes } from 'node:crypto';
import { CODE_ALPHABET } from './ticket.ts';

const LENGTH = 8;

/** A new code for joining a village group, such as `7K3M-9XTB`: 40 random bits, short-lived. */
export function newJoinCode(): string {
  const code = Array.from(randomBytes(LENGTH), (byte) => CODE_ALPHABET[byte & 31]).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The canonical form of a code as somebody typed it, or `null` when it is none. */
export function parseJoinCode(typed: string): string | null {
  const bare = typed
    .slice(0, 64)
    .toUpperCase()
    .replace(/[\s-]/gu, '')
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{8}$/u.test(bare)) return null;
  return `${bare.slice(0, 4)}-${bare.slice(4)}`;
}
