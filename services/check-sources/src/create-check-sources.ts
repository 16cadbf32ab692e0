import type { JobHandler } from '@saring/pipeline';
import { factChecksSignal, type Signal } from '@saring/sources';
import { checkItemSourcesHandler } from './check-item-sources.ts';
import type { CheckSourcesContext } from './context.ts';
import { keepCapture } from './link/keep-capture.ts';
import { readLink } from './link/link-reading.ts';
import { RecentReadings } from './link/recent-readings.ts';
import { createSourceLists } from './lists/source-lists.ts';
import { Lane } from './outside/lane.ts';
import { lookUpLinkHandler } from './outside/look-up-link.ts';
import { createLookUps, type LookUps } from './outside/look-ups.ts';
import { searchFactChecksHandler } from './outside/search-fact-checks.ts';
import { Recent } from './recent.ts';
import { sweepCaptures } from './retention.ts';

/** Jobs that ask outside at the same time, of the sixteen this stage does at once. */
const OUTSIDE = 6;

/** What the handlers of this stage share. */
export interface Parts extends CheckSourcesContext {
  readonly readings: RecentReadings;
  readonly lists: ReturnType<typeof createSourceLists>;
  readonly outside: Lane;
  readonly lookUps: LookUps;
  factChecksOf(message: string): Promise<Signal>;
}

/** The stage as a process runs it. */
export function createCheckSources(context: CheckSourcesContext) {
  const { door, extractor, factChecks } = context;
  const stop = new AbortController();
  const means = {
    door,
    extractor,
    signal: stop.signal,
    keep: (reading: Parameters<typeof keepCapture>[0]) => keepCapture(reading, context),
  };
  const searches = new Recent<Signal>({
    keepMs: 3_600_000,
    most: 500,
    worthKeeping: ({ state }) => state !== 'unknown',
  });
  const parts: Parts = {
    ...context,
    readings: new RecentReadings((url) => readLink(url, means)),
    lists: createSourceLists(),
    outside: new Lane(OUTSIDE),
    lookUps: createLookUps(context),
    factChecksOf: (message) =>
      searches.of(wordsOf(message), () =>
        factChecksSignal(wordsOf(message), factChecks, new Date()),
      ),
  };
  const handlers: JobHandler[] = [
    checkItemSourcesHandler(parts),
    lookUpLinkHandler(parts),
    searchFactChecksHandler(parts),
  ];
  return {
    handlers,
    periodic: [{ name: 'sweep-captures', everySeconds: 86_400, run: () => sweepCaptures(context) }],
    /** Cuts short what is still being read. */
    stop: async (): Promise<void> => {
      stop.abort();
      await extractor.close();
    },
  };
}

/** A claim in words: links find nothing in an archive. */
const wordsOf = (message: string): string =>
  message
    .replace(/\b(?:https?:\/\/|www\.)\S{1,2000}/giu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
