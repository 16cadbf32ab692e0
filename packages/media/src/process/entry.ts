import { setPriority } from 'node:os';
import { cleanPicture } from './clean-picture.ts';
import type { ToChild, ToParent } from './messages.ts';
import { type Answer, EXIT_TOO_MUCH_MEMORY, MEMORY_VARIABLE, type Task } from './messages.ts';
import { readText } from './read-text.ts';
import { Refused } from './refused.ts';

/** The process that touches pictures. It holds nothing that matters, so it may die at any time. */
const CHECK_MS = 25;
const mostBytes = Number(process.env[MEMORY_VARIABLE] ?? 512) * 1024 * 1024;

const tell = (message: ToParent): void => void process.send?.(message);

async function work({ kind, bytes }: Task): Promise<Answer> {
  try {
    return kind === 'clean'
      ? { kind: 'cleaned', picture: await cleanPicture(bytes) }
      : { kind: 'read', text: await readText(bytes) };
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : 'not an error';
    return { kind: 'failed', failure: error instanceof Refused ? error.failure : 'broken', detail };
  }
}

process.on('message', ({ id, task }: ToChild) => {
  void work(task).then((answer) => tell({ kind: 'answer', id, answer }));
});
process.on('disconnect', () => process.exit());
// Decoders hold their memory outside the heap, where no flag of Node limits it; they run on other
// threads, so this one is free to look.
setInterval(() => {
  if (process.memoryUsage.rss() > mostBytes) process.exit(EXIT_TOO_MUCH_MEMORY);
}, CHECK_MS);
try {
  setPriority(Number(process.env.SARING_PICTURE_NICE ?? 0));
} catch {
  // Some systems do not allow it; then it runs as everything else.
}
tell({ kind: 'ready' });
