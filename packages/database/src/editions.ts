import { z } from 'zod';
import type { Tx } from './client.ts';
import type { Prisma } from './generated/prisma/client.ts';

export type EditionKind = 'DAILY' | 'WEEKLY';

/** An edition without its content. Days are midnight UTC of the office's own day. */
export interface EditionHead {
  readonly kind: EditionKind;
  readonly day: Date;
  readonly readyAt: Date;
  readonly lastSeq: number;
  /** How many clarifications it tells; 0 for a day without publications. */
  readonly count: number;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly madeAt: Date;
}

export interface StoredEdition extends EditionHead {
  readonly items: unknown;
  readonly text: string;
}

export interface NewEdition {
  readonly tenantId: string;
  readonly kind: EditionKind;
  readonly day: Date;
  readonly readyAt: Date;
  readonly lastSeq: number;
  readonly items: Prisma.InputJsonArray;
  readonly text: string;
  readonly sha256: string | null;
  readonly bytes: number | null;
}

const Heads = z.array(
  z
    .object({
      kind: z.enum(['DAILY', 'WEEKLY']),
      day: z.date(),
      ready_at: z.date(),
      last_seq: z.number(),
      count: z.number(),
      sha256: z.string().nullable(),
      bytes: z.number().nullable(),
      made_at: z.date(),
    })
    .transform(
      ({ ready_at: readyAt, last_seq: lastSeq, made_at: madeAt, ...row }): EditionHead => ({
        ...row,
        readyAt,
        lastSeq,
        madeAt,
      }),
    ),
);

/** The editions of the tenant, newest first; those without publications too. */
export async function editionHeads(
  tx: Tx,
  page: { readonly kind: EditionKind | null; readonly limit: number },
): Promise<EditionHead[]> {
  const rows = await tx.$queryRaw`
    SELECT kind::text, day, ready_at, last_seq, jsonb_array_length(items) AS count, sha256, bytes, made_at
    FROM edition
    WHERE ${page.kind}::edition_kind IS NULL OR kind = ${page.kind}::edition_kind
    ORDER BY ready_at DESC, kind LIMIT ${page.limit}::int`;
  return Heads.parse(rows);
}

/** One edition with everything in it; `null` when there is none. */
export async function findEdition(
  tx: Tx,
  tenantId: string,
  kind: EditionKind,
  day: Date,
): Promise<StoredEdition | null> {
  const row = await tx.edition.findUnique({
    where: { tenantId_kind_day: { tenantId, kind, day } },
  });
  if (row === null) return null;
  return { ...row, count: Array.isArray(row.items) ? row.items.length : 0 };
}

/** The newest editions with everything in them, for feeds; none that are empty. */
export async function latestEditions(
  tx: Tx,
  page: { readonly kind: EditionKind | null; readonly limit: number },
): Promise<StoredEdition[]> {
  const rows = await tx.edition.findMany({
    where: { NOT: { items: { equals: [] } }, ...(page.kind === null ? {} : { kind: page.kind }) },
    orderBy: [{ readyAt: 'desc' }, { kind: 'asc' }],
    take: page.limit,
  });
  return rows.map((row) => ({
    ...row,
    count: Array.isArray(row.items) ? row.items.length : 0,
  }));
}

/** Keeps an edition. One that is there already stays, so that whoever comes second changes nothing. */
export async function keepEdition(tx: Tx, edition: NewEdition): Promise<void> {
  await tx.edition.createMany({ data: [edition], skipDuplicates: true });
}

/** The last release before an instant; 0 for none. */
export async function lastReleaseBefore(tx: Tx, instant: Date): Promise<number> {
  const found = await tx.release.aggregate({
    where: { releasedAt: { lt: instant } },
    _max: { seq: true },
  });
  return found._max.seq ?? 0;
}

/** When daily editions that tell releases from an instant on were made, oldest first. */
export async function dailyEditionTimes(
  tx: Tx,
  since: Date,
): Promise<{ readonly readyAt: Date; readonly madeAt: Date }[]> {
  return tx.edition.findMany({
    where: { kind: 'DAILY', readyAt: { gt: since } },
    orderBy: { readyAt: 'asc' },
    select: { readyAt: true, madeAt: true },
    take: 400,
  });
}
