import { type Database, type FeedEntry, type MatchFeed, readMatchFeed } from '@saring/database';
import type { Logger } from '@saring/runtime';
import type { Engine } from './engine.ts';

export interface Follower {
  /** Applies everything that was committed before the call. */
  catchUp(): Promise<void>;
  /**
   * The same, with changes that the caller reads itself: `ask` is told from where on, and how many
   * at most.
   */
  catchUpBy(ask: (from: bigint, limit: number) => Promise<MatchFeed>): Promise<void>;
  /** How many changes were applied so far: two queries at the same position see the same. */
  readonly position: number;
  /** The changes applied since a position; `null` when they are more than are remembered. */
  since(position: number): readonly FeedEntry[] | null;
  /** Runs `work` while nothing is applied; `from` is where a new follower would have to begin. */
  still<T>(work: (from: bigint) => Promise<T>): Promise<T>;
  start(): void;
  stop(): Promise<void>;
}

const BATCH = 5000;
/** Changes remembered for `since`: more than come while an item waits for its turn. */
const REMEMBERED = 500;
/** Whoever waits for nothing sees a change after this time at the latest. */
const POLL_MS = 100;

/**
 * Keeps an engine in step with the database. Rows become visible in another order than their
 * sequence numbers, so the follower remembers what it has seen above the oldest transaction that
 * still runs, and reads that stretch again each time. Every process does the same, so all converge
 * and none is special.
 *
 * @param begin asked once, before the first reading: the transaction id from which on changes are
 * read; everything before is in the engine already
 */
export function createFollower(
  database: Database,
  engine: Engine,
  logger: Logger,
  begin: () => Promise<bigint> = async () => 0n,
): Follower {
  let from: bigint | null = null;
  let seen = new Map<bigint, Pick<FeedEntry, 'id' | 'xactId'>>();
  /** Sequence number of each document's newest change among `seen`. */
  let newest = new Map<string, bigint>();
  let running: Promise<unknown> | null = null;
  let position = 0;
  let latest: readonly FeedEntry[] = [];
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const take = async ({ entries }: MatchFeed): Promise<void> => {
    // Read before something newer was applied: the newer change stands.
    const fresh = entries.filter(
      ({ id, seq, xactId }) =>
        xactId >= (from ?? 0n) && seq > (newest.get(id) ?? -1n) && !seen.has(seq),
    );
    await engine.apply(fresh);
    for (const { id, seq, xactId } of fresh) {
      seen.set(seq, { id, xactId });
      newest.set(id, seq);
    }
    position += fresh.length;
    if (fresh.length > 0) latest = [...latest, ...fresh].slice(-REMEMBERED);
  };

  const reach = async (horizon: bigint | null): Promise<void> => {
    if (horizon === null || horizon <= (from ?? 0n)) return;
    await engine.reached(horizon);
    from = horizon;
    seen = new Map([...seen].filter(([, { xactId }]) => xactId >= horizon));
    newest = new Map([...seen].map(([seq, { id }]) => [id, seq]));
  };

  const read = async (): Promise<void> => {
    from ??= await begin();
    let after = -1n;
    let horizon: bigint | null = null;
    for (;;) {
      const batch = await readMatchFeed(database, from, after, BATCH);
      // The first answer's horizon is the safe one: later ones may lie above rows not read yet.
      horizon ??= batch.horizon;
      await take(batch);
      after = batch.entries.at(-1)?.seq ?? after;
      if (batch.entries.length < BATCH) break;
    }
    await reach(horizon);
  };

  /** One at a time: whoever comes while something runs waits, then does its own. */
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    // Always waits once, so that `work` never begins before its caller has noted that it will.
    do await running?.catch(() => undefined);
    while (running !== null);
    const mine = work();
    const done = mine.finally(() => {
      if (running === done) running = null;
    });
    running = done;
    return done;
  };

  let next: Promise<void> | null = null;
  const catchUp = (): Promise<void> => {
    // A reading that began before the call may have missed the newest rows: the next one is shared
    // by all who wait for it.
    next ??= alone(() => {
      next = null;
      return read();
    });
    return next;
  };

  const catchUpBy: Follower['catchUpBy'] = async (ask) => {
    if (from === null) await catchUp();
    const feed = await ask(from ?? 0n, BATCH);
    if (feed.entries.length === BATCH) return catchUp();
    await alone(async () => {
      await take(feed);
      await reach(feed.horizon);
    });
  };

  const poll = () => {
    timer = setTimeout(() => {
      catchUp()
        .catch((error: unknown) => logger.debug({ err: error }, 'match feed not read'))
        .then(() => {
          if (!stopped) poll();
        });
    }, POLL_MS);
  };
  return {
    catchUp,
    catchUpBy,
    get position() {
      return position;
    },
    since: (earlier) => {
      const count = position - earlier;
      return count > latest.length ? null : latest.slice(latest.length - count);
    },
    still: (work) => alone(() => work(from ?? 0n)),
    start: poll,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running?.catch(() => undefined);
    },
  };
}

/** Two followers, each of its own engine, as one. */
export function together(one: Follower, other: Follower): Omit<Follower, 'still'> {
  return {
    catchUp: async () => {
      await Promise.all([one.catchUp(), other.catchUp()]);
    },
    catchUpBy: async (ask) => {
      await one.catchUpBy(ask);
      await other.catchUp();
    },
    get position() {
      return one.position + other.position;
    },
    // Which of the two a position belongs to is not known.
    since: (earlier) => (earlier === one.position + other.position ? [] : null),
    start: () => {
      one.start();
      other.start();
    },
    stop: async () => {
      await Promise.all([one.stop(), other.stop()]);
    },
  };
}
