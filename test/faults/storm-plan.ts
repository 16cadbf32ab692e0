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
 * The whole storm is for Redis, which every large installation has; the suite runs a smaller one
 * with the queues in PostgreSQL beside it. `npm run test:faults -- --long` runs the long one on both.
 */
export function stormPlan(store: 'postgres' | 'redis', long: boolean): StormPlan {
  const everyMs = 2000;
  if (long) {
    const kills = 100;
    const [flushAfter, crashAfter] = [every(25, kills), every(40, kills)];
    return { submissions: 10_000, kills, everyMs, flushAfter, crashAfter };
  }
  return store === 'redis'
    ? { submissions: 1000, kills: 20, everyMs, flushAfter: [10], crashAfter: [15] }
    : { submissions: 200, kills: 5, everyMs, flushAfter: [], crashAfter: [3] };
}
