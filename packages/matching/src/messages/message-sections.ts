import { z } from 'zod';
import type { Background } from '../index/background.ts';
import { type DocumentColumns, DocumentTable } from '../index/document-table.ts';
import { Arena, IntColumn } from '../index/growing.ts';
import { IdentifierColumn } from '../index/identifier-column.ts';
import { Postings, packPostings } from '../index/postings.ts';
import { TermTable } from '../index/term-table.ts';
import type { Section } from '../snapshot/format.ts';
import { MessageIndex } from './message-index.ts';
import { MessageTerms } from './message-terms.ts';

const Others = z.array(z.tuple([z.number(), z.string()]));
const Used = z.object({ used: z.number() });
/** Documents packed between two pauses while loading. */
const STRIDE = 20_000;

/**
 * The columns of a messages index, for a snapshot. What can change in place is copied, the rest
 * only grows: changes that come while the columns are written do not show.
 */
export function messageSections(index: MessageIndex, prefix: string): Section[] {
  const { kinds, refs, cases, pages, places, lengths } = index.documents.columns;
  const { table, skeletons, pairsLow, pairsHigh, numbers } = index.terms.columns;
  const [first, second] = table.columns;
  const ids = (name: string, column: IdentifierColumn): Section => ({
    name,
    values: column.columns.parts,
    extra: column.columns.others,
  });
  const sections: Section[] = [
    { name: 'kinds', values: kinds.values.slice() },
    ids('refs', refs),
    ids('cases', cases),
    { name: 'pages', values: pages.values },
    { name: 'places', values: places.values },
    { name: 'lengths', values: lengths.values },
    { name: 'first', values: first },
    { name: 'second', values: second },
    { name: 'skeletons', values: skeletons.values },
    { name: 'pairsLow', values: pairsLow.values },
    { name: 'pairsHigh', values: pairsHigh.values },
    { name: 'numbers', values: numbers.values },
    ...index.arena.pages.map((page, i) => ({
      name: `page${i}`,
      values: i === index.arena.pages.length - 1 ? page.subarray(0, index.arena.used) : page,
      extra: { used: index.arena.used },
    })),
  ];
  return sections.map((section) => ({ ...section, name: `${prefix}/${section.name}` }));
}

/** A messages index from its columns; postings are packed anew, in slices. */
export async function messagesFrom(
  sections: ReadonlyMap<string, Section>,
  prefix: string,
  words: Background,
  skeletonBackground: Background,
  pause: () => Promise<void>,
): Promise<MessageIndex> {
  const column = (name: string): IntColumn => IntColumn.from(valuesOf(sections, prefix, name));
  const ids = (name: string): IdentifierColumn =>
    new IdentifierColumn(
      column(name),
      new Map(Others.parse(sections.get(`${prefix}/${name}`)?.extra ?? [])),
    );
  const columns: DocumentColumns = {
    kinds: column('kinds'),
    refs: ids('refs'),
    cases: ids('cases'),
    pages: column('pages'),
    places: column('places'),
    lengths: column('lengths'),
  };
  const terms = new MessageTerms(words, skeletonBackground, {
    table: new TermTable(column('first'), column('second')),
    skeletons: column('skeletons'),
    pairsLow: column('pairsLow'),
    pairsHigh: column('pairsHigh'),
    numbers: column('numbers'),
  });
  await pause();
  const documents = new DocumentTable(columns);
  await pause();
  const arena = arenaFrom(sections, prefix);
  const index = new MessageIndex(terms, documents, arena);
  for (const _ of eachPosting(index, (term) => terms.frequencies.add(term, 1))) await pause();
  const packing = packPostings(terms.frequencies.values, (visit) => eachPosting(index, visit));
  let step = packing.next();
  for (; step.done !== true; step = packing.next()) await pause();
  return new MessageIndex(
    terms,
    documents,
    arena,
    new Postings((document) => documents.isLive(document), step.value),
  );
}

function* eachPosting(
  index: MessageIndex,
  visit: (term: number, document: number) => void,
): Generator<void> {
  for (let document = 0; document < index.documents.size; document++) {
    if (index.documents.isLive(document)) index.eachTerm(document, visit);
    if (document % STRIDE === STRIDE - 1) yield;
  }
}

function arenaFrom(sections: ReadonlyMap<string, Section>, prefix: string): Arena {
  const pages: Int32Array[] = [];
  let used: number = Arena.PAGE;
  for (let i = 0; ; i++) {
    const section = sections.get(`${prefix}/page${i}`);
    if (section === undefined) return Arena.from(pages, used);
    used = Used.parse(section.extra).used;
    const full = section.values.length === Arena.PAGE;
    const page = full ? section.values : new Int32Array(Arena.PAGE);
    if (!full) page.set(section.values);
    pages.push(page);
  }
}

function valuesOf(
  sections: ReadonlyMap<string, Section>,
  prefix: string,
  name: string,
): Int32Array {
  const section = sections.get(`${prefix}/${name}`);
  if (section === undefined) throw new Error(`the snapshot has no ${prefix}/${name}`);
  return section.values;
}
