import type { ClaimQuery } from './claim-query.ts';

/** Per-query scratch space by term, so that a look-up is one read. */
export class ClaimScratch {
  wordAt = new Int32Array(0);
  stemAt = new Int32Array(0);
  skeletonAt = new Int32Array(0);
  gram4 = new Float32Array(0);
  gram5 = new Float32Array(0);
  body = new Float32Array(0);
  worth = new Float32Array(0);

  load(query: ClaimQuery, terms: number): void {
    if (this.wordAt.length < terms) this.#grow(terms * 2);
    for (let i = query.length - 1; i >= 0; i--) {
      set(this.wordAt, query.words[i] ?? -1, i + 1);
      set(this.stemAt, query.stems[i] ?? -1, i + 1);
      set(this.skeletonAt, query.skeletons[i] ?? -1, i + 1);
    }
    for (const { term, worth } of query.distinct) set(this.worth, term, worth);
    for (const { term, weight } of query.grams4) this.gram4[term] = weight;
    for (const { term, weight } of query.grams5) this.gram5[term] = weight;
    for (const { term, weight } of query.bodyGrams) this.body[term] = weight;
  }

  clear(query: ClaimQuery): void {
    for (let i = 0; i < query.length; i++) {
      set(this.wordAt, query.words[i] ?? -1, 0);
      set(this.stemAt, query.stems[i] ?? -1, 0);
      set(this.skeletonAt, query.skeletons[i] ?? -1, 0);
    }
    for (const { term } of query.distinct) set(this.worth, term, 0);
    for (const { term } of query.grams4) this.gram4[term] = 0;
    for (const { term } of query.grams5) this.gram5[term] = 0;
    for (const { term } of query.bodyGrams) this.body[term] = 0;
  }

  #grow(terms: number): void {
    this.wordAt = new Int32Array(terms);
    this.stemAt = new Int32Array(terms);
    this.skeletonAt = new Int32Array(terms);
    this.gram4 = new Float32Array(terms);
    this.gram5 = new Float32Array(terms);
    this.body = new Float32Array(terms);
    this.worth = new Float32Array(terms);
  }
}

function set(column: Int32Array | Float32Array, at: number, value: number): void {
  if (at >= 0) column[at] = value;
}
