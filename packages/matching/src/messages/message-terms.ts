import { type Background, idf } from '../index/background.ts';
import { IntColumn } from '../index/growing.ts';
import { TermTable } from '../index/term-table.ts';
import type { PreparedText } from '../prepare/prepared-text.ts';
import { MOST_COMPARED, type Side } from '../verify/side.ts';
import { wordShape } from '../verify/word-shape.ts';

export interface MessageTermColumns {
  readonly table: TermTable;
  /** Of a word the term of its skeleton; -1 for a skeleton. */
  readonly skeletons: IntColumn;
  readonly pairsLow: IntColumn;
  readonly pairsHigh: IntColumn;
  readonly numbers: IntColumn;
}

/** Keeps words and skeletons apart that are spelled alike. */
const SKELETON_SALT = 0x51ed270b;

/** Terms looked up between two pauses. */
const STRIDE = 1000;

/** The words and skeletons of all messages, with what the verifier needs to know of each. */
export class MessageTerms {
  readonly columns: MessageTermColumns;
  /** Documents that hold each term. */
  readonly frequencies = new IntColumn();
  /** How many messages held each before the first came. */
  readonly #usual = new IntColumn();
  readonly #words: Background;
  readonly #skeletons: Background;

  constructor(words: Background, skeletons: Background, columns = emptyColumns()) {
    this.#words = words;
    this.#skeletons = skeletons;
    this.columns = columns;
  }

  /** The terms of a snapshot, in slices. */
  static async from(
    words: Background,
    skeletons: Background,
    columns: MessageTermColumns,
    frequencies: IntColumn,
    pause: () => Promise<void>,
  ): Promise<MessageTerms> {
    const terms = new MessageTerms(words, skeletons, columns);
    const [first, second] = columns.table.columns;
    for (let id = 0; id < columns.table.size; id++) {
      const isSkeleton = columns.skeletons.at(id) < 0;
      const hash = (first.at(id) ^ (isSkeleton ? SKELETON_SALT : 0)) >>> 0;
      const check = second.at(id) >>> 0;
      terms.frequencies.push(frequencies.at(id));
      terms.#usual.push((isSkeleton ? skeletons : words).frequency(hash, check));
      if (id % STRIDE === STRIDE - 1) await pause();
    }
    return terms;
  }

  /** The terms of the words of a text, in its order; new words are added. */
  addWords(prepared: PreparedText): Int32Array {
    const length = Math.min(prepared.tokens.length, MOST_COMPARED);
    const ids = new Int32Array(length);
    const { wordHashes, skeletonHashes } = prepared;
    const { table, skeletons, pairsLow, pairsHigh, numbers } = this.columns;
    for (let i = 0; i < length; i++) {
      const before = table.size;
      const id = table.findOrAdd(wordHashes[2 * i] ?? 0, wordHashes[2 * i + 1] ?? 0);
      ids[i] = id;
      if (id < before) continue;
      this.#describe(pairsLow, pairsHigh, numbers, prepared, i);
      skeletons.push(-1);
      this.frequencies.push(0);
      this.#usual.push(this.#words.frequency(wordHashes[2 * i] ?? 0, wordHashes[2 * i + 1] ?? 0));
      const hash = skeletonHashes[2 * i] ?? 0;
      const check = skeletonHashes[2 * i + 1] ?? 0;
      const skeleton = table.findOrAdd((hash ^ SKELETON_SALT) >>> 0, check);
      skeletons.set(id, skeleton);
      if (skeleton < skeletons.length) continue;
      for (const column of [pairsLow, pairsHigh, numbers]) column.push(0);
      skeletons.push(-1);
      this.frequencies.push(0);
      this.#usual.push(this.#skeletons.frequency(hash, check));
    }
    return ids;
  }

