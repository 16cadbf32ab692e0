import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app knows it: SHA-1, 6 digits, 30 seconds. */
const PERIOD = 30;
/** Steps to either side, for telephones whose clock is off by half a minute. */
const WINDOW = 1;

const totp = (secret: string, label: string): TOTP =>
  new TOTP({
    issuer: 'Saring',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: Secret.fromBase32(secret),
  });

/** A new shared secret: 160 random bits in base 32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app reads from the QR code. */
export const totpUri = (secret: string, login: string): string => totp(secret, login).toString();

/** The time step whose code this is, near now; `null` for a wrong code. */
export function totpStep(secret: string, code: string, now = Date.now()): number | null {
  const digits = code.replace(/\s+/gu, '');
  if (!/^\d{6}$/u.test(digits)) return null;
  const delta = totp(secret, '').validate({ token: digits, timestamp: now, window: WINDOW });
  return delta === null ? null : Math.floor(now / 1000 / PERIOD) + delta;
}

/** The code of a moment, as an app would show it. */
export const totpCode = (secret: string, now = Date.now()): string =>
  totp(secret, '').generate({ timestamp: now });
