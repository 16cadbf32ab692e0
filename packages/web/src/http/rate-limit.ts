import { type Database, type TakenRequests, takeRequests } from '@saring/database';
import type { Logger, Secrets } from '@saring/runtime';

/** How many requests a caller may make in a window. */
export interface RatePolicy {
  /** Stands in the headers, and keeps the counts of policies apart. */
  readonly name: string;
  readonly seconds: number;
  /** With an API key or a session. */
  readonly known: number;
  /** Without, by network address. */
  readonly anonymous: number;
}

export interface Caller {
  /** `key:UUID` or `account:UUID`; `null` for nobody. */
  readonly actor: string | null;
  readonly address: string;
}

export interface RateLimiter {
  /** Counts a request. */
  count(policy: RatePolicy, caller: Caller): Promise<RateAnswer>;
}

export interface RateAnswer {
  /** Seconds to wait when there are no requests left; `null` when this one may go on. */
  readonly retryAfter: number | null;
  /** `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-08 and newer). */
  readonly headers: Readonly<Record<string, string>>;
}

interface Waiting {
  readonly policy: RatePolicy;
  readonly most: number;
  queue: ((taken: TakenRequests, granted: boolean) => void)[];
  failed: ((error: unknown) => void)[];
}

/**
 * Counts in the database, so that all processes share one count and the limit is exact. One
 * question to the database is under way for each caller at a time; what comes in meanwhile is
 * asked for together in the next one, so that a crowd costs little more than one.
 */
export function createRateLimiter(
  database: Database,
  secrets: Secrets,
  logger: Logger,
): RateLimiter {
  const waiting = new Map<string, Waiting>();

  const ask = async (key: string, line: Waiting): Promise<void> => {
    while (line.queue.length > 0) {
      const { queue, failed } = line;
      line.queue = [];
      line.failed = [];
      const caller = { key, most: line.most, seconds: line.policy.seconds };
      try {
        const taken = await takeRequests(database, caller, queue.length);
        queue.forEach((settle, index) => {
          // The last one of the batch sees what is left in the end, the first ones a little more.
          const used = taken.used - Math.max(0, taken.granted - index - 1);
          settle({ ...taken, used }, index < taken.granted);
        });
      } catch (error) {
        for (const fail of failed) fail(error);
      }
    }
    waiting.delete(key);
  };

  const take = (key: string, policy: RatePolicy, most: number) =>
    new Promise<{ taken: TakenRequests; granted: boolean }>((resolve, reject) => {
      const known = waiting.get(key);
      const line = known ?? { policy, most, queue: [], failed: [] };
      line.queue.push((taken, granted) => resolve({ taken, granted }));
      line.failed.push(reject);
      if (known === undefined) {
        waiting.set(key, line);
        void ask(key, line);
      }
    });

  return {
    count: async (policy, { actor, address }) => {
      const most = actor === null ? policy.anonymous : policy.known;
      // Addresses are not kept: a keyed hash of the network, dropped within minutes.
      const who = actor ?? secrets.hash('rate-limit', networkOf(address));
      const answer = await take(`${policy.name} ${who}`, policy, most).catch((error: unknown) => {
        logger.warn({ err: error }, 'requests are not counted');
        return null;
      });
      // Better to answer uncounted than not at all.
      if (answer === null) return { retryAfter: null, headers: {} };
      const { taken, granted } = answer;
      const reset = Math.max(1, Math.ceil(taken.resetSeconds));
      return {
        retryAfter: granted ? null : reset,
        headers: {
          'RateLimit-Policy': `"${policy.name}";q=${most};w=${policy.seconds}`,
          RateLimit: `"${policy.name}";r=${Math.max(0, most - taken.used)};t=${reset}`,
        },
      };
    },
  };
}

/** An IPv6 customer has a whole /64. */
function networkOf(address: string): string {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/u, '');
  return mapped.includes(':') ? mapped.split(':').slice(0, 4).join(':') : mapped;
}
