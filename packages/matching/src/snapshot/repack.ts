import type { DocumentTable } from '../index/document-table.ts';
import type { IntColumn } from '../index/growing.ts';
import { Postings, packPostings } from '../index/postings.ts';

/** Documents packed between two pauses. */
const STRIDE = 10_000;

type Visit = (term: number, document: number) => void;

/** Counts and packs the postings of all live documents anew, in slices. */
export async function repack(
  documents: DocumentTable,
  frequencies: IntColumn,
  eachTerm: (document: number, visit: Visit) => void,
  eachPosting: (document: number, visit: Visit) => void,
  pause: () => Promise<void>,
): Promise<Postings> {
  const walk = function* (each: typeof eachTerm, visit: Visit): Generator<void> {
    for (let document = 0; document < documents.size; document++) {
      if (documents.isLive(document)) each(document, visit);
      if (document % STRIDE === STRIDE - 1) yield;
    }
  };
  for (const _ of walk(eachTerm, (term) => frequencies.add(term, 1))) await pause();
  const counts = new Int32Array(frequencies.length);
  for (const _ of walk(eachPosting, (term) => {
    counts[term] = (counts[term] ?? 0) + 1;
  })) {
    await pause();
  }
  const packing = packPostings(counts, (visit) => walk(eachPosting, visit));
  let step = packing.next();
  for (; step.done !== true; step = packing.next()) await pause();
  return new Postings((document) => documents.isLive(document), step.value);
}
