import type { ReleasedClarification, Tenant } from '@saring/database';
import { CLARIFICATION_KINDS, CLARIFICATION_STATES, VERDICTS } from '@saring/domain';
import { z } from 'zod';
import { composeTexts, labelOf, MediaTexts } from '../media/compose-texts.ts';

/** One clarification of an edition, as it was when the edition was made. */
export const EditionItem = z
  .object({
    clarificationId: z.string(),
    slug: z.string(),
    url: z.string(),
    version: z.number().int(),
    kind: z.enum(CLARIFICATION_KINDS),
    state: z.enum(CLARIFICATION_STATES),
    label: z
      .string()
      .meta({ description: 'The verdict in words, or the kind where there is none.' }),
    verdict: z.enum(VERDICTS).nullable(),
    title: z.string(),
    claim: z.string(),
    reason: z.string().nullable().meta({ description: 'Why it was corrected or withdrawn.' }),
    releasedAt: z.iso.datetime().meta({ description: 'The same instant for all partners.' }),
    firstToldHere: z
      .boolean()
      .meta({ description: 'Its first version is not older than this edition’s time.' }),
    image: z.string(),
    texts: MediaTexts,
  })
  .meta({ id: 'EditionItem' });
export type EditionItem = z.infer<typeof EditionItem>;
export const EditionItems = z.array(EditionItem);

/** Corrections and withdrawals come first: who printed the old text has to act. */
const RANK: Readonly<Record<EditionItem['state'], number>> = {
  WITHDRAWN: 0,
  CORRECTED: 1,
  EXPIRED: 2,
  PUBLISHED: 3,
  DRAFT: 4,
};
export const isChange = ({ state }: Pick<EditionItem, 'state'>): boolean =>
  state !== 'PUBLISHED' && state !== 'DRAFT';

/**
 * The clarifications of an edition from all versions that were released in its time: each once, in
 * its last version.
 */
export function itemsOf(
  released: readonly ReleasedClarification[],
  office: Pick<Tenant, 'name' | 'timeZone'>,
  publicUrl: string,
): { readonly items: EditionItem[]; readonly rows: readonly ReleasedClarification[] } {
  const last = new Map(released.map((row) => [row.id, row]));
  const firsts = new Set(
    released.filter(({ version }) => version.version === 1).map(({ id }) => id),
  );
  const rows = [...last.values()].sort(
    (a, b) => RANK[a.state] - RANK[b.state] || a.releaseSeq - b.releaseSeq,
  );
  const items = rows.map((row) => ({
    clarificationId: row.id,
    slug: row.slug,
    url: `${publicUrl}/klarifikasi/${row.slug}`,
    version: row.version.version,
    kind: row.kind,
    state: row.state,
    label: labelOf(row),
    verdict: row.version.verdict,
    title: row.version.title,
    claim: row.version.claim,
    reason: row.version.reason,
    releasedAt: row.updatedAt.toISOString(),
    firstToldHere: firsts.has(row.id),
    image: `${publicUrl}/klarifikasi/${row.slug}/kartu.png`,
    texts: composeTexts(row, office, publicUrl),
  }));
  return { items, rows };
}
