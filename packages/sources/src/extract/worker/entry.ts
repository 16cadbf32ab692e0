import { parentPort } from 'node:worker_threads';
import { extractPage } from '../extract-page.ts';
import type { Reply, Task } from './messages.ts';

/** The thread in which pages are read. It holds no state between tasks, so it may die at any time. */
const reply = (message: Reply): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ id, raw }: Task) => {
  try {
    reply({ kind: 'done', id, page: extractPage(raw) });
  } catch (error) {
    reply({ kind: 'failed', id, message: error instanceof Error ? error.message : 'not an error' });
  }
});
reply({ kind: 'ready' });
