import { z } from 'zod';
import type { Background } from '../index/background.ts';
import { Postings } from '../index/postings.ts';
import { columnSections, columnsFrom, type SectionReader } from '../snapshot/columns.ts';
import type { Section } from '../snapshot/format.ts';
import { MessageIndex } from './message-index.ts';
import { MessageTerms } from './message-terms.ts';

const Packed = z.object({ upTo: z.number() });
/** Documents added between two pauses. */
const STRIDE = 1000;

/** The columns of a messages index, for a snapshot. */
export function messageSections(index: MessageIndex): Section[] {
  const { table, skeletons, pairsLow, pairsHigh, numbers } = index.terms.columns;
  const { starts, documents: packed, upTo } = index.postings.packed;
  return [
    ...columnSections({ documents: index.documents, table, arena: index.arena }),
    { name: 'skeletons', parts: skeletons.parts },
    { name: 'pairsLow', parts: pairsLow.parts },
    { name: 'pairsHigh', parts: pairsHigh.parts },
    { name: 'numbers', parts: numbers.parts },
    { name: 'frequencies', parts: index.terms.frequencies.parts.map((part) => part.slice()) },
    // A base is never changed, only replaced.
    { name: 'starts', parts: [starts], extra: { upTo } },
    { name: 'packed', parts: [packed] },
  ];
}

/** A messages index from its columns; what came after its postings were packed is added, in slices. */
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
  const frequencies = reader.column('frequencies');
  const terms = await MessageTerms.from(words, skeletons, columns, frequencies, pause);
  const { upTo } = Packed.parse(reader.find('starts')?.extra);
  const base = { starts: reader.values('starts'), documents: reader.values('packed') };
  const postings = new Postings((document) => documents.isLive(document), base, upTo);
  const index = new MessageIndex(terms, documents, arena, postings);
  for (let document = upTo; document < documents.size; document++) {
    if (documents.isLive(document)) index.post(document, index.record(document), 0);
    if (document % STRIDE === STRIDE - 1) await pause();
  }
  return index;
}
