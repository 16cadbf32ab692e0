import type { MatchDocument, MatchDocumentKind } from '../document/match-document.ts';
import type { DocumentRef } from '../index/document-table.ts';
import type { MatcherModel } from '../model/matcher-model.ts';
import type { PreparedText } from '../prepare/prepared-text.ts';
import { type Alignment, align, placesOf } from '../verify/align.ts';
import type { Side } from '../verify/side.ts';
import { accept, acceptanceFeatures } from './acceptance.ts';
import { claimFeatures } from './claim-features.ts';
import type { ClaimIndex } from './claim-index.ts';
import type { ClaimLexicon } from './claim-lexicon.ts';
import { type ClaimQuery, readQuery } from './claim-query.ts';
import { type ClaimRecord, NUMBER } from './claim-record.ts';
import { ClaimScratch } from './claim-scratch.ts';
import { RANK_FEATURES, rankFeatures, shortlist } from './rank-features.ts';
import { rankScore } from './ranker.ts';

export interface FoundClaim {
  readonly ref: DocumentRef;
  readonly probability: number;
  /** Orders the claims of one query; of two queries it says nothing. */
  readonly rank: number;
  readonly score: number;
  readonly features: Readonly<Record<string, number>>;
  readonly alignment: Alignment;
}

const scratch = new ClaimScratch();

/** The claims of one tenant, ranked and judged by a trained model. */
export class ClaimStore {
  readonly index: ClaimIndex;
  readonly #lexicon: ClaimLexicon;
  readonly #model: MatcherModel['claims'];

  constructor(index: ClaimIndex, lexicon: ClaimLexicon, model: MatcherModel['claims']) {
    this.index = index;
    this.#lexicon = lexicon;
    this.#model = model;
  }

  put(document: Omit<MatchDocument, 'seq' | 'tenantId'>): void {
    this.index.put(document);
  }

  remove(kind: MatchDocumentKind, refId: string): boolean {
    return this.index.remove(kind, refId);
  }

  /** The claims a post most likely makes, best first. */
  query(prepared: PreparedText, limit: number): FoundClaim[] {
    const { terms, documents } = this.index;
    if (documents.live === 0) return [];
    const query = readQuery(prepared, terms, this.#lexicon, documents.live);
    const candidates = this.index.candidates(query);
    if (candidates.length === 0) return [];
    scratch.load(query, terms.table.size);
    const own = candidates.map((document) =>
      claimFeatures(query, this.index.record(document), scratch, terms, this.#lexicon),
    );
    scratch.clear(query);
    const all = rankFeatures(own, query.length);
    const kept = shortlist(all);
    const rows = kept.map((at) => all[at] ?? new Float64Array(0));
    const scores = rows.map((row) => rankScore(this.#model.ranker, row));
    const judged = acceptanceFeatures(rows, scores);
    return kept
      .flatMap((at, i) => {
        const document = candidates[at] ?? 0;
        const ref = documents.ref(document);
        return ref === null ? [] : [{ ref, document, i, rank: scores[i] ?? 0 }];
      })
      .sort((a, b) => b.rank - a.rank || (a.ref.refId < b.ref.refId ? -1 : 1))
      .slice(0, limit)
      .map(({ ref, document, i, rank }) => ({
        ref,
        rank,
        ...accept(this.#model.acceptance, judged[i] ?? new Float64Array(0)),
        features: named(rows[i] ?? new Float64Array(0)),
        alignment: this.#align(query, this.index.record(document), prepared),
      }));
  }

  #align(query: ClaimQuery, claim: ClaimRecord, prepared: PreparedText): Alignment {
    const ours = side(query.words, query.skeletons, query.length, (i) => {
      const kind = prepared.tokens[i]?.kind;
      return kind === 'number' || kind === 'code';
    });
    const theirs = side(
      claim.words,
      claim.skeletons,
      claim.words.length,
      (i) => ((claim.flags[i] ?? 0) & NUMBER) !== 0,
    );
    return align(ours, theirs, placesOf(ours));
  }
}

/** Without letter pairs: claims keep no spelling, so nearly equal words are not paired here. */
function side(
  words: Int32Array,
  skeletons: Int32Array,
  length: number,
  isNumber: (i: number) => boolean,
): Side {
  const own = (ids: Int32Array): Int32Array =>
    Int32Array.from({ length }, (_, i) => ((ids[i] ?? -1) < 0 ? -2 - i : (ids[i] ?? 0)));
  return {
    length,
    ids: own(words),
    skeletons: own(skeletons),
    weights: new Float32Array(length),
    pairsLow: new Int32Array(length),
    pairsHigh: new Int32Array(length),
    numbers: Uint8Array.from({ length }, (_, i) => (isNumber(i) ? 1 : 0)),
  };
}

const named = (row: Float64Array): Record<string, number> =>
  Object.fromEntries(RANK_FEATURES.map((name, i) => [name, row[i] ?? 0]));
