import type { MatchDocumentKind } from '../document/match-document.ts';
import type { Alignment } from '../verify/align.ts';

export type MatchBand = 'confirmed' | 'suggested';

/** Something the matcher found for a text. */
export interface Candidate {
  readonly document: CandidateDocument;
  /** That text and document make the same claim, calibrated on data held out of training. */
  readonly probability: number;
  /** Before the fact-difference guard, which can only take `confirmed` away. */
  readonly band: MatchBand;
  /** `message`: the same text again. `claim`: the same claim in other words. */
  readonly found: 'message' | 'claim';
  /** Which tokens stand for each other; tokens as in `prepareText(textOf(document))`. */
  readonly alignment: Alignment;
  readonly features: Readonly<Record<string, number>>;
}

export interface CandidateDocument {
  readonly kind: MatchDocumentKind;
  readonly refId: string;
  readonly tenantId: string;
  readonly caseId: string | null;
}