  /** The terms of a query's words (-1 for a word that no message holds) and skeletons. */
  find(prepared: PreparedText): { words: Int32Array; skeletons: Int32Array } {
    const length = Math.min(prepared.tokens.length, MOST_COMPARED);
    const words = new Int32Array(length);
    const skeletons = new Int32Array(length);
    const { wordHashes, skeletonHashes } = prepared;
    const { table } = this.columns;
    for (let i = 0; i < length; i++) {
      words[i] = table.find(wordHashes[2 * i] ?? 0, wordHashes[2 * i + 1] ?? 0);
      const first = ((skeletonHashes[2 * i] ?? 0) ^ SKELETON_SALT) >>> 0;
      skeletons[i] = table.find(first, skeletonHashes[2 * i + 1] ?? 0);
    }
    return { words, skeletons };
  }

  wordIdf(term: number, first: number, second: number, documents: number): number {
    if (term >= 0) return this.#idfOf(term, documents + this.#words.documents);
    return idf(this.#words.frequency(first, second), documents + this.#words.documents);
  }

  skeletonIdf(term: number, documents: number): number {
    return this.#idfOf(term, documents + this.#skeletons.documents);
  }

  #idfOf(term: number, documents: number): number {
    return idf(this.frequencies.at(term) + this.#usual.at(term), documents);
  }

  /** A stored message as the verifier sees it. */
  documentSide(words: Int32Array, documents: number): Side {
    const { skeletons, pairsLow, pairsHigh, numbers } = this.columns;
    const length = words.length;
    const side = emptySide(length);
    for (let i = 0; i < length; i++) {
      const id = words[i] ?? 0;
      side.ids[i] = id;
      side.skeletons[i] = skeletons.at(id);
      side.weights[i] = this.#idfOf(id, documents + this.#words.documents);
      side.pairsLow[i] = pairsLow.at(id);
      side.pairsHigh[i] = pairsHigh.at(id);
      side.numbers[i] = numbers.at(id);
    }
    return side;
  }

  /** A query as the verifier sees it; words that no message holds get numbers of their own. */
  querySide(
    prepared: PreparedText,
    found: { words: Int32Array; skeletons: Int32Array },
    documents: number,
  ): Side {
    const length = found.words.length;
    const side = emptySide(length);
    const { wordHashes } = prepared;
    for (let i = 0; i < length; i++) {
      const word = found.words[i] ?? -1;
      const skeleton = found.skeletons[i] ?? -1;
      side.ids[i] = word < 0 ? -2 - i : word;
      side.skeletons[i] = skeleton < 0 ? -2 - i : skeleton;
      const first = wordHashes[2 * i] ?? 0;
      side.weights[i] = this.wordIdf(word, first, wordHashes[2 * i + 1] ?? 0, documents);
      const { low, high } = wordShape(prepared.words[i] ?? '');
      side.pairsLow[i] = low;
      side.pairsHigh[i] = high;
      const kind = prepared.tokens[i]?.kind;
      side.numbers[i] = kind === 'number' || kind === 'code' ? 1 : 0;
    }
    return side;
  }

  #describe(
    pairsLow: IntColumn,
    pairsHigh: IntColumn,
    numbers: IntColumn,
    prepared: PreparedText,
    i: number,
  ): void {
    const { low, high } = wordShape(prepared.words[i] ?? '');
    pairsLow.push(low);
    pairsHigh.push(high);
    const kind = prepared.tokens[i]?.kind;
    numbers.push(kind === 'number' || kind === 'code' ? 1 : 0);
  }
}

function emptySide(length: number) {
  return {
    length,
    ids: new Int32Array(length),
    skeletons: new Int32Array(length),
    weights: new Float32Array(length),
    pairsLow: new Int32Array(length),
    pairsHigh: new Int32Array(length),
    numbers: new Uint8Array(length),
  };
}

function emptyColumns(): MessageTermColumns {
  return {
    table: new TermTable(),
    skeletons: new IntColumn(),
    pairsLow: new IntColumn(),
    pairsHigh: new IntColumn(),
    numbers: new IntColumn(),
  };
}
