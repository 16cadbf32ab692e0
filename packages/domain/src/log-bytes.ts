import { checkLogLines, type KnownHead, type LogCheck } from './log-verify.ts';

/** Longer lines are no entries of ours; without a bound one could fill the memory. */
const MOST_LINE = 1024 * 1024;
/** What stands for bytes that are no text: never a line of ours. */
const NO_TEXT = '\ufffd';

/** Checks an export as it lies in a file, in pieces of any size. */
export const checkLogBytes = (
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  heads: readonly KnownHead[] = [],
): Promise<LogCheck> => checkLogLines(linesOf(pieces), heads);

async function* linesOf(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  // Strict, and a byte order mark is a change like any other.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  try {
    for await (const piece of pieces) {
      const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
      if (rest.length > MOST_LINE) break;
    }
    rest += decoder.decode();
  } catch {
    yield NO_TEXT;
    return;
  }
  yield rest;
}
