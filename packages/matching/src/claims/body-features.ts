import type { ClaimQuery } from './claim-query.ts';
import type { ClaimRecord } from './claim-record.ts';
import type { ClaimScratch } from './claim-scratch.ts';
import type { ClaimTerms } from './claim-terms.ts';

/** How far the post and what is said of the claim cover each other; without a body, as the title. */
export function bodyFeatures(
  query: ClaimQuery,
  claim: ClaimRecord,
  scratch: ClaimScratch,
  terms: ClaimTerms,
  likeTitle: readonly number[],
): readonly number[] {
  if (claim.body.length === 0) return likeTitle;
  let total = 0;
  let covered = 0;
  const shared = new Set<number>();
  for (const stem of claim.body) {
    const idf = terms.idf(stem, query.claims);
    total += idf;
    if ((scratch.stemAt[stem] ?? 0) === 0) continue;
    covered += idf;
    shared.add(stem);
  }
  let ofQuery = 0;
  for (const stem of shared) ofQuery += terms.idf(stem, query.claims);
  let dot = 0;
  let norm = 0;
  for (const gram of claim.bodyGrams) {
    const idf = terms.idf(gram, query.claims);
    norm += idf * idf;
    dot += scratch.body[gram] ?? 0;
  }
  return [
    covered / total,
    ofQuery / (query.totalIdf || 1),
    dot / (Math.sqrt(norm) * query.norm5 || 1),
  ];
}
