export {
  type MatchChange,
  type MatchDocument,
  type MatchDocumentKind,
  textOf,
} from './document/match-document.ts';
export type { Candidate, CandidateDocument, MatchBand } from './matcher/candidate.ts';
export { createMatcher, type MatcherOptions } from './matcher/create-matcher.ts';
export type { Matcher, MatcherStats, MatchQuery, RareTerm } from './matcher/matcher.ts';
export { houseModel, type MatcherModel, parseMatcherModel } from './model/matcher-model.ts';
export { type PreparedText, prepareFolded, prepareText } from './prepare/prepared-text.ts';
export type { Alignment } from './verify/align.ts';
export { type Verdict, type VerifierModel, verifyWith } from './verify/verify.ts';
