import type { MatchDocument, MatchDocumentKind } from '../document/match-document.ts';
import { type DocumentRef, DocumentTable, KINDS } from '../index/document-table.ts';
import { Arena } from '../index/growing.ts';
import { lengthDivisor } from '../index/length-divisor.ts';
import { Nearest } from '../index/nearest.ts';
import { Postings } from '../index/postings.ts';
import type { PreparedText } from '../prepare/prepared-text.ts';
import { termHashes } from '../prepare/term-hash.ts';
import { placesOf } from '../verify/align.ts';
import { judge, type Verdict, type VerifierModel } from '../verify/verify.ts';
import type { MessageTerms } from './message-terms.ts';

/** Postings read for one query, rarest terms first; the first few terms are read whatever it is. */
const BUDGET = 60_000;
const ALWAYS_READ = 3;
const CANDIDATES = 30;
const SKELETON_SHARE = 0.6;
const divisor = lengthDivisor(12, 0.4);
/** What divides the least. */
const least = divisor(0);

export interface FoundMessage extends Verdict {
  readonly ref: DocumentRef;
}

/** Messages of one tenant by words and consonant skeletons: cheap candidates, then the verifier. */
export class MessageIndex {
  readonly terms: MessageTerms;
  readonly documents: DocumentTable;
  readonly arena: Arena;
  readonly postings: Postings;

  constructor(
    terms: MessageTerms,
    documents = new DocumentTable(),
    arena = new Arena(),
    postings?: Postings,
  ) {
    this.terms = terms;
    this.documents = documents;
    this.arena = arena;
    this.postings = postings ?? new Postings((document) => documents.isLive(document));
  }

  /** Adds a document, or puts it in the place of the one with the same kind and reference. */
  put(document: Omit<MatchDocument, 'text' | 'title' | 'seq' | 'tenantId'>, text: PreparedText) {
    this.remove(document.kind, document.refId);
    const words = this.terms.addWords(text);
    const address = this.arena.append(words);
    const number = this.documents.add(document, address, words.length, Arena.PAGE);
    this.post(number, words, 1);
  }

