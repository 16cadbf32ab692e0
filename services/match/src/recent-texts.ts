import type { FeedEntry, MatchText } from '@saring/database';
import type { Engine } from './engine.ts';

/** More than arrive while one item waits for its turn to open a case. */
const REMEMBERED = 500;

export interface RecentTexts {
  /** `null` for a document that is not among the newest ones. */
  of(kind: FeedEntry['kind'], refId: string): MatchText | null;
}

/**
 * Remembers the texts that the engine was given last. An item that looks again under the lock of its
 * office finds nothing new but these, and everybody else waits for it: a question to the database
 * less is a shorter wait for all.
 */
export function rememberingTexts<E extends Engine>(engine: E): { engine: E; recent: RecentTexts } {
  const texts = new Map<string, MatchText>();
  const keyOf = (kind: FeedEntry['kind'], refId: string) => `${kind} ${refId}`;
  const remember = ({ kind, refId, title, text, removed }: FeedEntry) => {
    const key = keyOf(kind, refId);
    texts.delete(key);
    if (!removed) texts.set(key, { kind, refId, title, text });
    const oldest = texts.size > REMEMBERED ? texts.keys().next().value : undefined;
    if (oldest !== undefined) texts.delete(oldest);
  };
  return {
    engine: {
      ...engine,
      apply: async (entries) => {
        await engine.apply(entries);
        for (const entry of entries.slice(-REMEMBERED)) remember(entry);
      },
    },
    recent: { of: (kind, refId) => texts.get(keyOf(kind, refId)) ?? null },
  };
}
