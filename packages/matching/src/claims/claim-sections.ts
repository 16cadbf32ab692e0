import type { Background } from '../index/background.ts';
import { columnSections, columnsFrom, type SectionReader } from '../snapshot/columns.ts';
import type { Section } from '../snapshot/format.ts';
import { repack } from '../snapshot/repack.ts';
import { ClaimIndex } from './claim-index.ts';
import { ClaimTerms } from './claim-terms.ts';

/** The columns of a claims index, for a snapshot. */
export function claimSections(index: ClaimIndex): Section[] {
  const { documents, arena, terms } = index;
  return columnSections({ documents, table: terms.table, arena });
}

/** A claims index from its columns; postings are packed anew, in slices. */
export async function claimsFrom(
  reader: SectionReader,
  background: Background,
  pause: () => Promise<void>,
): Promise<ClaimIndex> {
  const { documents, table, arena } = await columnsFrom(reader, pause);
  const terms = new ClaimTerms(background, table);
  const index = new ClaimIndex(terms, documents, arena);
  const postings = await repack(
    documents,
    terms.frequencies,
    (document, visit) => index.eachTerm(document, visit),
    (document, visit) => index.eachSearched(document, visit),
    pause,
  );
  return new ClaimIndex(terms, documents, arena, postings);
}
