import type { FeedEntry } from '@saring/database';
import type { MatchStatus } from '@saring/domain';
import type { Explanation } from '@saring/matching';

/** One thing that a text was matched to, with what the why-matched card shows. */
export interface EngineMatch {
  readonly kind: FeedEntry['kind'];
  readonly refId: string;
  readonly caseId: string | null;
  /** Probability of being the same claim, 0 to 1. */
  readonly score: number;
  readonly status: MatchStatus;
  readonly explanation: MatchExplanation;
}

/** Plain data, stored as JSON. The reason a picture or an exact repeat matched has no comparison. */
export type MatchExplanation =
  | Explanation
  | Readonly<Record<string, string | number | boolean | null | string[]>>;
