import { randomBytes } from 'node:crypto';
import { CODE_ALPHABET } from '@saring/domain';

const COUNT = 10;
/** 50 random bits each: they are guessed against a throttle, and live for years on paper. */
const LENGTH = 10;

/** Ten codes such as `7K3MQ-9XTB2`, shown once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => {
    const code = Array.from(randomBytes(LENGTH), (byte) => CODE_ALPHABET[byte & 31]).join('');
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });
}

/** The canonical form of a typed code, or `null` when it cannot be one. */
export function parseRecoveryCode(typed: string): string | null {
  const bare = typed
    .slice(0, 40)
    .toUpperCase()
    .replace(/[\s-]/gu, '')
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{10}$/u.test(bare)) return null;
  return `${bare.slice(0, 5)}-${bare.slice(5)}`;
}
