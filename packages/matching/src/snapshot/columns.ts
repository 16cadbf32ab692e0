import { z } from 'zod';
import { DocumentTable } from '../index/document-table.ts';
import { Arena, IntColumn } from '../index/growing.ts';
import { IdentifierColumn } from '../index/identifier-column.ts';
import { TermTable } from '../index/term-table.ts';
import type { Section } from './format.ts';

const Others = z.array(z.tuple([z.number(), z.string()]));
const Used = z.object({ used: z.number() });

/** What every index has: documents, terms by hash, records. */
export interface Columns {
  readonly documents: DocumentTable;
  readonly table: TermTable;
  readonly arena: Arena;
}

/**
 * The columns of an index, for a snapshot. What can change in place is copied, the rest only grows:
 * changes that come while the columns are written do not show.
 */
export function columnSections({ documents, table, arena }: Columns): Section[] {
  const { kinds, refs, cases, pages, places, lengths } = documents.columns;
  const [first, second] = table.columns;
  const ids = (name: string, column: IdentifierColumn): Section => ({
    name,
    parts: column.columns.parts,
    extra: column.columns.others,
  });
  return [
    { name: 'kinds', parts: kinds.parts.map((part) => part.slice()) },
    ids('refs', refs),
    ids('cases', cases),
    { name: 'pages', parts: pages.parts },
    { name: 'places', parts: places.parts },
    { name: 'lengths', parts: lengths.parts },
    { name: 'first', parts: first.parts },
    { name: 'second', parts: second.parts },
    ...arena.pages.map((page, i) => ({
      name: `page${i}`,
      parts: [i === arena.pages.length - 1 ? page.subarray(0, arena.used) : page],
      extra: { used: arena.used },
    })),
  ];
}

/** The sections of one index, by the names it gave them. */
export class SectionReader {
  readonly #sections: ReadonlyMap<string, Section>;
  readonly #prefix: string;

  constructor(sections: ReadonlyMap<string, Section>, prefix: string) {
    this.#sections = sections;
    this.#prefix = prefix;
  }

  find(name: string): Section | undefined {
    return this.#sections.get(`${this.#prefix}/${name}`);
  }

  values(name: string): Int32Array {
    const [values] = this.find(name)?.parts ?? [];
    if (values === undefined) throw new Error(`the snapshot has no ${this.#prefix}/${name}`);
    return values;
  }

  column(name: string): IntColumn {
    return IntColumn.from(this.values(name));
  }

  identifiers(name: string): IdentifierColumn {
    const others = Others.parse(this.find(name)?.extra ?? []);
    return new IdentifierColumn(this.column(name), new Map(others));
  }
}

export async function columnsFrom(
  reader: SectionReader,
  pause: () => Promise<void>,
): Promise<Columns> {
  const table = await TermTable.from(reader.column('first'), reader.column('second'), pause);
  const documents = await DocumentTable.from(
    {
      kinds: reader.column('kinds'),
      refs: reader.identifiers('refs'),
      cases: reader.identifiers('cases'),
      pages: reader.column('pages'),
      places: reader.column('places'),
      lengths: reader.column('lengths'),
    },
    pause,
  );
  return { table, documents, arena: arenaFrom(reader) };
}

function arenaFrom(reader: SectionReader): Arena {
  const pages: Int32Array[] = [];
  let used: number = Arena.PAGE;
  for (let i = 0; ; i++) {
    const section = reader.find(`page${i}`);
    if (section === undefined) return Arena.from(pages, used);
    used = Used.parse(section.extra).used;
    const values = reader.values(`page${i}`);
    const full = values.length === Arena.PAGE;
    const page = full ? values : new Int32Array(Arena.PAGE);
    if (!full) page.set(values);
    pages.push(page);
  }
}
