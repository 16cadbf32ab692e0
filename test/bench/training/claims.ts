import {
  ACCEPTANCE_FEATURES,
  acceptanceFeatures,
  type BackgroundCounts,
  ClaimIndex,
  type ClaimLexicon,
  type ClaimLexiconFile,
  ClaimScratch,
  ClaimTerms,
  calibrated,
  claimFeatures,
  createBackground,
  createClaimLexicon,
  idf,
  isotonic,
  logit,
  type MatcherModel,
  type PreparedText,
  prepareText,
  RANK_FEATURES,
  type RankerNet,
  rankFeatures,
  rankScore,
  readQuery,
  shortlist,
  thresholdFor,
} from '@saring/matching/training';
import type { Doc, Qrels, Query } from '../retrieval-parts/collection.ts';
import { learnTables, type Pair } from './claim-tables.ts';
import { type ListwiseOptions, type RankedList, trainListwise } from './listwise.ts';
import { trainLogistic } from './logistic.ts';
import { withProducts } from './products.ts';

/** Posts and the claims they make; `learns` says whether word tables are learned from it. */
export interface Collection {
  readonly docs: readonly Doc[];
  readonly queries: readonly Query[];
  readonly qrels: Qrels;
  readonly learnsWords: boolean;
}

interface OwnList {
  readonly own: readonly number[][];
  readonly right: readonly boolean[];
  readonly length: number;
}

const FOLDS = 2;
const NET: ListwiseOptions = { hidden: 12, rounds: 12, members: 2, rate: 0.006, l2: 0.05, seed: 7 };

/** Trains word tables, ranker and acceptance model, each on lists the one before did not see. */
export function trainClaims(
  collections: readonly Collection[],
  background: BackgroundCounts,
  say: (line: string) => void,
): {
  claims: MatcherModel['claims'];
  thresholds: MatcherModel['thresholds']['claim'];
  figures: Record<string, number>;
} {
  const lists: OwnList[] = [];
  const learned: LearnedFrom[] = [];
  for (const collection of collections) {
    const from = prepare(collection, background);
    if (collection.learnsWords) learned.push(from);
  }
  const all = learned.flatMap(({ pairs }) => pairs);
  const tables = (fold: number | null): ClaimLexiconFile => {
    const [first] = learned;
    if (first === undefined) throw new Error('no collection to learn words from');
    const pairs = fold === null ? all : all.filter((_, i) => i % FOLDS !== fold);
    return learnTables(pairs, first.titleIdf, first.usualShare);
  };
  const full = tables(null);
  say(`word tables from ${all.length} pairs`);
  for (const collection of collections) {
    const from = prepare(collection, background);
    if (!collection.learnsWords) {
      lists.push(...listsOf(collection, from, createClaimLexicon(full), () => true));
      continue;
    }
    for (let fold = 0; fold < FOLDS; fold++) {
      const lexicon = createClaimLexicon(tables(fold));
      lists.push(...listsOf(collection, from, lexicon, (i) => i % FOLDS === fold));
      say(`lists ${lists.length}`);
    }
  }
  const ranked = lists.map(toRanked);
  const halves = [0, 1].map((half) =>
    trainListwise(
      ranked.filter((_, i) => i % 2 === half),
      { ...NET, members: 1 },
    ),
  );
  const scored = lists.map((list, i) => ({ list, net: halves[1 - (i % 2)] ?? halves[0] }));
  const { acceptance, figures, thresholds } = trainAcceptance(scored);
  say(`acceptance ${JSON.stringify(figures)}`);
  const net = trainListwise(ranked, NET);
  const reached = measure(lists.map((list, i) => ({ list, net: halves[1 - (i % 2)] ?? net })));
  say(`ranker on held-out halves ${JSON.stringify(reached)}`);
  return {
    claims: {
      lexicon: full,
      ranker: { features: [...RANK_FEATURES], ...copy(net) },
      acceptance: { features: [...ACCEPTANCE_FEATURES], ...acceptance },
    },
    thresholds,
    figures: { ...reached, ...figures },
  };
}

interface LearnedFrom {
  readonly index: ClaimIndex;
  readonly posts: ReadonlyMap<string, PreparedText>;
  readonly pairs: readonly Pair[];
  titleIdf(stem: string): number;
  usualShare(stem: string): number;
}

const prepared = new WeakMap<Collection, LearnedFrom>();

function prepare(collection: Collection, background: BackgroundCounts): LearnedFrom {
  const known = prepared.get(collection);
  if (known !== undefined) return known;
  const { docs, queries, qrels } = collection;
  const index = new ClaimIndex(new ClaimTerms(createBackground(background, 'stem')));
  for (const { id, title, conclusion } of docs) {
    index.put({ kind: 'known_fact_check', refId: id, caseId: null, title, text: conclusion });
  }
  const titles = new Map(docs.map(({ id, title }) => [id, prepareText(title)]));
  const posts = new Map(queries.map(({ id, text }) => [id, prepareText(text)]));
  const pairs = queries.flatMap(({ id }) => {
    const [gold = ''] = qrels.get(id) ?? [];
    const title = titles.get(gold);
    const post = posts.get(id);
    return title && post && post.tokens.length >= 3 ? [{ post, title }] : [];
  });
  const inTitles = countStems([...titles.values()]);
  const inPosts = countStems([...posts.values()]);
  const from: LearnedFrom = {
    index,
    posts,
    pairs,
    titleIdf: (stem) => idf(inTitles.get(stem) ?? 0, docs.length),
    usualShare: (stem) => ((inPosts.get(stem) ?? 0) + 0.5) / (posts.size + 1),
  };
  prepared.set(collection, from);
  return from;
}

