import { availableParallelism } from 'node:os';
import type { RawPage } from './extract-page.ts';
import type { Page } from './page.ts';
import { ReaderThread } from './worker/reader-thread.ts';

/** Why a page could not be read. It says nothing about the page's honesty: the signal is unknown. */
export type ExtractFailure = 'too-slow' | 'too-much-memory' | 'broken' | 'closed';

export type ExtractResult =
  | { readonly page: Page; readonly failure: null; readonly detail: null }
  | {
      readonly page: null;
      readonly failure: ExtractFailure;
      /** For the log. */
      readonly detail: string;
    };

const CLOSED: ExtractResult = { page: null, failure: 'closed', detail: 'closed' };

export interface ExtractorOptions {
  /** Threads; one less than the machine has cores, two at most, unless set. */
  readonly threads?: number;
  /** Milliseconds one page may take before its thread is killed. */
  readonly timeLimit?: number;
}

const TIME_LIMIT_MS = 2_000;

interface Waiting {
  readonly raw: RawPage;
  readonly resolve: (result: ExtractResult) => void;
}

/**
 * Reads pages in a few threads of its own, so that no page can hold up the caller's event loop: a
 * page that takes too long or too much memory costs its thread, which is replaced.
 */
export class Extractor {
  readonly #timeLimit: number;
  readonly #threads: ReaderThread[];
  readonly #queue: Waiting[] = [];
  #closed = false;

  constructor({ threads, timeLimit = TIME_LIMIT_MS }: ExtractorOptions = {}) {
    this.#timeLimit = timeLimit;
    const count = threads ?? Math.max(1, Math.min(2, availableParallelism() - 1));
    this.#threads = Array.from({ length: count }, () => new ReaderThread());
  }

  /**
   * Reads one page; never rejects. The bytes are copied, the caller keeps its own.
   */
  extract(raw: RawPage): Promise<ExtractResult> {
    if (this.#closed) return Promise.resolve(CLOSED);
    return new Promise((resolve) => {
      this.#queue.push({ raw, resolve });
      this.#next();
    });
  }

  /** Starts the threads before the first page needs them. */
  async warmUp(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.ready()));
  }

  /** Ends the threads; pages still waiting end as `closed`. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { resolve } of this.#queue.splice(0)) resolve(CLOSED);
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #next(): void {
    const thread = this.#threads.find((each) => !each.busy);
    const waiting = thread === undefined ? undefined : this.#queue.shift();
    if (thread === undefined || waiting === undefined) return;
    void thread.read(waiting.raw, this.#timeLimit).then((result) => {
      waiting.resolve(result);
      this.#next();
    });
  }
}
