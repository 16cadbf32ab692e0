// A process of its own that loads a snapshot as the match worker does, then adds and asks: nothing
// of the bench lies in its memory, so its pauses are those of the matcher.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { silentLogger } from '@saring/runtime';
import { z } from 'zod';
import { createSnapshotFile } from '../../../services/match/src/snapshot-file.ts';
import { OurEngine } from '../engines/ours.ts';

const folder = z.string().parse(process.argv[2]);
const Work = z.object({ added: z.array(z.string()), asked: z.array(z.string()) });
const PIECE = 1 << 20;

process.once('message', async (message) => {
  const { added, asked } = Work.parse(message);
  const engine = new OurEngine('item');
  const { matcher } = engine;
  const snapshot = createSnapshotFile({ folder, epoch: 'bench', matcher, logger: silentLogger });
  let loadMs = 0;
  const loadTurnMs = await longestTurn(async () => {
    loadMs = await timed(() => snapshot.load());
  });
  const copyMs = await timed(() => copy(matcher.stats().bytes));
  // The first ones read the program; the matcher is not to blame for it.
  for (const text of asked.slice(0, 50)) engine.search(text, 10);
  const adds = await turns(added, async (text, i) => {
    const id = `0190b3c4-5d6e-7f80-91a3-${i.toString(16).padStart(12, '0')}`;
    await engine.build([{ id, title: '', text }]);
  });
  const queries = await turns(asked, (text) => {
    engine.search(text, 10);
    return Promise.resolve();
  });
  const saveTurnMs = await longestTurn(() => snapshot.save(1n));
  process.send?.({
    loadMs,
    copyMs,
    longestAddMs: adds,
    longestQueryMs: queries,
    loadTurnMs,
    saveTurnMs,
  });
});
process.send?.('ready');

/** The longest of all, ms. */
async function turns(texts: string[], each: (text: string, i: number) => Promise<void>) {
  let longest = 0;
  for (const [i, text] of texts.entries()) {
    longest = Math.max(longest, await timed(() => each(text, i)));
  }
  return longest;
}

/** For how long everything else had to wait at most while `work` ran, ms. */
async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Copies as many bytes into fresh memory, and lets go of them. */
function copy(bytes: number): void {
  const piece = new Uint8Array(PIECE).fill(1);
  const copies: Uint8Array[] = [];
  for (let done = 0; done < bytes; done += PIECE) copies.push(piece.slice());
}
