import type { MatchChange } from '../document/match-document.ts';
import type { PreparedText } from '../prepare/prepared-text.ts';
import type { Verdict } from '../verify/verify.ts';
import type { Candidate } from './candidate.ts';

export interface MatchQuery {
  readonly tenantId: string;
  readonly prepared: PreparedText;
  /** Most candidates wanted; 10 if not given. */
  readonly limit?: number;
  /** The lowest probability wanted; the model's thresholds for a suggestion if not given. */
  readonly from?: number;
}

export interface MatcherStats {
  readonly documents: number;
  readonly messages: number;
  readonly claims: number;
  /** Of index, without what V8 needs around it. */
  readonly bytes: number;
  /** The highest sequence number applied. */
  readonly lastSeq: number;
}

/** Finds what a text repeats, among what its tenant may see: its own and the shared documents. */
export interface Matcher {
  /** Of folding, index and model together; stored with every match, never mixed in one index. */
  readonly version: string;
  /** Takes microseconds to a few milliseconds. The same change twice changes nothing. */
  apply(change: MatchChange): void;
  /** Best first, each document once. */
  query(query: MatchQuery): Candidate[];
  /** The verifier alone, for a candidate from elsewhere, with what this matcher knows of words. */
  verify(tenantId: string, query: PreparedText, document: PreparedText): Verdict;
  /** How much two texts have in common, 0 to 1: far cheaper than `verify`, and more generous. */
  commonShare(tenantId: string, one: PreparedText, other: PreparedText): number;
  /** The `count` distinct terms of a text that the tenant's documents hold most rarely. */
  rarestTerms(tenantId: string, prepared: PreparedText, count: number): RareTerm[];
  /** Everything as bytes, in pieces; others can work between two pieces. */
  snapshot(): AsyncGenerator<Uint8Array>;
  /**
   * Takes the place of everything applied so far. Each piece is copied before the next is asked for,
   * so all may come in the same memory.
   *
   * @throws Error when the bytes are damaged or made by another version: rebuild instead
   */
  load(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
  stats(): MatcherStats;
}

export interface RareTerm {
  readonly word: string;
  readonly skeleton: string;
  readonly weight: number;
}
