import type { MatchDocument, MatchDocumentKind } from '../document/match-document.ts';
import { DocumentTable } from '../index/document-table.ts';
import { Arena, IntColumn } from '../index/growing.ts';
import { Nearest } from '../index/nearest.ts';
import { Postings } from '../index/postings.ts';
import { prepareText } from '../prepare/prepared-text.ts';
import type { ClaimQuery } from './claim-query.ts';
import { type ClaimRecord, packClaim, unpackClaim } from './claim-record.ts';
import type { ClaimTerms } from './claim-terms.ts';

/** Postings read for one query and scorer, rarest terms first. */
const BUDGET = 250_000;
/** Claims that each of the four scorers may put forward. */
const EACH = 50;
const SCORERS = 4;

/** Claims of one tenant: short titles with what is known of them, found by several scorers. */
export class ClaimIndex {
  readonly terms: ClaimTerms;
  readonly documents: DocumentTable;
  readonly arena: Arena;
  readonly postings: Postings;
  readonly #tokens = new IntColumn();
  readonly #grams = new IntColumn();
  #columns: Float32Array[] = [];
  #seen = new Uint8Array(0);
  #touched = new Int32Array(0);

  constructor(
    terms: ClaimTerms,
    documents = new DocumentTable(),
    arena = new Arena(),
    postings?: Postings,
  ) {
    this.terms = terms;
    this.documents = documents;
    this.arena = arena;
    this.postings = postings ?? new Postings((document) => documents.isLive(document));
    for (let document = 0; document < documents.size; document++) this.#measure(document);
  }

  put(document: Omit<MatchDocument, 'seq' | 'tenantId'>): void {
    this.remove(document.kind, document.refId);
    const { title, text } = document;
    const hasTitle = title !== undefined && title !== null && title !== '';
    const row = packClaim(
      prepareText(hasTitle ? title : text),
      hasTitle && text !== '' ? prepareText(text) : null,
      this.terms,
    );
    const address = this.arena.append(row);
    const number = this.documents.add(document, address, row.length, Arena.PAGE);
    this.#measure(number);
    for (const [term, isSearched] of termsOf(row)) {
      if (isSearched) this.postings.add(term, number);
      this.terms.frequencies.add(term, 1);
    }
  }

  remove(kind: MatchDocumentKind, refId: string): boolean {
    const number = this.documents.find(kind, refId);
    if (number < 0) return false;
    const row = this.row(number);
    for (const [term] of termsOf(row)) this.terms.frequencies.add(term, -1);
    row.fill(0);
    this.documents.remove(number);
    return true;
  }

  row(document: number): Int32Array {
    const { pages, places, lengths } = this.documents.columns;
    const address = pages.at(document) * Arena.PAGE + places.at(document);
    return this.arena.view(address, lengths.at(document));
  }

  /** Calls `visit` with each distinct term of a claim; `eachSearched` with those that have postings. */
  eachTerm(document: number, visit: (term: number, document: number) => void): void {
    for (const [term] of termsOf(this.row(document))) visit(term, document);
  }

  eachSearched(document: number, visit: (term: number, document: number) => void): void {
    for (const [term, isSearched] of termsOf(this.row(document))) {
      if (isSearched) visit(term, document);
    }
  }

  /** Bytes of terms, records, postings and what is known of each claim. */
  get bytes(): number {
    return (
      this.terms.table.size * 4 * (2 + 1.5 + 2) +
      this.documents.size * 4 * (1 + 4 + 4 + 3 + 2 + 1.5 + 1 + 2) +
      this.arena.bytes +
      this.postings.bytes
    );
  }

  #measure(document: number): void {
    const row = this.row(document);
    this.#tokens.push(row[0] ?? 0);
    this.#grams.push(row[2] ?? 0);
  }

  record(document: number): ClaimRecord {
    return unpackClaim(this.row(document));
  }

  /** What the scorers put forward: weighted stems, letters, translated stems, and worth. */
  candidates(query: ClaimQuery): number[] {
    this.#makeRoom();
    let touched = 0;
    const [stems, letters, translated, worth] = this.#columns;
    if (!stems || !letters || !translated || !worth) return [];
    const seen = this.#seen;
    const list = this.#touched;
    const add = (column: Float32Array, terms: readonly (readonly [number, number])[]): void => {
      let left = BUDGET;
      const frequency = (term: number): number => this.terms.frequencies.at(term);
      const rarestFirst = [...terms].sort((a, b) => frequency(a[0]) - frequency(b[0]));
      for (const [term, weight] of rarestFirst) {
        left -= frequency(term);
        if (left < 0) break;
        this.postings.forEach(term, (document) => {
          if (seen[document] === 0) {
            seen[document] = 1;
            list[touched++] = document;
          }
          column[document] = (column[document] ?? 0) + weight;
        });
      }
    };
    const known = query.distinct.filter(({ term }) => term >= 0);
    add(
      stems,
      known.map(({ term, idf }) => [term, idf]),
    );
    add(
      worth,
      known.map(({ term, idf, worth: chance }) => [term, idf * chance]),
    );
    add(
      letters,
      query.grams5.map(({ term, weight }) => [term, weight]),
    );
    add(
      translated,
      [...query.translated].map(([term, chance]) => [term, Math.log1p(40 * chance)]),
    );
    return this.#best(list.subarray(0, touched));
  }

  #best(touched: Int32Array): number[] {
    const nearest = this.#columns.map(() => new Nearest(EACH));
    for (const document of touched) {
      this.#seen[document] = 0;
      const isLive = this.documents.isLive(document);
      const byTokens = (6 + this.#tokens.at(document)) ** 0.6;
      const byGrams = Math.sqrt(8 + this.#grams.at(document));
      for (let i = 0; i < this.#columns.length; i++) {
        const column = this.#columns[i];
        if (column === undefined) continue;
        const score = (column[document] ?? 0) / (i === 1 ? byGrams : byTokens);
        column[document] = 0;
        const heap = nearest[i];
        if (isLive && score > 0 && heap !== undefined && score > heap.floor) {
          heap.offer(document, score);
        }
      }
    }
    return [...new Set(nearest.flatMap((each) => each.sorted().map(({ document }) => document)))];
  }

  /** Scores by document for each scorer; all zero between queries. */
  #makeRoom(): void {
    if (this.#seen.length >= this.documents.size) return;
    const room = 2 * this.documents.size;
    this.#columns = Array.from({ length: SCORERS }, () => new Float32Array(room));
    this.#seen = new Uint8Array(room);
    this.#touched = new Int32Array(room);
  }
}

/** All terms of a row; with postings only stems, and the runs of five letters of the title. */
function termsOf(row: Int32Array): Map<number, boolean> {
  const { stems, grams4, grams5, body, skeletons, words, bodyGrams } = unpackClaim(row);
  const terms = new Map<number, boolean>();
  for (const kind of [grams4, skeletons, words, bodyGrams]) {
    for (const term of kind) terms.set(term, false);
  }
  for (const kind of [stems, body, grams5]) for (const term of kind) terms.set(term, true);
  return terms;
}
