import { type BenchEngine, type EngineDoc, type Hit, wholeText, wordsOf } from './engine.ts';

interface Posting {
  readonly doc: number;
  readonly weight: number;
}

/** What plain BM25 and cosine have in common: postings with a weight, summed by document. */
abstract class SparseEngine implements BenchEngine {
  abstract readonly name: string;
  protected docs: readonly EngineDoc[] = [];
  protected postings = new Map<string, Posting[]>();
  protected abstract termsOf(text: string): string[];
  protected abstract weigh(counts: readonly Map<string, number>[]): void;
  protected abstract queryWeight(term: string, count: number): number;

  build(docs: readonly EngineDoc[]): Promise<void> {
    this.docs = docs;
    this.weigh(docs.map((doc) => countOf(this.termsOf(wholeText(doc)))));
    return Promise.resolve();
  }

  search(text: string, limit: number): Hit[] {
    const scores = new Float64Array(this.docs.length);
    const touched: number[] = [];
    const counts = countOf(this.termsOf(text));
    let norm = 0;
    for (const [term, count] of counts) {
      const weight = this.queryWeight(term, count);
      norm += weight * weight;
      for (const { doc, weight: stored } of this.postings.get(term) ?? []) {
        if (scores[doc] === 0) touched.push(doc);
        scores[doc] = (scores[doc] ?? 0) + stored * weight;
      }
    }
    return touched
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      .slice(0, limit)
      .map((doc) => ({
        id: this.docs[doc]?.id ?? '',
        score: this.normalised(scores[doc] ?? 0, Math.sqrt(norm)),
      }));
  }

  bytes(): number {
    let count = 0;
    for (const list of this.postings.values()) count += list.length;
    return count * 8;
  }

  protected normalised(score: number, _norm: number): number {
    return score;
  }
}

/** BM25 (k1 1.2, b 0.75) over lower-case words of title and conclusion. */
export class Bm25Engine extends SparseEngine {
  readonly name = 'bm25';

  protected termsOf(text: string): string[] {
    return wordsOf(text);
  }

  protected weigh(counts: readonly Map<string, number>[]): void {
    const lengths = counts.map((each) => [...each.values()].reduce((a, b) => a + b, 0));
    const average = lengths.reduce((a, b) => a + b, 0) / (lengths.length || 1);
    const frequencies = frequenciesOf(counts);
    counts.forEach((each, doc) => {
      for (const [term, tf] of each) {
        const df = frequencies.get(term) ?? 0;
        const idf = Math.log(1 + (counts.length - df + 0.5) / (df + 0.5));
        const length = 0.25 + (0.75 * (lengths[doc] ?? 0)) / average;
        push(this.postings, term, { doc, weight: (idf * tf * 2.2) / (tf + 1.2 * length) });
      }
    });
  }

  protected queryWeight(_term: string, count: number): number {
    return count;
  }
}

/** Cosine of TF-IDF weights of the runs of four letters in lower-case words. */
export class Char4Engine extends SparseEngine {
  readonly name = 'char4';
  #idf = new Map<string, number>();

  protected termsOf(text: string): string[] {
    const joined = ` ${wordsOf(text).join(' ')} `;
    return Array.from({ length: Math.max(0, joined.length - 3) }, (_, i) => joined.slice(i, i + 4));
  }

  protected weigh(counts: readonly Map<string, number>[]): void {
    for (const [term, df] of frequenciesOf(counts)) {
      this.#idf.set(term, Math.log(1 + counts.length / df));
    }
    counts.forEach((each, doc) => {
      const weights = [...each].map(([term, tf]) => ({ term, weight: this.queryWeight(term, tf) }));
      const norm = Math.sqrt(weights.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
      for (const { term, weight } of weights)
        push(this.postings, term, { doc, weight: weight / norm });
    });
  }

  protected queryWeight(term: string, count: number): number {
    return (1 + Math.log(count)) * (this.#idf.get(term) ?? 0);
  }

  protected override normalised(score: number, norm: number): number {
    return score / (norm || 1);
  }
}

function countOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function frequenciesOf(counts: readonly Map<string, number>[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const each of counts) {
    for (const term of each.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return frequencies;
}

function push(postings: Map<string, Posting[]>, term: string, posting: Posting): void {
  const list = postings.get(term);
  if (list === undefined) postings.set(term, [posting]);
  else list.push(posting);
}
