import { setImmediate } from 'node:timers/promises';
import type { FeedEntry } from '@saring/database';
import type { MatchChange, Matcher } from '@saring/matching';
import type { Engine } from './engine.ts';

/** Candidates that are worth a look by the guard or by a person. */
const CANDIDATES = 20;
/** After so many milliseconds others get their turn: requests, lease renewals. */
const TURN_MS = 8;

/**
 * The index in this process's memory: the quick home, up to some millions of documents.
 *
 * @param holds which documents it takes; all of them when left out
 */
export function createMemoryEngine(
  matcher: Matcher,
  holds: (entry: FeedEntry) => boolean = () => true,
): Engine {
  return {
    version: matcher.version,
    apply: async (entries) => {
      let turn = performance.now();
      for (const entry of entries) {
        if (!holds(entry)) continue;
        matcher.apply(changeOf(entry));
        if (performance.now() - turn < TURN_MS) continue;
        await setImmediate();
        turn = performance.now();
      }
    },
    reached: async () => undefined,
    find: async (_sql, tenantId, prepared) =>
      matcher
        .query({ tenantId, prepared, limit: CANDIDATES })
        .map(({ document, probability, found }) => ({ ...document, probability, found })),
  };
}

/** A change of the feed as the matcher takes it. */
export function changeOf(entry: FeedEntry): MatchChange {
  const { kind, refId, tenantId, caseId, title, text } = entry;
  const document = { kind, refId, tenantId, seq: Number(entry.seq) };
  return entry.removed
    ? { type: 'remove', document }
    : { type: 'update', document: { ...document, caseId, title, text } };
}
