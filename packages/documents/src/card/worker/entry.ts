import { parentPort } from 'node:worker_threads';
import { drawCard } from '../draw-card.ts';
import type { Reply, Task } from './messages.ts';

/** The thread in which cards are drawn. It holds no state between tasks. */
const reply = (message: Reply): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ id, card, widths, mostBytes }: Task) => {
  smallEnough(card, widths, mostBytes).then(
    (png) => reply({ id, png }),
    (error: unknown) => reply({ id, failure: error instanceof Error ? error.message : 'unknown' }),
  );
});

/** The largest of the widths whose picture stays within the limit; the smallest at the worst. */
async function smallEnough(
  card: Task['card'],
  widths: readonly number[],
  mostBytes: number,
): Promise<Uint8Array> {
  let png: Uint8Array = new Uint8Array();
  for (const width of widths) {
    png = await drawCard(card, width);
    if (png.length <= mostBytes) break;
  }
  return png;
}
