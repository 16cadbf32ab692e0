import { IntColumn } from './growing.ts';

/** Postings copied into the new base for each posting that is added while a merge runs. */
const PACE = 16;
/** So many at once: fewer would be mostly the beginning and ending of it. */
const AT_ONCE = 256;
const SMALLEST_MERGE = 1 << 15;
const LARGEST_TAIL = 1 << 22;

export interface Base {
  /** Where each term's documents begin; one entry more than there are terms. */
  readonly starts: Int32Array;
  readonly documents: Int32Array;
}

/** Newest first: each posting knows the one before it of the same term. */
interface Tail {
  /** By term the place of its newest posting's second integer, or 0. */
  readonly heads: IntColumn;
  /** Side by side, because they are read together: a document, and the place of the one before. */
  readonly nodes: IntColumn;
}

interface Merge {
  /** Documents below are in it. */
  readonly upTo: number;
  readonly starts: Int32Array;
  readonly documents: Int32Array;
  /** Where the next posting goes. */
  at: number;
  /** The term that is being copied: what is left of it in the base, and in the frozen tail. */
  term: number;
  from: number;
  to: number;
  node: number;
}

const NO_BASE: Base = { starts: new Int32Array(1), documents: new Int32Array(0) };

/**
 * Which documents hold a term: a packed base, and a tail of what came since. When the tail has
 * grown to a quarter of the base (at most four million), both are merged into a new base, a little
 * with every posting that is added, also within a term that most texts hold, so that no single call
 * takes long.
 */
export class Postings {
  #base: Base = NO_BASE;
  #frozen: Tail | null = null;
  #tail: Tail = emptyTail();
  #merge: Merge | null = null;
  /** Documents below have all their postings in the base, if they were added in order. */
  #upTo: number;
  #last = -1;
  /** Postings that the merge is behind. */
  #owed = 0;
  /** Postings copied by merges so far: what adding costs beside the adding. */
  moved = 0;
  #list: Int32Array = new Int32Array(64);
  readonly #isLive: (document: number) => boolean;

  /** `isLive`: postings of other documents are left out of a new base. */
  constructor(isLive: (document: number) => boolean, base: Base = NO_BASE, upTo = 0) {
    this.#isLive = isLive;
    this.#base = base;
    this.#upTo = upTo;
  }

