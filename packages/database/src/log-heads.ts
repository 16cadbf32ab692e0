import { type ChainedEntry, FIRST_PREV_HASH, type Json } from '@saring/domain';
import { z } from 'zod';
import type { Tx } from './client.ts';

const HeadRow = z
  .object({
    tenant_id: z.string(),
    day: z.string(),
    seq: z.number(),
    hash: z.string(),
    published_at: z.date(),
  })
  .transform((row) => ({
    tenantId: row.tenant_id,
    /** `2026-11-29`, in the office's own time zone. */
    day: row.day,
    seq: row.seq,
    hash: row.hash,
    publishedAt: row.published_at,
  }));
export type LogHead = z.infer<typeof HeadRow>;

/**
 * Publishes the last entry of each day that is over and was not published yet. Doing it again
 * changes nothing.
 *
 * @returns the heads that are new, oldest first
 */
export async function publishLogHeads(
  tx: Tx,
  tenant: { readonly id: string; readonly timeZone: string },
  now = new Date(),
): Promise<LogHead[]> {
  const { id, timeZone } = tenant;
  const rows = await tx.$queryRaw`
    WITH days AS (
      SELECT generate_series(
        coalesce((SELECT max(h.day) + 1 FROM log_head h),
                 (SELECT (min(e.at) AT TIME ZONE ${timeZone})::date FROM log_entry e)),
        (${now}::timestamptz AT TIME ZONE ${timeZone})::date - 1,
        interval '1 day')::date AS day),
    fresh AS (
      INSERT INTO log_head (tenant_id, day, seq, hash)
      SELECT ${id}::uuid, days.day, last.seq, last.hash
      FROM days CROSS JOIN LATERAL (
        SELECT e.seq, e.hash FROM log_entry e
        WHERE e.tenant_id = ${id}::uuid
          AND e.at < (days.day + 1)::timestamp AT TIME ZONE ${timeZone}
        ORDER BY e.seq DESC LIMIT 1) last
      ON CONFLICT DO NOTHING
      RETURNING tenant_id, day, seq, hash, published_at)
    SELECT tenant_id, day::text, seq, hash, published_at FROM fresh ORDER BY day`;
  return z.array(HeadRow).parse(rows);
}

/** Published heads, newest first. On the public role those of all offices. */
export async function listLogHeads(
  tx: Tx,
  filter: { readonly tenantId: string | null; readonly limit: number },
): Promise<LogHead[]> {
  const rows = await tx.$queryRaw`
    SELECT tenant_id, day::text, seq, hash, published_at FROM log_head
    WHERE ${filter.tenantId}::uuid IS NULL OR tenant_id = ${filter.tenantId}::uuid
    ORDER BY day DESC, tenant_id LIMIT ${filter.limit}::int`;
  return z.array(HeadRow).parse(rows);
}

const EntryRow = z
  .object({
    tenantId: z.string(),
    seq: z.number(),
    at: z.date(),
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    data: z.json(),
    prevHash: z.string(),
    hash: z.string(),
  })
  .transform(({ at, data, ...row }): ChainedEntry => {
    const json: Json = data;
    return { ...row, at: at.toISOString(), data: json };
  });

/** Entries of the office's log after a number, in order. */
export async function logEntriesAfter(tx: Tx, seq: number, limit: number): Promise<ChainedEntry[]> {
  const rows = await tx.logEntry.findMany({
    where: { seq: { gt: seq } },
    orderBy: { seq: 'asc' },
    take: limit,
  });
  return z.array(EntryRow).parse(rows);
}

/** The newest entries first; of one subject, or of all. */
export async function newestLogEntries(
  tx: Tx,
  filter: {
    readonly subject: string | null;
    readonly before: number | null;
    readonly limit: number;
  },
): Promise<ChainedEntry[]> {
  const rows = await tx.logEntry.findMany({
    where: {
      ...(filter.subject === null ? {} : { subject: filter.subject }),
      ...(filter.before === null ? {} : { seq: { lt: filter.before } }),
    },
    orderBy: { seq: 'desc' },
    take: filter.limit,
  });
  return z.array(EntryRow).parse(rows);
}

/** Where the office's chain ends now; of an empty one the number is 0. */
export async function currentLogHead(tx: Tx): Promise<{ seq: number; hash: string }> {
  const last = await tx.logEntry.findFirst({
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  });
  return last ?? { seq: 0, hash: FIRST_PREV_HASH };
}
