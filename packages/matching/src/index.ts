export {
  type Band,
  type Decision,
  type DecisionInput,
  decide,
  type Thresholds,
} from './decide/decide.ts';
export { REASONS, type Reason, type ReasonCode } from './decide/reasons.ts';
export { haveSameLink } from './decide/same-link.ts';
export {
  type MatchChange,
  type MatchDocument,
  type MatchDocumentKind,
  textOf,
} from './document/match-document.ts';
export { type Explanation, explain } from './explain/explain.ts';
export { type SharedPassage, sharedPassages } from './explain/shared-passages.ts';
export { type ClaimFamily, claimFamilyOf, templateOf } from './families/claim-family.ts';
export { type Agreement, agreementOf } from './guard/agreement.ts';
export { compareFacts } from './guard/compare-facts.ts';
export { type ComparedTexts, compareTexts } from './guard/compare-texts.ts';
export {
  type Bilingual,
  DIFFERENCE_KINDS,
  type Difference,
  type DifferenceKind,
} from './guard/difference.ts';
export { type FactText, type ReadText, withFacts } from './guard/fact-text.ts';
export { pairTokens } from './guard/pair-tokens.ts';
export type { TokenPairs } from './guard/token-pairs.ts';
export type { Candidate, CandidateDocument, MatchBand } from './matcher/candidate.ts';
export { createMatcher, type MatcherOptions } from './matcher/create-matcher.ts';
export type { Matcher, MatcherStats, MatchQuery, RareTerm } from './matcher/matcher.ts';
export { lowerBound, mayConfirm } from './model/audit.ts';
export { isotonic, thresholdFor } from './model/isotonic.ts';
export { houseModel, type MatcherModel, parseMatcherModel } from './model/matcher-model.ts';
export { type PreparedText, prepareFolded, prepareText } from './prepare/prepared-text.ts';
export type { Alignment } from './verify/align.ts';
export { type Verdict, type VerifierModel, verifyWith } from './verify/verify.ts';
