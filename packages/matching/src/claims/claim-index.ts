import type { MatchDocument, MatchDocumentKind } from '../document/match-document.ts';
import { DocumentTable } from '../index/document-table.ts';
import { Arena, IntColumn } from '../index/growing.ts';
import { Postings } from '../index/postings.ts';
import { prepareText } from '../prepare/prepared-text.ts';
import { claimCandidates, type SearchedClaims } from './claim-candidates.ts';
import type { ClaimQuery } from './claim-query.ts';
import { type ClaimRecord, packClaim, unpackClaim } from './claim-record.ts';
import type { ClaimTerms } from './claim-terms.ts';

/** Claims of one tenant: short titles with what is known of them, found by several scorers. */
export class ClaimIndex implements SearchedClaims {
  readonly terms: ClaimTerms;
  readonly documents: DocumentTable;
  readonly arena: Arena;
  readonly postings: Postings;
  readonly tokens = new IntColumn();
  readonly grams = new IntColumn();

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
    this.tokens.push(row[0] ?? 0);
    this.grams.push(row[2] ?? 0);
  }

  record(document: number): ClaimRecord {
    return unpackClaim(this.row(document));
  }

  /** The claims worth a closer look, of all scorers. */
  candidates(query: ClaimQuery): number[] {
    return claimCandidates(this, query);
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
