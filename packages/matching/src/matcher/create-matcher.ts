import { setImmediate } from 'node:timers/promises';
import { FOLD_VERSION } from '@saring/text';
import { type MatchDocumentKind, textOf } from '../document/match-document.ts';
import { createBackground } from '../index/background.ts';
import { MessageIndex } from '../messages/message-index.ts';
import { messageSections, messagesFrom } from '../messages/message-sections.ts';
import { MessageTerms } from '../messages/message-terms.ts';
import type { MatcherModel } from '../model/matcher-model.ts';
import { prepareText } from '../prepare/prepared-text.ts';
import { decodeSnapshot, encodeSnapshot } from '../snapshot/format.ts';
import { VERIFIER_FEATURES } from '../verify/features.ts';
import { verifyWith } from '../verify/verify.ts';
import type { Candidate } from './candidate.ts';
import type { Matcher, MatcherStats, MatchQuery } from './matcher.ts';

/** Raised when an index is laid out or read differently; models and folding have their own. */
const INDEX_VERSION = 1;
const DEFAULT_LIMIT = 10;

export interface MatcherOptions {
  /** Whose documents every tenant sees. */
  readonly sharedTenantId: string;
  readonly model: MatcherModel;
}

/** A matcher without documents. */
export function createMatcher({ sharedTenantId, model }: MatcherOptions): Matcher {
  const words = createBackground(model.background, 'word');
  const skeletons = createBackground(model.background, 'skeleton');
  const emptyIndex = () => new MessageIndex(new MessageTerms(words, skeletons));
  const version = `fold-${FOLD_VERSION}/index-${INDEX_VERSION}/model-${model.version}`;
  let stores = new Map<string, MessageIndex>();
  let lastSeq = 0;

  const storeOf = (tenantId: string): MessageIndex => {
    const known = stores.get(tenantId);
    if (known !== undefined) return known;
    const store = emptyIndex();
    stores.set(tenantId, store);
    return store;
  };
  const visibleTo = (tenantId: string): [string, MessageIndex][] =>
    [...new Set([tenantId, sharedTenantId])].flatMap((owner) => {
      const store = stores.get(owner);
      return store === undefined ? [] : [[owner, store]];
    });
  const idfFor = (tenantId: string) => {
    const store = stores.get(tenantId) ?? stores.get(sharedTenantId) ?? emptyIndex();
    return store.idfOf();
  };

  return {
    version,
    apply: (change) => {
      const { document } = change;
      lastSeq = Math.max(lastSeq, document.seq);
      if (change.type === 'remove') {
        stores.get(document.tenantId)?.remove(document.kind, document.refId);
      } else {
        storeOf(document.tenantId).put(change.document, prepareText(textOf(change.document)));
      }
    },
    query: ({ tenantId, prepared, limit = DEFAULT_LIMIT }: MatchQuery): Candidate[] => {
      if (prepared.tokens.length === 0) return [];
      const { confirmed, suggested } = model.thresholds;
      return visibleTo(tenantId)
        .flatMap(([owner, store]) =>
          store.query(prepared, model.verifier, limit).map((match) => ({ owner, match })),
        )
        .filter(({ match }) => match.probability >= suggested)
        .sort((a, b) => b.match.score - a.match.score)
        .slice(0, limit)
        .map(({ owner, match }) => ({
          document: { ...match.ref, tenantId: owner },
          probability: match.probability,
          band: match.probability >= confirmed ? 'confirmed' : 'suggested',
          found: 'message',
          alignment: match.alignment,
          features: named(match.features),
        }));
    },
    verify: (tenantId, query, document) =>
      verifyWith(model.verifier, query, document, idfFor(tenantId)),
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
      const sections = [...stores].flatMap(([owner, store]) => messageSections(store, owner));
      const documents = [...stores.values()].reduce((sum, store) => sum + store.documents.live, 0);
      for (const piece of encodeSnapshot({ version, documents, lastSeq, sections })) {
        yield piece;
        await setImmediate();
      }
    },
    load: async (pieces) => {
      const content = await decodeSnapshot(pieces, version, () => setImmediate());
      const sections = new Map(content.sections.map((section) => [section.name, section]));
      const owners = new Set(
        content.sections.map(({ name }) => name.slice(0, name.lastIndexOf('/'))),
      );
      const loaded = new Map<string, MessageIndex>();
      for (const owner of owners) {
        loaded.set(
          owner,
          await messagesFrom(sections, owner, words, skeletons, () => setImmediate()),
        );
      }
      stores = loaded;
      lastSeq = content.lastSeq;
    },
    stats: (): MatcherStats => {
      const all = [...stores.values()];
      const count = (kinds: readonly MatchDocumentKind[]) =>
        all.reduce((sum, store) => sum + store.countOf(kinds), 0);
      return {
        documents: all.reduce((sum, store) => sum + store.documents.live, 0),
        messages: count(['item']),
        claims: count(['case', 'clarification', 'known_fact_check']),
        bytes: all.reduce((sum, store) => sum + store.bytes, 0),
        lastSeq,
      };
    },
  };
}

const named = (features: Float64Array): Record<string, number> =>
  Object.fromEntries(VERIFIER_FEATURES.map((name, i) => [name, features[i] ?? 0]));
