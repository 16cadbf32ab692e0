/** What training and benches need beside the matcher itself. */
export { ACCEPTANCE_FEATURES, acceptanceFeatures } from './claims/acceptance.ts';
export { CLAIM_FEATURES, claimFeatures } from './claims/claim-features.ts';
export { ClaimIndex } from './claims/claim-index.ts';
export {
  type ClaimLexicon,
  type ClaimLexiconFile,
  createClaimLexicon,
} from './claims/claim-lexicon.ts';
export { type ClaimQuery, readQuery } from './claims/claim-query.ts';
export { ClaimScratch } from './claims/claim-scratch.ts';
export { ClaimTerms } from './claims/claim-terms.ts';
export { RANK_FEATURES, rankFeatures, shortlist } from './claims/rank-features.ts';
export { type RankerMember, type RankerNet, rankScore } from './claims/ranker.ts';
export { WORTH_FEATURES, worthFeatures } from './claims/worth.ts';
export { type BackgroundCounts, createBackground, idf } from './index/background.ts';
export { MessageIndex } from './messages/message-index.ts';
export { MessageTerms } from './messages/message-terms.ts';
export { isotonic, thresholdFor } from './model/isotonic.ts';
export { type Calibration, calibrated, logit, sigmoid } from './model/logistic.ts';
export { type MatcherModel, parseMatcherModel } from './model/matcher-model.ts';
export { type PreparedText, prepareText } from './prepare/prepared-text.ts';
export { VERIFIER_FEATURES } from './verify/features.ts';
