import type { FeedEntry } from '@saring/database';
import { FOLD_VERSION, fold } from '@saring/text';
import type { Engine, EngineMatch } from './engine.ts';

interface Indexed {
  readonly entry: FeedEntry;
  readonly words: ReadonlySet<string>;
  readonly numbers: string;
}

/** Postings looked at for one query, rarest words first. */
const BUDGET = 50_000;
const CANDIDATES = 40;
const SUGGESTED_FROM = 0.2;
/** Both texts must hold this much of each other, and the same numbers, to count as the same. */
const CONFIRMED_FROM = 0.9;

/**
 * An honest first matcher: words in common, weighted by how rare they are. It confirms only what
 * is almost word for word the same.
 */
export function createLexicalEngine(sharedTenantId: string): Engine {
  const documents = new Map<string, Indexed>();
  const postings = new Map<string, Set<string>>();
  const keyOf = (entry: FeedEntry) => `${entry.kind} ${entry.refId}`;

  const remove = (key: string) => {
    const old = documents.get(key);
    if (old === undefined) return;
    for (const word of old.words) postings.get(word)?.delete(key);
    documents.delete(key);
  };
  const weight = (word: string) =>
    Math.log(1 + documents.size / (1 + (postings.get(word)?.size ?? 0)));
  const sum = (words: Iterable<string>) => {
    let total = 0;
    for (const word of words) total += weight(word);
    return total;
  };

  return {
    version: `lexical-1/fold-${FOLD_VERSION}`,
    apply: (entry) => {
      const key = keyOf(entry);
      remove(key);
      if (entry.removed) return;
      const { words, numbers } = read([entry.title ?? '', entry.text].join('\n'));
      documents.set(key, { entry, words, numbers });
      for (const word of words) {
        const list = postings.get(word);
        if (list === undefined) postings.set(word, new Set([key]));
        else list.add(key);
      }
    },
    query: (tenantId, text) => {
      const { words, numbers } = read(text);
      const wanted = [...words].map((word) => ({ word, value: weight(word) }));
      wanted.sort((a, b) => b.value - a.value);
      const shared = new Map<string, number>();
      let budget = BUDGET;
      for (const { word, value } of wanted) {
        const list = postings.get(word);
        if (list === undefined) continue;
        if (budget < list.size) break;
        budget -= list.size;
        for (const key of list) shared.set(key, (shared.get(key) ?? 0) + value);
      }
      const queryWeight = sum(words);
      const found: EngineMatch[] = [];
      const best = [...shared].sort((a, b) => b[1] - a[1]).slice(0, CANDIDATES * 4);
      for (const [key, common] of best) {
        const document = documents.get(key);
        if (document === undefined) continue;
        const owner = document.entry.tenantId;
        if (owner !== tenantId && owner !== sharedTenantId) continue;
        const ofQuery = common / queryWeight;
        const ofDocument = common / sum(document.words);
        const score = Math.min(1, 0.7 * ofQuery + 0.3 * Math.max(ofDocument, ofQuery * 0.5));
        if (score < SUGGESTED_FROM) continue;
        const same =
          Math.min(ofQuery, ofDocument) >= CONFIRMED_FROM && numbers === document.numbers;
        const { kind, refId, caseId } = document.entry;
        found.push({
          kind,
          refId,
          caseId,
          score,
          status: same ? 'CONFIRMED' : 'SUGGESTED',
          explanation: {
            sharedWords: [...words].filter((word) => document.words.has(word)).slice(0, 40),
            shareOfMessage: ofQuery,
            shareOfTarget: ofDocument,
            sameNumbers: numbers === document.numbers,
          },
        });
      }
      return found.sort((a, b) => b.score - a.score).slice(0, CANDIDATES);
    },
  };
}

function read(text: string): { words: Set<string>; numbers: string } {
  const { tokens } = fold(text);
  return {
    words: new Set(tokens.map((token) => token.word)),
    numbers: tokens
      .filter((token) => token.kind === 'number')
      .map((token) => token.word)
      .sort()
      .join(' '),
  };
}
