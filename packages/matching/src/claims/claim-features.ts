import { bodyFeatures } from './body-features.ts';
import type { ClaimLexicon } from './claim-lexicon.ts';
import type { ClaimQuery } from './claim-query.ts';
import type { ClaimRecord } from './claim-record.ts';
import type { ClaimScratch } from './claim-scratch.ts';
import type { ClaimTerms } from './claim-terms.ts';
import { titleFeatures } from './title-features.ts';

/** What is worked out for a claim by itself; `rank-features.ts` adds how it compares to others. */
export const CLAIM_FEATURES = [
  'cosine4',
  'cosine5',
  'gramsCovered4',
  'gramsCovered5',
  'titleWords',
  'titleStems',
  'titleFuzzy',
  'titleUnweighted',
  'queryIdf',
  'queryWorth',
  'worthScore',
  'bm25',
  'likelihood',
  'translation',
  'translationBest',
  'window',
  'windowTight',
  'firstAt',
  'order',
  'adjacent',
  'rarest',
  'numbers',
  'numbersMissing',
  'missingMass',
  'titleLength',
  'matched',
  'titleRare',
  'queryRare',
  'rarestShared',
  'capitalsCovered',
  'bodyCovered',
  'bodyQuery',
  'bodyCosine',
] as const;

const TITLE_AT = CLAIM_FEATURES.indexOf('titleWords');
const STEMS_AT = CLAIM_FEATURES.indexOf('titleStems') - TITLE_AT;
const QUERY_AT = CLAIM_FEATURES.indexOf('queryIdf') - TITLE_AT;

/** The features of one candidate, in the order of `CLAIM_FEATURES`. */
export function claimFeatures(
  query: ClaimQuery,
  claim: ClaimRecord,
  scratch: ClaimScratch,
  terms: ClaimTerms,
  lexicon: ClaimLexicon,
): number[] {
  const four = grams(claim.grams4, scratch.gram4, terms, query.claims);
  const five = grams(claim.grams5, scratch.gram5, terms, query.claims);
  const title = titleFeatures(query, claim, scratch, terms, lexicon);
  const cosine5 = five.dot / (five.norm * query.norm5 || 1);
  const likeTitle = [title[STEMS_AT] ?? 0, title[QUERY_AT] ?? 0, cosine5];
  const body = bodyFeatures(query, claim, scratch, terms, likeTitle);
  return [
    four.dot / (four.norm * query.norm4 || 1),
    cosine5,
    four.covered,
    five.covered,
    ...title,
    ...body,
  ];
}

function grams(ids: Int32Array, weights: Float32Array, terms: ClaimTerms, claims: number) {
  let dot = 0;
  let norm = 0;
  let covered = 0;
  for (const id of ids) {
    const idf = terms.idf(id, claims);
    const weight = weights[id] ?? 0;
    norm += idf * idf;
    dot += weight;
    if (weight > 0) covered += idf * idf;
  }
  return { dot, norm: Math.sqrt(norm), covered: norm === 0 ? 0 : covered / norm };
}
