/**
 * How many jobs may ask outside at the same time. The others give their place back at once and come
 * again, so that slow answers never hold up the first look at new items.
 */
export class Lane {
  readonly #most: number;
  #busy = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Runs `work`, or gives `null` when the lane is full. */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.#busy >= this.#most) return null;
    this.#busy += 1;
    try {
      return await work();
    } finally {
      this.#busy -= 1;
    }
  }
}

/** When a job that found its lane full comes again, with some spread. */
export const comeAgain = (): Date => new Date(Date.now() + 3_000 + Math.random() * 4_000);
