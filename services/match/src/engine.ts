import type { FeedEntry } from '@saring/database';
import type { MatchStatus } from '@saring/domain';

/** One thing the engine found for a text. */
export interface EngineMatch {
  readonly kind: FeedEntry['kind'];
  readonly refId: string;
  readonly caseId: string | null;
  /** Probability of being the same claim, 0 to 1. */
  readonly score: number;
  readonly status: MatchStatus;
  /** What the why-matched card shows. */
  readonly explanation: Readonly<Record<string, string | number | boolean | null | string[]>>;
}

/** Finds what a text repeats. Fed by the follower, asked by the handler. */
export interface Engine {
  /** Of folding, index and model together; stored with every match. */
  readonly version: string;
  apply(entry: FeedEntry): void;
  /** Best first; only what `tenantId` may see: its own and the shared store's. */
  query(tenantId: string, text: string): readonly EngineMatch[];
}
