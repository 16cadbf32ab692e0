import type { MatchDocumentKind } from '../document/match-document.ts';
import { mix } from '../prepare/term-hash.ts';
import { IntColumn } from './growing.ts';
import { IdentifierColumn } from './identifier-column.ts';
import { TermTable } from './term-table.ts';

export const KINDS: readonly MatchDocumentKind[] = [
  'item',
  'case',
  'clarification',
  'known_fact_check',
];
const GONE = -1;
/** Documents looked at between two pauses. */
const STRIDE = 1000;

export interface DocumentRef {
  readonly kind: MatchDocumentKind;
  readonly refId: string;
  readonly caseId: string | null;
}

export interface DocumentColumns {
  readonly kinds: IntColumn;
  readonly refs: IdentifierColumn;
  readonly cases: IdentifierColumn;
  /** Page and place of the record, and its length. */
  readonly pages: IntColumn;
  readonly places: IntColumn;
  readonly lengths: IntColumn;
}

/** What the index knows of each document: what it is, and where its record lies. */
export class DocumentTable {
  readonly columns: DocumentColumns;
  /** (kind, reference) -> key number -> the document that is current, or -1. */
  readonly #keys: TermTable;
  readonly #current = new IntColumn();
  #live = 0;

  constructor(columns: DocumentColumns = emptyColumns()) {
    this.columns = columns;
    this.#keys = new TermTable(columns.kinds.length);
  }

  /** A table from its columns, in slices. */
  static async from(columns: DocumentColumns, pause: () => Promise<void>): Promise<DocumentTable> {
    const table = new DocumentTable(columns);
    for (let document = 0; document < table.size; document++) {
      if (table.isLive(document)) table.#makeCurrent(document);
      if (document % STRIDE === STRIDE - 1) await pause();
    }
    return table;
  }

  get size(): number {
    return this.columns.kinds.length;
  }

  get live(): number {
    return this.#live;
  }

  isLive(document: number): boolean {
    return this.columns.kinds.at(document) !== GONE;
  }

  ref(document: number): DocumentRef | null {
    const kind = KINDS[this.columns.kinds.at(document)];
    const refId = this.columns.refs.at(document);
    if (kind === undefined || refId === null) return null;
    return { kind, refId, caseId: this.columns.cases.at(document) };
  }

  find(kind: MatchDocumentKind, refId: string): number {
    const [first, second] = IdentifierColumn.hash(refId);
    const key = this.#keys.find(mix(first + KINDS.indexOf(kind)), second);
    return key < 0 ? -1 : this.#current.at(key);
  }

  add(ref: DocumentRef, address: number, length: number, page: number): number {
    const { kinds, refs, cases, pages, places, lengths } = this.columns;
    const document = kinds.push(KINDS.indexOf(ref.kind));
    refs.push(ref.refId);
    cases.push(ref.caseId);
    pages.push(Math.floor(address / page));
    places.push(address % page);
    lengths.push(length);
    this.#makeCurrent(document);
    return document;
  }

  remove(document: number): void {
    if (!this.isLive(document)) return;
    const [first, second] = this.#hashOf(document);
    this.#current.set(this.#keys.find(first, second), -1);
    this.columns.kinds.set(document, GONE);
    this.#live--;
  }

  #makeCurrent(document: number): void {
    const [first, second] = this.#hashOf(document);
    const key = this.#keys.findOrAdd(first, second);
    if (key === this.#current.length) this.#current.push(document);
    else this.#current.set(key, document);
    this.#live++;
  }

  #hashOf(document: number): readonly [number, number] {
    const [first, second] = this.columns.refs.hashAt(document);
    return [mix(first + this.columns.kinds.at(document)), second];
  }
}

function emptyColumns(): DocumentColumns {
  return {
    kinds: new IntColumn(),
    refs: new IdentifierColumn(),
    cases: new IdentifierColumn(),
    pages: new IntColumn(),
    places: new IntColumn(),
    lengths: new IntColumn(),
  };
}
