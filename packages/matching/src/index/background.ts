import { skeletonOf, stem } from '@saring/text';
import { termHashes } from '../prepare/term-hash.ts';
import { IntColumn } from './growing.ts';
import { TermTable } from './term-table.ts';

/** How often common words occur in messages, so that a store of ten texts knows `yang` is common. */
export interface BackgroundCounts {
  /** How many messages were counted. */
  readonly documents: number;
  /** `word count` pairs, separated by spaces. */
  readonly words: string;
}

/** Document frequencies by term, counted before the first document came. */
export interface Background {
  readonly documents: number;
  frequency(first: number, second: number): number;
}

export type TermKind = 'word' | 'skeleton' | 'stem';

/** The background of one kind of term; several words with one skeleton or stem add up. */
export function createBackground(counts: BackgroundCounts, kind: TermKind): Background {
  const sums = new Map<string, number>();
  const parts = counts.words.split(' ');
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const word = parts[i] ?? '';
    const term = kind === 'word' ? word : kind === 'stem' ? stem(word) : skeletonOf(word);
    const count = (sums.get(term) ?? 0) + Number(parts[i + 1]);
    sums.set(term, Math.min(counts.documents, count));
  }
  const terms = new TermTable();
  const frequencies = new IntColumn();
  const hashes = termHashes([...sums.keys()]);
  let at = 0;
  for (const count of sums.values()) {
    const id = terms.findOrAdd(hashes[2 * at] ?? 0, hashes[2 * at + 1] ?? 0);
    if (id === frequencies.length) frequencies.push(count);
    at++;
  }
  return {
    documents: counts.documents,
    frequency: (first, second) => {
      const id = terms.find(first, second);
      return id < 0 ? 0 : frequencies.at(id);
    },
  };
}

/** Inverse document frequency: what a term says that `frequency` of `documents` texts hold. */
export function idf(frequency: number, documents: number): number {
  return Math.log(1 + (documents + 1) / (frequency + 0.5));
}
