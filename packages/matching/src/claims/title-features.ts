import type { ClaimLexicon } from './claim-lexicon.ts';
import type { ClaimQuery } from './claim-query.ts';
import { CAPITAL, type ClaimRecord, NUMBER } from './claim-record.ts';
import type { ClaimScratch } from './claim-scratch.ts';
import { type ClaimTerms, SALT } from './claim-terms.ts';
import { bestWindow } from './window.ts';

const STEM_CREDIT = 0.95;
const SKELETON_CREDIT = 0.75;
/** Words of a usual title and of a usual post. */
const TITLE_WORDS = 9;
const POST_WORDS = 25;
/** Share of a title's words that no word of the post explains. */
const UNEXPLAINED = 0.3;

/** How far the post covers the title, word by word. */
export function titleFeatures(
  query: ClaimQuery,
  claim: ClaimRecord,
  scratch: ClaimScratch,
  terms: ClaimTerms,
  lexicon: ClaimLexicon,
): number[] {
  const n = claim.stems.length;
  const idfs = new Float64Array(n);
  const places = new Int32Array(n).fill(-1);
  const sums = { all: 0, word: 0, stem: 0, fuzzy: 0, count: 0, query: 0, worth: 0, weighted: 0 };
  const rare = { all: 0, found: 0, most: 0 };
  const numbers = { all: 0, found: 0 };
  const names = { all: 0, found: 0 };
  let likelihood = 0;
  let translation = 0;
  let first = query.length;
  const seen = new Set<number>();
  const [hashes, checks] = terms.table.columns;
  for (let i = 0; i < n; i++) {
    const stem = claim.stems[i] ?? 0;
    const idf = terms.idf(stem, query.claims);
    idfs[i] = idf;
    const word = scratch.wordAt[claim.words[i] ?? 0] ?? 0;
    const root = scratch.stemAt[stem] ?? 0;
    const skeleton = scratch.skeletonAt[claim.skeletons[i] ?? 0] ?? 0;
    const credit = word > 0 ? 1 : root > 0 ? STEM_CREDIT : skeleton > 0 ? SKELETON_CREDIT : 0;
    const at = (word || root || skeleton) - 1;
    places[i] = at;
    sums.all += idf;
    sums.fuzzy += idf * credit;
    if (word > 0) sums.word += idf;
    if (root > 0) sums.stem += idf;
    if (credit > 0) sums.count++;
    if (at >= 0 && at < first) first = at;
    tally(numbers, (claim.flags[i] ?? 0) & NUMBER, credit, 1);
    tally(names, (claim.flags[i] ?? 0) & CAPITAL, credit, idf);
    if (seen.has(stem)) continue;
    seen.add(stem);
    rare.all += idf * idf;
    if (root > 0) {
      const worth = scratch.worth[stem] ?? 0;
      sums.query += idf;
      rare.found += idf * idf;
      rare.most = Math.max(rare.most, idf);
      sums.worth += worth;
      sums.weighted += worth * idf;
    }
    const hash = (hashes.at(stem) ^ SALT.stem) >>> 0;
    const missing = lexicon.missing(hash, checks.at(stem), idf);
    const usual = Math.min(0.9, (terms.usualShare(stem) * query.length) / POST_WORDS);
    likelihood +=
      root > 0 ? Math.log((1 - missing) / usual) : Math.log(missing / Math.max(0.05, 1 - usual));
    const common = (terms.frequencies.at(stem) + 0.5) / (TITLE_WORDS * (query.claims + 1));
    const explained = (query.translated.get(stem) ?? 0) / (query.distinct.length || 1);
    translation += Math.log((UNEXPLAINED * common + (1 - UNEXPLAINED) * explained) / common);
  }
  const all = sums.all || 1;
  const { order, adjacent } = runs(places);
  return [
    sums.word / all,
    sums.stem / all,
    sums.fuzzy / all,
    sums.count / (n || 1),
    sums.query / (query.totalIdf || 1),
    sums.worth / (query.totalWorth || 1),
    sums.weighted / 10,
    (sums.query * 2.2) / (1 + 1.2 * (0.25 + (0.75 * n) / TITLE_WORDS)) / 20,
    likelihood / 20,
    translation / 20,
    translation / (n || 1) / 4,
    bestWindow(query.stems, claim.stems, idfs, 2 * n + 4) / all,
    bestWindow(query.stems, claim.stems, idfs, n + 2) / all,
    1 / (1 + first / 10),
    order,
    adjacent,
    rarest(idfs, places),
    (numbers.found + 0.5) / (numbers.all + 1),
    Math.log1p(numbers.all - numbers.found),
    Math.log1p(sums.all - sums.fuzzy) / 3,
    Math.log1p(n) / 3,
    Math.log1p(sums.count) / 3,
    rare.found / (rare.all || 1),
    rare.found / (query.totalRare || 1),
    rare.most / (query.rarest || 1),
    (names.found + 1) / (names.all + 2),
  ];
}

function tally(
  counts: { all: number; found: number },
  flag: number,
  credit: number,
  value: number,
): void {
  if (flag === 0) return;
  counts.all += value;
  counts.found += credit * value;
}

/** Of neighbouring title words that are found: how many stand in order, and how many together. */
function runs(places: Int32Array): { order: number; adjacent: number } {
  let pairs = 0;
  let ordered = 0;
  let together = 0;
  let last = -1;
  for (const at of places) {
    if (at < 0) continue;
    if (last >= 0) {
      pairs++;
      if (at > last) ordered++;
      if (at > last && at - last <= 2) together++;
    }
    last = at;
  }
  return { order: (ordered + 0.5) / (pairs + 1), adjacent: together / (places.length || 1) };
}

/** The share of the two rarest words that is found. */
function rarest(idfs: Float64Array, places: Int32Array): number {
  let one = -1;
  let two = -1;
  for (let i = 0; i < idfs.length; i++) {
    const idf = idfs[i] ?? 0;
    if (one < 0 || idf > (idfs[one] ?? 0)) {
      two = one;
      one = i;
    } else if (two < 0 || idf > (idfs[two] ?? 0)) two = i;
  }
  const found = (i: number): number => (i >= 0 && (places[i] ?? -1) >= 0 ? 1 : 0);
  return (found(one) + found(two)) / 2;
}
