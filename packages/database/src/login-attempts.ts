import { SaringError } from '@saring/domain';
import { z } from 'zod';
import type { Database } from './client.ts';

/** Attempts before the first wait. */
const FREE = 5;
const FIRST_WAIT_SECONDS = 15;
const MOST_WAIT_SECONDS = 900;

const Wait = z.array(z.object({ wait: z.number().int() }));

/**
 * Counts a guess before it is looked at, so that any number at the same moment cannot be more than
 * the free ones. After five each costs a wait: 15 seconds, then twice as long, 15 minutes at most.
 *
 * @param key a keyed hash; the table never holds a login name
 * @throws SaringError `RATE_LIMITED` with the seconds to wait
 */
export async function takeLoginAttempt(database: Database, key: string): Promise<void> {
  const rows = await database.outside(
    (sql) =>
      sql.$queryRaw`SELECT take_login_attempt(${key}, ${FREE}::int, ${FIRST_WAIT_SECONDS}::int, ${MOST_WAIT_SECONDS}::int) AS wait`,
  );
  const wait = Wait.parse(rows)[0]?.wait ?? 0;
  if (wait > 0) throw new SaringError('RATE_LIMITED', { retryAfter: wait });
}

/** After the right answer the count starts again. */
export async function clearLoginAttempts(database: Database, key: string): Promise<void> {
  await database.outside((sql) => sql.$executeRaw`SELECT clear_login_attempts(${key})`);
}
