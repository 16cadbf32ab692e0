import { setImmediate } from 'node:timers/promises';
import { FOLD_VERSION } from '@saring/text';
import { createClaimLexicon } from '../claims/claim-lexicon.ts';
import { createBackground } from '../index/background.ts';
import type { MatcherModel } from '../model/matcher-model.ts';
import type { PreparedText } from '../prepare/prepared-text.ts';
import { decodeSnapshot, encodeSnapshot } from '../snapshot/format.ts';
import { commonShare } from '../verify/common-share.ts';
import { VERIFIER_FEATURES } from '../verify/features.ts';
import { verifyWith } from '../verify/verify.ts';
import type { Candidate, MatchBand } from './candidate.ts';
import type { Matcher, MatcherStats, MatchQuery } from './matcher.ts';
import { mergeCandidates } from './merge.ts';
import { type StoreParts, TenantStore } from './tenant-store.ts';

/** Raised when an index is laid out or read differently; models and folding have their own. */
const INDEX_VERSION = 2;
const DEFAULT_LIMIT = 10;
/** Shorter texts say too little to be confirmed without a person. */
const FEWEST_TO_CONFIRM = 8;

export interface MatcherOptions {
  /** Whose documents every tenant sees. */
  readonly sharedTenantId: string;
  readonly model: MatcherModel;
}

/** A matcher without documents. */
export function createMatcher({ sharedTenantId, model }: MatcherOptions): Matcher {
  const parts = partsOf(model);
  const version = `fold-${FOLD_VERSION}/index-${INDEX_VERSION}/model-${model.version}`;
  const none = new TenantStore(parts);
  let stores = new Map<string, TenantStore>();
  let lastSeq = 0;

  const storeOf = (tenantId: string): TenantStore => {
    const known = stores.get(tenantId);
    if (known !== undefined) return known;
    const store = new TenantStore(parts);
    stores.set(tenantId, store);
    return store;
  };
  const visibleTo = (tenantId: string): [string, TenantStore][] =>
    [...new Set([tenantId, sharedTenantId])].flatMap((owner) => {
      const store = stores.get(owner);
      return store === undefined ? [] : [[owner, store]];
    });
  const idfFor = (tenantId: string) =>
    (stores.get(tenantId) ?? stores.get(sharedTenantId) ?? none).messages.idfOf();

  return {
    version,
    apply: (change) => {
      const { document } = change;
      lastSeq = Math.max(lastSeq, document.seq);
      if (change.type === 'remove') {
        stores.get(document.tenantId)?.remove(document.kind, document.refId);
      } else {
        storeOf(document.tenantId).put(change.document);
      }
    },
    query: ({ tenantId, prepared, limit = DEFAULT_LIMIT, from }: MatchQuery): Candidate[] => {
      if (prepared.tokens.length === 0) return [];
      const lists = visibleTo(tenantId).flatMap(([owner, store]) => [
        messagesIn(store, owner, prepared, model, limit),
        claimsIn(store, owner, prepared, model, limit),
      ]);
      const { message, claim } = model.thresholds;
      const floors = { message: from ?? message.suggested, claim: from ?? claim.suggested };
      return mergeCandidates(
        lists.map((list) => list.filter((each) => each.probability >= floors[each.found])),
        limit,
      );
    },
    verify: (tenantId, query, document) =>
      verifyWith(model.verifier, query, document, idfFor(tenantId)),
    commonShare: (tenantId, one, other) => commonShare(one, other, idfFor(tenantId)),
    rarestTerms: (tenantId, prepared, count) => {
      const weigh = idfFor(tenantId);
      const terms = new Map(
        prepared.tokens.map(({ word, skeleton }) => [
          word,
          { word, skeleton, weight: weigh(word) },
        ]),
      );
      return [...terms.values()]
        .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
        .slice(0, count);
    },
    snapshot: async function* () {
      for (const store of stores.values()) {
        for (const _ of store.settle()) await setImmediate();
      }
      const sections = [...stores].flatMap(([owner, store]) => store.sections(owner));
      const documents = [...stores.values()].reduce((sum, store) => sum + store.documents, 0);
      for (const piece of encodeSnapshot({ version, documents, lastSeq, sections })) {
        yield piece;
        await setImmediate();
      }
    },
    load: async (pieces) => {
      const content = await decodeSnapshot(pieces, version, () => setImmediate());
      const sections = new Map(content.sections.map((section) => [section.name, section]));
      const owners = new Set(content.sections.map(({ name }) => name.split('/')[0] ?? ''));
      const loaded = new Map<string, TenantStore>();
      for (const owner of owners) {
        loaded.set(owner, await TenantStore.from(parts, sections, owner, () => setImmediate()));
      }
      stores = loaded;
      lastSeq = content.lastSeq;
    },
    stats: (): MatcherStats => {
      const all = [...stores.values()];
      const sum = (of: (store: TenantStore) => number): number =>
        all.reduce((total, store) => total + of(store), 0);
      const documents = sum((store) => store.documents);
      const claims = sum((store) => store.claims.index.documents.live);
      return {
        documents,
        claims,
        messages: documents - claims,
        bytes: sum((store) => store.bytes),
        lastSeq,
      };
    },
  };
}

const known = new WeakMap<MatcherModel, StoreParts>();

/** Reading a model's tables takes a tenth of a second; every matcher of a process shares them. */
function partsOf(model: MatcherModel): StoreParts {
  const read = known.get(model);
  if (read !== undefined) return read;
  const parts: StoreParts = {
    model,
    lexicon: createClaimLexicon(model.claims.lexicon),
    words: createBackground(model.background, 'word'),
    skeletons: createBackground(model.background, 'skeleton'),
    stems: createBackground(model.background, 'stem'),
  };
  known.set(model, parts);
  return parts;
}

function bandOf(probability: number, confirmed: number, prepared: PreparedText): MatchBand {
  const isLong = prepared.tokens.length >= FEWEST_TO_CONFIRM;
  return isLong && probability >= confirmed ? 'confirmed' : 'suggested';
}

function messagesIn(
  store: TenantStore,
  tenantId: string,
  prepared: PreparedText,
  model: MatcherModel,
  limit: number,
): Candidate[] {
  const { confirmed } = model.thresholds.message;
  return (
    store.messages
      .query(prepared, model.verifier, limit)
      // A claim that is not told word for word is judged better by the claims index.
      .filter(({ ref, probability }) => ref.kind === 'item' || probability >= confirmed)
      .map((match) => ({
        document: { ...match.ref, tenantId },
        probability: match.probability,
        band: bandOf(match.probability, confirmed, prepared),
        found: 'message',
        alignment: match.alignment,
        features: named(match.features),
      }))
  );
}

function claimsIn(
  store: TenantStore,
  tenantId: string,
  prepared: PreparedText,
  model: MatcherModel,
  limit: number,
): Candidate[] {
  return store.claims.query(prepared, limit).map((match) => ({
    document: { ...match.ref, tenantId },
    probability: match.probability,
    band: bandOf(match.probability, model.thresholds.claim.confirmed, prepared),
    found: 'claim',
    alignment: match.alignment,
    features: match.features,
  }));
}

const named = (features: Float64Array): Record<string, number> =>
  Object.fromEntries(VERIFIER_FEATURES.map((name, i) => [name, features[i] ?? 0]));
