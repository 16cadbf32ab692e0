import type { Background } from '../index/background.ts';
import { columnSections, columnsFrom, type SectionReader } from '../snapshot/columns.ts';
import type { Section } from '../snapshot/format.ts';
import { repack } from '../snapshot/repack.ts';
import { MessageIndex } from './message-index.ts';
import { MessageTerms } from './message-terms.ts';

/** The columns of a messages index, for a snapshot. */
export function messageSections(index: MessageIndex): Section[] {
  const { table, skeletons, pairsLow, pairsHigh, numbers } = index.terms.columns;
  return [
    ...columnSections({ documents: index.documents, table, arena: index.arena }),
    { name: 'skeletons', values: skeletons.values },
    { name: 'pairsLow', values: pairsLow.values },
    { name: 'pairsHigh', values: pairsHigh.values },
    { name: 'numbers', values: numbers.values },
  ];
}

/** A messages index from its columns; postings are packed anew, in slices. */
export async function messagesFrom(
  reader: SectionReader,
  words: Background,
  skeletons: Background,
  pause: () => Promise<void>,
): Promise<MessageIndex> {
  const { documents, table, arena } = await columnsFrom(reader, pause);
  const columns = {
    table,
    skeletons: reader.column('skeletons'),
    pairsLow: reader.column('pairsLow'),
    pairsHigh: reader.column('pairsHigh'),
    numbers: reader.column('numbers'),
  };
  const terms = await MessageTerms.from(words, skeletons, columns, pause);
  const index = new MessageIndex(terms, documents, arena);
  const each: typeof index.eachTerm = (document, visit) => index.eachTerm(document, visit);
  const postings = await repack(documents, terms.frequencies, each, each, pause);
  return new MessageIndex(terms, documents, arena, postings);
}