  /**
   * Enters each word and skeleton of a record once, and counts it `by` more (0 if a snapshot has
   * counted it).
   */
  post(document: number, words: Int32Array, by: 0 | 1): void {
    const { postings, terms } = this;
    const { skeletons } = terms.columns;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? 0;
      if (!postings.add(word, document)) continue;
      terms.frequencies.add(word, by);
      const skeleton = skeletons.at(word);
      if (postings.add(skeleton, document)) terms.frequencies.add(skeleton, by);
    }
  }

  /** Forgets a document, its words too. */
  remove(kind: MatchDocumentKind, refId: string): boolean {
    const number = this.documents.find(kind, refId);
    if (number < 0) return false;
    const record = this.record(number);
    for (const term of this.#termsOf(record)) this.terms.frequencies.add(term, -1);
    record.fill(0);
    this.documents.remove(number);
    return true;
  }

  /** The messages most likely to be the same, best first, with what the verifier says of each. */
  query(prepared: PreparedText, model: VerifierModel, limit: number): FoundMessage[] {
    const found = this.terms.find(prepared);
    const candidates = this.candidates(prepared, found, CANDIDATES);
    if (candidates.length === 0) return [];
    const query = this.terms.querySide(prepared, found, this.documents.live);
    const places = placesOf(query);
    return candidates
      .flatMap(({ document }) => {
        const ref = this.documents.ref(document);
        if (ref === null) return [];
        const side = this.terms.documentSide(this.record(document), this.documents.live);
        return [{ ref, ...judge(model, query, side, places) }];
      })
      .sort((a, b) => b.score - a.score || (a.ref.refId < b.ref.refId ? -1 : 1))
      .slice(0, limit);
  }

  /** Documents by the weight of the terms they share with the query, best first. */
  candidates(
    prepared: PreparedText,
    found: { words: Int32Array; skeletons: Int32Array },
    limit: number,
  ): { document: number; score: number }[] {
    const { scores, touched } = roomFor(this.documents.size);
    let count = 0;
    let left = BUDGET;
    let read = 0;
    for (const { term, weight } of this.#wanted(prepared, found)) {
      const frequency = this.terms.frequencies.at(term);
      if (frequency > left && read >= ALWAYS_READ) break;
      left -= frequency;
      read++;
      const documents = this.postings.of(term);
      for (let i = 0; i < documents.length; i++) {
        const document = documents[i] ?? 0;
        const before = scores[document] ?? 0;
        if (before === 0) touched[count++] = document;
        scores[document] = before + weight;
      }
    }
    const nearest = new Nearest(limit);
    const { lengths } = this.documents.columns;
    for (let i = 0; i < count; i++) {
      const document = touched[i] ?? 0;
      const sum = scores[document] ?? 0;
      scores[document] = 0;
      // Most are too far off whatever their length: that is seen without looking it up.
      if (sum <= nearest.floor * least) continue;
      const score = sum / divisor(lengths.at(document));
      if (score > nearest.floor && this.documents.isLive(document)) nearest.offer(document, score);
    }
    return nearest.sorted();
  }

  record(document: number): Int32Array {
    const { pages, places, lengths } = this.documents.columns;
    const address = pages.at(document) * Arena.PAGE + places.at(document);
    return this.arena.view(address, lengths.at(document));
  }

  /** How much a folded word says among these messages. */
  idfOf(): (word: string) => number {
    return (word) => {
      const [first = 0, second = 0] = termHashes([word]);
      const term = this.terms.columns.table.find(first, second);
      return this.terms.wordIdf(term, first, second, this.documents.live);
    };
  }

  countOf(kinds: readonly MatchDocumentKind[]): number {
    const wanted = new Set(kinds.map((kind) => KINDS.indexOf(kind)));
    let count = 0;
    for (const part of this.documents.columns.kinds.parts) {
      for (const kind of part) if (wanted.has(kind)) count++;
    }
    return count;
  }

  /** Bytes of terms, records, postings and what is known of each document. */
  get bytes(): number {
    const perTerm = 4 * (2 + 1.5 + 6);
    const perDocument = 4 * (1 + 4 + 4 + 3 + 2 + 1.5 + 1);
    return (
      this.terms.columns.table.size * perTerm +
      this.documents.size * perDocument +
      this.arena.bytes +
      this.postings.bytes
    );
  }

  /** Distinct words and skeletons of the query that occur, rarest first. */
  #wanted(
    prepared: PreparedText,
    { words, skeletons }: { words: Int32Array; skeletons: Int32Array },
  ): { term: number; weight: number }[] {
    const { wordHashes } = prepared;
    const live = this.documents.live;
    const wanted = new Map<number, number>();
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? -1;
      if (word >= 0 && !wanted.has(word)) {
        const first = wordHashes[2 * i] ?? 0;
        wanted.set(word, this.terms.wordIdf(word, first, wordHashes[2 * i + 1] ?? 0, live));
      }
      const skeleton = skeletons[i] ?? -1;
      if (skeleton >= 0 && !wanted.has(skeleton)) {
        wanted.set(skeleton, SKELETON_SHARE * this.terms.skeletonIdf(skeleton, live));
      }
    }
    const frequency = (term: number): number => this.terms.frequencies.at(term);
    return [...wanted]
      .map(([term, weight]) => ({ term, weight }))
      .sort((a, b) => frequency(a.term) - frequency(b.term) || a.term - b.term);
  }

  #termsOf(words: Int32Array): Set<number> {
    const terms = new Set<number>(words);
    for (const word of words) terms.add(this.terms.columns.skeletons.at(word));
    return terms;
  }
}

/** Scores by document, all zero between queries. One query runs at a time: all indexes share them. */
let room = { scores: new Float32Array(0), touched: new Int32Array(0) };

function roomFor(documents: number): typeof room {
  if (room.touched.length < documents) {
    room = { scores: new Float32Array(2 * documents), touched: new Int32Array(2 * documents) };
  }
  return room;
}
