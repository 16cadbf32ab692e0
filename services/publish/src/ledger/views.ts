import type { LedgerSealRow, ReleaseEntry, ReleaseLine } from '@saring/database';
import {
  CLARIFICATION_KINDS,
  CLARIFICATION_STATES,
  FETCH_WAYS,
  PARTNER_MEDIA,
} from '@saring/domain';
import { z } from 'zod';

export const ReleaseView = z
  .object({
    seq: z.number().int().meta({ description: '1, 2, 3 ... within the office, without a gap.' }),
    clarificationId: z.string(),
    url: z.string(),
    title: z.string(),
    version: z.number().int(),
    kind: z.enum(CLARIFICATION_KINDS),
    state: z.enum(CLARIFICATION_STATES),
    releasedAt: z.iso.datetime().meta({
      description: 'The one instant at which it was available to everybody, partners too.',
    }),
    log: z
      .object({ seq: z.number().int(), hash: z.string() })
      .nullable()
      .meta({ description: 'Its entry in the hash chain of the decision log.' }),
    partners: z.array(
      z.object({
        name: z.string(),
        medium: z.enum(PARTNER_MEDIA),
        availableAt: z.iso.datetime(),
        fetchedAt: z.iso.datetime().nullable(),
        fetchedWay: z.enum(FETCH_WAYS).nullable(),
        publishedAt: z.iso.datetime().nullable(),
        acknowledgedAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'Release' });

export const OverdueView = z
  .object({
    partner: z.string(),
    clarificationId: z.string(),
    title: z.string(),
    version: z.number().int(),
    openedAt: z.iso.datetime(),
  })
  .meta({ id: 'OverdueRecall' });

export const SealView = z
  .object({
    day: z.iso.date().meta({ description: 'In the office’s own time zone.' }),
    fetches: z.number().int(),
    receipts: z.number().int(),
    acknowledgements: z.number().int(),
    sha256: z.hash('sha256').meta({
      description: 'Over the day’s rows: what partners fetched, reported and acknowledged.',
    }),
    log: z
      .object({ seq: z.number().int(), hash: z.string() })
      .meta({ description: 'The entry of the decision log that holds this.' }),
  })
  .meta({ id: 'LedgerSeal' });

export function presentSeal(row: LedgerSealRow | null): z.infer<typeof SealView> | null {
  if (row === null) return null;
  const { day, fetches, receipts, acknowledgements, sha256 } = row.data;
  const log = { seq: row.seq, hash: row.hash };
  return { day, fetches, receipts, acknowledgements, sha256, log };
}

/** A release with what each partner did with it; outlets by name, nobody else. */
export function presentRelease(
  entry: ReleaseEntry,
  lines: readonly ReleaseLine[],
  publicUrl: string,
): z.infer<typeof ReleaseView> {
  const { seq, clarificationId, slug, title, version, kind, state, log } = entry;
  const releasedAt = entry.releasedAt.toISOString();
  return {
    seq,
    clarificationId,
    url: `${publicUrl}/klarifikasi/${slug}`,
    title,
    version,
    kind,
    state,
    releasedAt,
    log,
    partners: lines
      .filter((line) => line.seq === seq)
      .map((line) => ({
        name: line.name,
        medium: line.medium,
        availableAt: releasedAt,
        fetchedAt: line.fetchedAt?.toISOString() ?? null,
        fetchedWay: line.fetchedWay,
        publishedAt: line.publishedAt?.toISOString() ?? null,
        acknowledgedAt: line.acknowledgedAt?.toISOString() ?? null,
      })),
  };
}
