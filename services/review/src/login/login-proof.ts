import type { Secrets } from '@saring/runtime';
import { z } from 'zod';

/** Between the right password and the second factor: ten minutes to fetch the telephone. */
const LIFE_MS = 10 * 60_000;
export const PROOF_COOKIE = 'saring_masuk';
export const PROOF_SECONDS = LIFE_MS / 1000;
const PURPOSE = 'login-proof';

const Proof = z.object({
  tenantId: z.string(),
  accountId: z.string(),
  /** Changes with the password, so that a proof does not outlive it. */
  mark: z.string(),
  /** The secret that is being set up; `null` where one exists already. */
  newSecret: z.string().nullable(),
  until: z.number(),
});

export type LoginProof = Omit<z.infer<typeof Proof>, 'until'>;

/** That somebody knew the password just now, sealed for their browser to keep. */
export function sealProof(secrets: Secrets, proof: LoginProof, now = Date.now()): string {
  return secrets.encrypt(PURPOSE, JSON.stringify({ ...proof, until: now + LIFE_MS }));
}

/** `null` for a proof that is over, or not ours. */
export function openProof(
  secrets: Secrets,
  sealed: string | null,
  now = Date.now(),
): LoginProof | null {
  if (sealed === null) return null;
  try {
    const { until, ...proof } = Proof.parse(JSON.parse(secrets.decrypt(PURPOSE, sealed)));
    return until > now ? proof : null;
  } catch {
    return null;
  }
}

/** Stands for a password without telling anything about it. */
export const passwordMark = (secrets: Secrets, passwordHash: string): string =>
  secrets.hash(PURPOSE, passwordHash).slice(0, 16);
