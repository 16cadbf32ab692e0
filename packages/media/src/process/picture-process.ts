import type { ChildProcess } from 'node:child_process';
import type { Limits } from '../limits.ts';
import type { PictureFailure } from '../pictures.ts';
import { type Answer, EXIT_TOO_MUCH_MEMORY, type Task, type ToParent } from './messages.ts';
import { startProcess } from './start-process.ts';

/** Loading the libraries takes under a second; a machine under load gets this long. */
const START_LIMIT_MS = 30_000;
/** A process that has nothing to do gives its memory back after this. */
const IDLE_MS = 60_000;

/** One process and its successors; its tasks run one after the other. */
export class PictureProcess {
  readonly #limits: Limits;
  #child: ChildProcess | null = null;
  #up: Promise<boolean> | null = null;
  #settle: ((answer: Answer) => void) | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #lastId = 0;
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Never throws: what a task does to its process is an answer. */
  run(task: Task): Promise<Answer> {
    const turn = this.#last.then(() => this.#take(task));
    this.#last = turn;
    return turn;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#drop('closed', 'closed');
    await this.#last;
  }

  async #take(task: Task): Promise<Answer> {
    clearTimeout(this.#idle);
    // The limit counts from the moment the process is up: a restart is not held against a picture.
    const child = !this.#closed && (await this.#ready()) ? this.#child : null;
    if (child === null) return failed(this.#closed ? 'closed' : 'broken', 'no process');
    const answer = await this.#ask(child, task);
    this.#idle = setTimeout(() => this.#drop('closed', 'idle'), IDLE_MS);
    this.#idle.unref();
    return answer;
  }

  #ready(): Promise<boolean> {
    this.#up ??= this.#start();
    return this.#up;
  }

  #start(): Promise<boolean> {
    const child = startProcess(this.#limits.memoryMb);
    this.#child = child;
    return new Promise((resolve) => {
      const timer = setTimeout(() => lost('broken', 'the process did not start'), START_LIMIT_MS);
      const lost = (failure: PictureFailure, detail: string): void => {
        clearTimeout(timer);
        resolve(false);
        if (this.#child === child) this.#drop(failure, detail);
      };
      child.on('message', (message: ToParent) => {
        if (message.kind === 'ready') {
          clearTimeout(timer);
          resolve(true);
        } else if (message.id === this.#lastId) this.#settle?.(message.answer);
      });
      child.on('error', (error) => lost('broken', error.message));
      child.on('exit', (code, signal) =>
        lost(
          code === EXIT_TOO_MUCH_MEMORY ? 'too-much-memory' : 'broken',
          `the process ended with ${code ?? signal}`,
        ),
      );
    });
  }

  #ask(child: ChildProcess, task: Task): Promise<Answer> {
    const id = ++this.#lastId;
    const { timeMs } = this.#limits;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#drop('too-slow', `over ${timeMs} ms`), timeMs);
      this.#settle = (answer) => {
        clearTimeout(timer);
        this.#settle = null;
        this.#hold(child, false);
        resolve(answer);
      };
      this.#hold(child, true);
      child.send({ id, task }, (error) => {
        if (error !== null) this.#drop('broken', error.message);
      });
    });
  }

  /** A process that waits for work must not keep ours alive. */
  #hold(child: ChildProcess, held: boolean): void {
    if (held) {
      child.ref();
      child.channel?.ref();
    } else {
      child.unref();
      child.channel?.unref();
    }
  }

  /** Ends the process and whatever it was doing; the next task starts another. */
  #drop(failure: PictureFailure, detail: string): void {
    const child = this.#child;
    clearTimeout(this.#idle);
    this.#child = null;
    this.#up = null;
    this.#settle?.(failed(failure, detail));
    child?.kill('SIGKILL');
  }
}

const failed = (failure: PictureFailure, detail: string): Answer => ({
  kind: 'failed',
  failure,
  detail,
});
