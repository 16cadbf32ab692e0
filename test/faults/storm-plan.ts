/** What the storm does to an installation, and when, counted in kills of its workers. */
export interface StormPlan {
  readonly submissions: number;
  readonly kills: number;
  /** Time between two kills, or longer where a machine takes longer to start a worker. */
  readonly everyMs: number;
  /** Redis forgets everything after these kills. */
  readonly flushAfter: readonly number[];
  /** PostgreSQL is stopped at once and started again after these kills. */
  readonly crashAfter: readonly number[];
}

const every = (step: number, most: number): number[] =>
  Array.from({ length: Math.floor((most - 1) / step) }, (_, index) => (index + 1) * step);

/**
 * The suite takes the whole storm on Redis, where there is one, and a breeze on PostgreSQL's queue,
 * which costs a minute on two cores; `npm run test:faults` takes the whole storm on both, and
 * `npm run test:faults -- --long` the long one.
 *
 * @param size `short` or `long`; anything else is what the suite takes
 */
export function stormPlan(store: 'postgres' | 'redis', size: string | undefined): StormPlan {
  const everyMs = 2000;
  if (size === 'long') {
    const kills = 100;
    const [flushAfter, crashAfter] = [every(25, kills), every(40, kills)];
    return { submissions: 10_000, kills, everyMs, flushAfter, crashAfter };
  }
  if (size === 'short' || store === 'redis') {
    return { submissions: 1000, kills: 20, everyMs, flushAfter: [10], crashAfter: [15] };
  }
  return { submissions: 120, kills: 3, everyMs, flushAfter: [], crashAfter: [1] };
}
