import { candidatesByTerms, type Database, indexTerms, termsReached } from '@saring/database';
import { type Matcher, type PreparedText, prepareText, textOf } from '@saring/matching';
import { isClaim } from './claims-and-messages.ts';
import type { Engine } from './engine.ts';

/** Terms asked for: beyond these a term is too common to tell documents apart. */
const RAREST = 24;
/** What comes back for the verifier. */
const CANDIDATES = 40;
/** Terms kept of one document: long texts are told apart by far fewer. */
const MOST_TERMS = 2000;
/** Documents written with one statement. */
const BATCH = 500;

/**
 * The index of messages in PostgreSQL: slower than memory and shared by all processes, for
 * installations whose millions of messages outgrow one process. Candidates are the messages with
 * most of the text's rarest words and skeletons; the verifier, the guard and the thresholds are the
 * same as everywhere. Claims are few and stay in memory, where their ranker has all it needs.
 *
 * @param matcher without documents: its verifier and its knowledge of how rare words are
 */
export function createPostgresEngine(
  database: Database,
  matcher: Matcher,
  suggestedFrom: number,
): Engine {
  const version = `${matcher.version}/terms-1`;
  return {
    version,
    apply: async (entries) => {
      // Of several changes of one document in a batch only the last counts.
      const last = new Map(entries.map((entry) => [entry.id, entry]));
      const messages = [...last.values()].filter((entry) => !isClaim(entry));
      const rows = messages.map((entry) => ({
        id: entry.id,
        seq: entry.seq,
        removed: entry.removed,
        terms: entry.removed ? [] : termsOf(prepareText(textOf(entry))),
      }));
      for (let at = 0; at < rows.length; at += BATCH) {
        await indexTerms(database, version, rows.slice(at, at + BATCH));
      }
    },
    reached: (horizon) => termsReached(database, version, horizon),
    find: async (sql, tenantId, prepared) => {
      const terms = matcher
        .rarestTerms(tenantId, prepared, RAREST)
        .flatMap(({ word, skeleton }) => [wordTerm(word), skeletonTerm(skeleton)]);
      const found = await candidatesByTerms(sql, version, [...new Set(terms)], CANDIDATES);
      return found
        .map((document) => ({
          ...document,
          found: 'message' as const,
          probability: matcher.verify(tenantId, prepared, prepareText(textOf(document)))
            .probability,
        }))
        .filter(({ probability }) => probability >= suggestedFrom)
        .sort((a, b) => b.probability - a.probability);
    },
  };
}

/** Words and skeletons are different fields of one vector. Lexemes may have 2,046 bytes at most. */
const LONGEST = 200;
const wordTerm = (word: string): string => `w${word.slice(0, LONGEST)}`;
const skeletonTerm = (skeleton: string): string => `s${skeleton.slice(0, LONGEST)}`;

function termsOf({ words, skeletons }: PreparedText): string[] {
  const terms = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (terms.size >= MOST_TERMS) break;
    terms.add(wordTerm(word));
    const skeleton = skeletons[at];
    if (skeleton !== undefined && skeleton !== '') terms.add(skeletonTerm(skeleton));
  }
  return [...terms];
}
