import type { FeedEntry, Sql } from '@saring/database';
import type { PreparedText } from '@saring/matching';

/** A document that may make the same claim as a text, before the guard has looked at it. */
export interface FoundDocument {
  readonly kind: FeedEntry['kind'];
  readonly refId: string;
  readonly tenantId: string;
  readonly caseId: string | null;
  /** The same message again, or the same claim in other words: each is calibrated by itself. */
  readonly found: 'message' | 'claim';
  /** Calibrated probability of being the same claim, 0 to 1. */
  readonly probability: number;
}

/** Finds what a text repeats. Fed by the follower, asked by `findMatches`. */
export interface Engine {
  /** Of folding, index and model together; stored with every match. */
  readonly version: string;
  /** Takes changes in, in pieces that leave others their turn. The same change twice does no harm. */
  apply(entries: readonly FeedEntry[]): Promise<void>;
  /** Everything committed before this transaction id was applied. */
  reached(horizon: bigint): Promise<void>;
  /** Best first; only what `tenantId` may see: its own and the shared store's. */
  find(sql: Sql, tenantId: string, prepared: PreparedText): Promise<readonly FoundDocument[]>;
}
