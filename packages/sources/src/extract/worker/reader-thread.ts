import type { Worker } from 'node:worker_threads';
import type { RawPage } from '../extract-page.ts';
import type { ExtractFailure, ExtractResult } from '../extractor.ts';
import type { Reply, Task } from './messages.ts';
import { startWorker } from './start-worker.ts';

/** Loading the libraries takes a quarter of a second; a machine under load gets this long. */
const START_LIMIT_MS = 20_000;

/** One thread and its successors: started when needed, replaced after it was killed or fell over. */
export class ReaderThread {
  busy = false;
  #worker: Worker | null = null;
  #up: Promise<boolean> | null = null;
  #settle: ((result: ExtractResult) => void) | null = null;
  #lastId = 0;
  #closed = false;

  /** Whether the thread is up; starts one if there is none. */
  ready(): Promise<boolean> {
    if (this.#closed) return Promise.resolve(false);
    this.#up ??= this.#start();
    return this.#up;
  }

  /** The limit counts from the moment the thread is up: a restart is not held against a page. */
  async read(raw: RawPage, timeLimit: number): Promise<ExtractResult> {
    this.busy = true;
    try {
      const worker = (await this.ready()) ? this.#worker : null;
      if (worker === null) return failed(this.#closed ? 'closed' : 'broken', 'no thread');
      return await this.#ask(worker, raw, timeLimit);
    } finally {
      this.busy = false;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#drop('closed', 'closed');
  }

  #start(): Promise<boolean> {
    const worker = startWorker();
    this.#worker = worker;
    return new Promise((resolve) => {
      const timer = setTimeout(() => lost('broken', 'the thread did not start'), START_LIMIT_MS);
      const lost = (failure: ExtractFailure, detail: string): void => {
        clearTimeout(timer);
        resolve(false);
        if (this.#worker === worker) void this.#drop(failure, detail);
      };
      worker.on('message', (reply: Reply) => {
        if (reply.kind === 'ready') {
          clearTimeout(timer);
          // A thread that waits for work must not keep a process alive that is done.
          worker.unref();
          resolve(true);
        } else if (reply.id === this.#lastId) {
          this.#settle?.(
            reply.kind === 'done'
              ? { page: reply.page, failure: null, detail: null }
              : failed('broken', reply.message),
          );
        }
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        lost(memory ? 'too-much-memory' : 'broken', error.message);
      });
      worker.on('exit', () => lost('broken', 'the thread ended'));
    });
  }

  #ask(worker: Worker, raw: RawPage, timeLimit: number): Promise<ExtractResult> {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        void this.#drop('too-slow', `over ${timeLimit} ms`);
      }, timeLimit);
      this.#settle = (result) => {
        clearTimeout(timer);
        this.#settle = null;
        worker.unref();
        resolve(result);
      };
      worker.ref();
      worker.postMessage({ id, raw } satisfies Task);
    });
  }

  /** Ends the thread and whatever it was doing, and starts the next unless all is over. */
  async #drop(failure: ExtractFailure, detail: string): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#up = null;
    this.#settle?.(failed(failure, detail));
    if (failure === 'too-slow' || failure === 'too-much-memory') void this.ready();
    await worker?.terminate();
  }
}

const failed = (failure: ExtractFailure, detail: string): ExtractResult => ({
  page: null,
  failure,
  detail,
});
