/** How one host is treated. */
export interface Pace {
  /** Milliseconds between the starts of two requests. */
  readonly intervalMs: number;
  /** Requests at the same time. */
  readonly concurrency: number;
}

interface Lane {
  running: number;
  /** When the next request may start. */
  nextAt: number;
  /** Until when the host asked to be left alone. */
  restUntil: number;
  readonly waiting: (() => void)[];
  timer: NodeJS.Timeout | null;
}

/** Hosts remembered before quiet ones are forgotten. */
const MAX_HOSTS = 5000;

/** Longest pause a host can impose. */
const MAX_REST_MS = 24 * 60 * 60 * 1000;

/** Spaces out the requests to each host and remembers which hosts asked for a pause. */
export class HostPacer {
  readonly #lanes = new Map<string, Lane>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Seconds a host still wants to be left alone; 0 when it does not. */
  restingFor(host: string): number {
    const left = (this.#lanes.get(host)?.restUntil ?? 0) - this.#now();
    return Math.max(0, Math.ceil(left / 1000));
  }

  /** Leaves a host alone for a while. */
  rest(host: string, seconds: number): void {
    const until = this.#now() + Math.min(seconds * 1000, MAX_REST_MS);
    const lane = this.#lane(host);
    lane.restUntil = Math.max(lane.restUntil, until);
  }

  /** Runs a task when it is its turn at a host. A caller that stops waiting gives its turn up. */
  async run<T>(host: string, pace: Pace, task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const lane = this.#lane(host);
    await this.#turn(lane, pace, signal);
    try {
      return await task();
    } finally {
      lane.running -= 1;
      this.#wake(lane, pace);
    }
  }

  #turn(lane: Lane, pace: Pace, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = () => {
        signal?.removeEventListener('abort', stop);
        resolve();
      };
      const stop = () => {
        lane.waiting.splice(lane.waiting.indexOf(go), 1);
        reject(signal?.reason);
      };
      signal?.throwIfAborted();
      signal?.addEventListener('abort', stop, { once: true });
      lane.waiting.push(go);
      this.#wake(lane, pace);
    });
  }

  /** Lets go whoever may, and looks again when the next one may. */
  #wake(lane: Lane, pace: Pace): void {
    while (lane.waiting.length > 0 && lane.running < pace.concurrency) {
      const wait = lane.nextAt - this.#now();
      if (wait > 0) {
        lane.timer ??= setTimeout(() => {
          lane.timer = null;
          this.#wake(lane, pace);
        }, wait);
        return;
      }
      // Counted here and not in `run`, which goes on only after this loop.
      lane.running += 1;
      lane.nextAt = this.#now() + pace.intervalMs;
      lane.waiting.shift()?.();
    }
  }

  #lane(host: string): Lane {
    const known = this.#lanes.get(host);
    if (known !== undefined) return known;
    if (this.#lanes.size >= MAX_HOSTS) this.#forgetQuiet();
    const lane: Lane = { running: 0, nextAt: 0, restUntil: 0, waiting: [], timer: null };
    this.#lanes.set(host, lane);
    return lane;
  }

  #forgetQuiet(): void {
    const now = this.#now();
    for (const [host, lane] of this.#lanes) {
      const busy = lane.running > 0 || lane.waiting.length > 0;
      if (!busy && lane.nextAt <= now && lane.restUntil <= now) this.#lanes.delete(host);
    }
  }
}