function countStems(texts: readonly PreparedText[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of texts) {
    for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

function listsOf(
  { queries, qrels }: Collection,
  { index, posts }: LearnedFrom,
  lexicon: ClaimLexicon,
  wanted: (i: number) => boolean,
): OwnList[] {
  const scratch = new ClaimScratch();
  return queries.flatMap(({ id }, i) => {
    const post = posts.get(id);
    if (post === undefined || !wanted(i)) return [];
    const query = readQuery(post, index.terms, lexicon, index.documents.live);
    const candidates = index.candidates(query);
    scratch.load(query, index.terms.table.size);
    const own = candidates.map((document) =>
      claimFeatures(query, index.record(document), scratch, index.terms, lexicon),
    );
    scratch.clear(query);
    const gold = qrels.get(id) ?? new Set();
    const right = candidates.map((document) =>
      gold.has(index.documents.columns.refs.at(document) ?? ''),
    );
    return [{ own, right, length: query.length }];
  });
}

/** The list as the ranker sees it: compared among all candidates, then cut to the likeliest. */
function toRanked({ own, right, length }: OwnList): RankedList {
  const rows = rankFeatures(own, length);
  const kept = shortlist(rows);
  return {
    rows: kept.map((at) => rows[at] ?? new Float64Array(0)),
    right: kept.map((at) => right[at] === true),
  };
}

/** Rows of the best few of each list, and of the same list without its right answers. */
function trainAcceptance(scored: readonly { list: OwnList; net: RankerNet | undefined }[]) {
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  const tops: { row: Float64Array; label: number; answerable: boolean }[] = [];
  scored.forEach(({ list, net }, at) => {
    if (net === undefined) return;
    const kept = list.right.map((isRight) => !isRight);
    const without: OwnList = {
      own: list.own.filter((_, i) => kept[i] === true),
      right: list.right.filter((isRight) => !isRight),
      length: list.length,
    };
    for (const [each, answerable] of [
      [list, true],
      [without, false],
    ] as const) {
      if (each.own.length === 0) continue;
      const ranked = toRanked(each);
      const scores = ranked.rows.map((row) => rankScore(net, row));
      const judged = acceptanceFeatures(ranked.rows, scores);
      const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
      order.slice(0, 3).forEach((i, rank) => {
        const row = judged[i];
        if (row === undefined) return;
        const label = ranked.right[i] === true ? 1 : 0;
        if (at % 4 !== 0) {
          rows.push(withProducts(row));
          labels.push(label);
        } else if (rank === 0) tops.push({ row, label, answerable });
      });
    }
  });
  const { bias, weights } = trainLogistic(rows, labels, { rounds: 15, l2: 1e-4, rate: 0.05 });
  const model = { bias: round(bias), weights: weights.map(round) };
  const scores = tops.map(({ row }) => logit(model, row));
  const calibration = isotonic(
    scores,
    tops.map(({ label }) => label),
  );
  const alarms = scores.filter((_, i) => tops[i]?.answerable === false).sort((a, b) => b - a);
  const limit = alarms[Math.floor(alarms.length * 0.05)] ?? 0;
  const answerable = tops.filter((top) => top.answerable);
  const found = tops.filter(({ label }, i) => label === 1 && (scores[i] ?? 0) > limit);
  const probabilities = scores.map((score) => calibrated(calibration, score));
  const confirmed = thresholdFor(
    probabilities,
    tops.map(({ label }) => label),
    0.995,
    0.98,
  );
  return {
    acceptance: { ...model, calibration },
    thresholds: { confirmed, suggested: 0.1 },
    figures: { noMatchRecallAt5: round(found.length / answerable.length) },
  };
}

function measure(scored: readonly { list: OwnList; net: RankerNet }[]): Record<string, number> {
  let first = 0;
  let tenth = 0;
  let reciprocal = 0;
  let reachable = 0;
  for (const { list, net } of scored) {
    const { rows, right } = toRanked(list);
    const scores = rows.map((row) => rankScore(net, row));
    const best = Math.max(...scores.filter((_, i) => right[i] === true));
    if (best === Number.NEGATIVE_INFINITY) continue;
    const rank = 1 + scores.filter((score) => score > best).length;
    reachable++;
    if (rank === 1) first++;
    if (rank <= 10) tenth++;
    reciprocal += 1 / rank;
  }
  const share = (count: number): number => round(count / scored.length);
  return { s1: share(first), s10: share(tenth), mrr: share(reciprocal), ceiling: share(reachable) };
}

const copy = ({ means, scales, members }: RankerNet) => ({
  means: means.map(round),
  scales: scales.map(round),
  members: members.map(({ linear, hidden, output }) => ({
    linear: [...linear],
    hidden: hidden.map((row) => [...row]),
    output: [...output],
  })),
});

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
