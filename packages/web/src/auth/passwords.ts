import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's recommendation: Argon2id (the library's default), 19 MiB, 2 passes, 1 lane. */
const OPTIONS = {
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/**
 * Hashing takes a core for a moment: no more at once than there are cores, so that a crowd of
 * guesses slows itself down and nobody else.
 */
const slots = { free: Math.max(1, availableParallelism() - 1), waiting: [] as (() => void)[] };

async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  if (slots.free === 0) await new Promise<void>((resolve) => slots.waiting.push(resolve));
  else slots.free -= 1;
  try {
    return await work();
  } finally {
    const next = slots.waiting.shift();
    if (next === undefined) slots.free += 1;
    else next();
  }
}

/** Argon2id in PHC form. */
export const hashPassword = (password: string): Promise<string> =>
  oneAtATime(() => hash(password, OPTIONS));

/**
 * Whether the password is right. Without a hash (no such account) it takes as long, so that the
 * answer's delay does not tell which names exist.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (stored === null) {
    await hashPassword(password);
    return false;
  }
  return oneAtATime(() => verify(stored, password));
}