  /** What is packed, for a snapshot, and the document from which on the rest has to be added. */
  get packed(): Base & { readonly upTo: number } {
    return { ...this.#base, upTo: this.#upTo };
  }

  /** Enters a document under a term; whether it was not there. Documents come one after the other. */
  add(term: number, document: number): boolean {
    const begins = document !== this.#last;
    this.#last = document;
    // Never within a document, so that each is in the base as a whole or not at all.
    if (begins && this.#merge === null && countOf(this.#tail) >= this.#mostInTail()) {
      this.#begin(document);
    }
    const { heads, nodes } = this.#tail;
    heads.extend(term + 1);
    const newest = heads.at(term);
    if (newest > 0 && nodes.at(newest - 1) === document) return false;
    nodes.push(document);
    heads.set(term, nodes.push(newest));
    if (this.#merge !== null) this.#owe(this.#merge);
    return true;
  }

  /**
   * The documents of a term, in no order, removed ones among them. A list and no call for each,
   * because a query reads tens of thousands; it holds until the next call.
   */
  of(term: number): Int32Array {
    const { starts, documents } = this.#base;
    const packed = documents.subarray(starts[term] ?? 0, starts[term + 1] ?? 0);
    if (!isIn(this.#tail, term) && !isIn(this.#frozen, term)) return packed;
    let list = this.#list;
    if (list.length < 2 * packed.length) list = new Int32Array(2 * packed.length);
    list.set(packed);
    let length = packed.length;
    const push = (document: number): void => {
      if (length === list.length) {
        const grown = new Int32Array(2 * length);
        grown.set(list);
        list = grown;
      }
      list[length++] = document;
    };
    if (this.#frozen !== null) walk(this.#frozen, term, push);
    walk(this.#tail, term, push);
    this.#list = list;
    return list.subarray(0, length);
  }

  /** Bytes of base and tails. */
  get bytes(): number {
    const tails = [this.#tail, ...(this.#frozen === null ? [] : [this.#frozen])];
    const inTails = tails.reduce(
      (sum, tail) => sum + (tail.heads.length + tail.nodes.length) * 4,
      0,
    );
    return (this.#base.starts.length + this.#base.documents.length) * 4 + inTails;
  }

  /** Finishes the merge that runs, or else merges the tail, pausing after every `stride` postings. */
  *settle(stride: number): Generator<void, void> {
    if (this.#merge === null && countOf(this.#tail) > 0) this.#begin(this.#last + 1);
    while (this.#merge !== null) {
      this.#step(this.#merge, stride);
      yield;
    }
  }

  #owe(merge: Merge): void {
    this.#owed += PACE;
    if (this.#owed < AT_ONCE) return;
    this.#owed = 0;
    this.#step(merge, AT_ONCE);
  }

  #mostInTail(): number {
    return Math.min(LARGEST_TAIL, Math.max(SMALLEST_MERGE, this.#base.documents.length >> 2));
  }

  #begin(upTo: number): void {
    const frozen = this.#tail;
    this.#frozen = frozen;
    this.#tail = emptyTail(frozen.heads.length);
    const terms = Math.max(this.#base.starts.length - 1, frozen.heads.length);
    const merge: Merge = {
      upTo,
      starts: new Int32Array(terms + 1),
      documents: new Int32Array(this.#base.documents.length + countOf(frozen)),
      at: 0,
      term: 0,
      from: 0,
      to: 0,
      node: 0,
    };
    this.#merge = merge;
    this.#enter(merge, frozen, 0);
  }

  /** Copies at most so many postings, or passes as many terms. */
  #step(merge: Merge, postings: number): void {
    const frozen = this.#frozen;
    if (frozen === null) return;
    const terms = merge.starts.length - 1;
    for (let left = postings; left > 0 && merge.term < terms; ) {
      if (merge.from < merge.to) {
        left -= this.#copyPacked(merge, left);
      } else if (merge.node > 0) {
        left -= this.#copyTail(merge, frozen, left);
      } else {
        this.#enter(merge, frozen, merge.term + 1);
        left--;
      }
    }
    if (merge.term < terms) return;
    this.#base = { starts: merge.starts, documents: merge.documents.subarray(0, merge.at) };
    this.#upTo = merge.upTo;
    this.#frozen = null;
    this.#merge = null;
  }

  #copyPacked(merge: Merge, most: number): number {
    const { documents } = this.#base;
    const isLive = this.#isLive;
    const from = merge.from;
    const to = Math.min(merge.to, from + most);
    let at = merge.at;
    for (let i = from; i < to; i++) {
      const document = documents[i] ?? 0;
      if (isLive(document)) merge.documents[at++] = document;
    }
    merge.at = at;
    merge.from = to;
    this.moved += to - from;
    return to - from;
  }

  #copyTail(merge: Merge, frozen: Tail, most: number): number {
    const isLive = this.#isLive;
    let node = merge.node;
    let copied = 0;
    for (; node > 0 && copied < most; copied++) {
      const document = frozen.nodes.at(node - 1);
      if (isLive(document)) merge.documents[merge.at++] = document;
      node = frozen.nodes.at(node);
    }
    merge.node = node;
    this.moved += copied;
    return copied;
  }

  /** Begins a term; the one after the last has no postings, only an end. */
  #enter(merge: Merge, frozen: Tail, term: number): void {
    const { starts } = this.#base;
    merge.term = term;
    merge.starts[term] = merge.at;
    merge.from = starts[term] ?? 0;
    merge.to = starts[term + 1] ?? merge.from;
    merge.node = frozen.heads.at(term);
  }
}

/** Packs postings from two passes over all documents, pausing between steps. */
export function* packPostings(
  counts: Int32Array,
  each: (visit: (term: number, document: number) => void) => Iterable<void>,
): Generator<void, Base> {
  const starts = new Int32Array(counts.length + 1);
  for (let term = 0; term < counts.length; term++) {
    starts[term + 1] = (starts[term] ?? 0) + (counts[term] ?? 0);
  }
  const documents = new Int32Array(starts[counts.length] ?? 0);
  const next = starts.slice();
  for (const _ of each((term, document) => {
    const at = next[term] ?? 0;
    documents[at] = document;
    next[term] = at + 1;
  })) {
    yield;
  }
  return { starts, documents };
}

/** Places for the terms that are known take no memory before they are used. */
function emptyTail(terms = 0): Tail {
  const heads = new IntColumn();
  heads.extend(terms);
  return { heads, nodes: new IntColumn() };
}

const countOf = (tail: Tail): number => tail.nodes.length / 2;

function isIn(tail: Tail | null, term: number): boolean {
  return tail !== null && tail.heads.at(term) > 0;
}

function walk(tail: Tail, term: number, visit: (document: number) => void): void {
  for (let node = tail.heads.at(term); node > 0; node = tail.nodes.at(node)) {
    visit(tail.nodes.at(node - 1));
  }
}
