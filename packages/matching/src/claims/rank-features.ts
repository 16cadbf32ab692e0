import { CLAIM_FEATURES } from './claim-features.ts';

/** Features that are also told as a share of the best candidate's. */
const COMPARED = [
  'cosine4',
  'cosine5',
  'gramsCovered5',
  'titleStems',
  'titleFuzzy',
  'queryIdf',
  'queryWorth',
  'worthScore',
  'bm25',
  'translation',
  'likelihood',
  'window',
  'bodyQuery',
  'bodyCosine',
  'titleRare',
  'queryRare',
] as const;
const COMPARED_AT = COMPARED.map((name) => CLAIM_FEATURES.indexOf(name));

/** What the ranker reads of each candidate: its own features, then how it compares. */
export const RANK_FEATURES: readonly string[] = [
  ...CLAIM_FEATURES,
  ...COMPARED.map((name) => `${name}ToBest`),
  'queryLength',
];

/** Puts the rows of all candidates of one query side by side. */
export function rankFeatures(
  rows: readonly (readonly number[])[],
  queryLength: number,
): Float64Array[] {
  const best = COMPARED_AT.map((at) => Math.max(0, ...rows.map((row) => row[at] ?? 0)));
  return rows.map((row) =>
    Float64Array.of(
      ...row,
      ...COMPARED_AT.map((at, i) => {
        const top = best[i] ?? 0;
        return top <= 0 ? 0 : Math.max(-1, (row[at] ?? 0) / top);
      }),
      Math.log1p(queryLength) / 6,
    ),
  );
}

/** Candidates that the trained ranker sees: the likeliest by a plain sum. */
const SHORTLIST = 48;
const SUMMED_AT = [
  'cosine4ToBest',
  'cosine5ToBest',
  'bm25ToBest',
  'titleStemsToBest',
  'likelihoodToBest',
  'translationToBest',
  'queryWorthToBest',
  'worthScoreToBest',
].map((name) => RANK_FEATURES.indexOf(name));

/** Which rows are worth ranking: those whose features come nearest to the best ones, in order. */
export function shortlist(rows: readonly Float64Array[]): number[] {
  const sums = rows.map((row) => SUMMED_AT.reduce((sum, at) => sum + (row[at] ?? 0), 0));
  return rows
    .map((_, i) => i)
    .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
    .slice(0, SHORTLIST);
}
