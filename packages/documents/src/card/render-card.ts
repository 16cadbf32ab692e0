import type { Worker } from 'node:worker_threads';
import type { Card } from './card.ts';
import type { Reply, Task } from './worker/messages.ts';
import { startWorker } from './worker/start-worker.ts';

/** What a card may weigh, so that it loads on a weak signal. */
export const CARD_MOST_BYTES = 40 * 1024;
/** Pixels; the smaller ones are for texts that compress badly. */
const WIDTHS = [800, 640, 480] as const;
/** A thread that says nothing for so long is ended, and its cards fail. */
const LIMIT_MS = 30_000;

export interface CardRenderer {
  /** @throws Error when the picture cannot be drawn */
  render(card: Card): Promise<Buffer>;
  close(): Promise<void>;
}

interface Waiting {
  readonly done: (png: Buffer) => void;
  readonly fail: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Draws cards in a thread of its own, one after the other; the thread starts with the first card. */
export function createCardRenderer(): CardRenderer {
  let worker: Worker | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    clearTimeout(one?.timer);
    // An idle thread must not keep a process alive that is done.
    if (waiting.size === 0) worker?.unref();
    return one;
  };
  const drop = (reason: string): void => {
    const lost = worker;
    worker = null;
    for (const id of [...waiting.keys()]) settle(id)?.fail(new Error(reason));
    void lost?.terminate();
  };
  const thread = (): Worker => {
    if (worker !== null) return worker;
    const started = startWorker();
    worker = started;
    started.on('message', (reply: Reply) => {
      const one = settle(reply.id);
      if ('png' in reply) one?.done(Buffer.from(reply.png));
      else one?.fail(new Error(`card: ${reply.failure}`));
    });
    started.on('error', (error) => worker === started && drop(error.message));
    started.on('exit', () => worker === started && drop('the drawing thread ended'));
    return started;
  };

  return {
    render: (card) =>
      new Promise((done, fail) => {
        const id = ++lastId;
        const timer = setTimeout(() => drop(`a card took over ${LIMIT_MS} ms`), LIMIT_MS);
        waiting.set(id, { done, fail, timer });
        const one = thread();
        one.ref();
        one.postMessage({
          id,
          card,
          widths: WIDTHS,
          mostBytes: CARD_MOST_BYTES,
        } satisfies Task);
      }),
    close: async () => {
      const last = worker;
      drop('closed');
      await last?.terminate();
    },
  };
}

let shared: CardRenderer | null = null;

/**
 * Draws a share-ready card as PNG of at most 40 KiB, with the renderer that the process shares.
 *
 * @throws Error when the picture cannot be drawn
 */
export function renderCard(card: Card): Promise<Buffer> {
  shared ??= createCardRenderer();
  return shared.render(card);
}
