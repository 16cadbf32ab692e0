import {
  CLARIFICATION_KINDS,
  CLARIFICATION_STATES,
  FETCH_WAYS,
  PARTNER_MEDIA,
  REPORT_WAYS,
} from '@saring/domain';
import { z } from 'zod';
import type { Sql } from './sql.ts';

const Entry = z
  .object({
    seq: z.number(),
    clarification_id: z.string(),
    slug: z.string(),
    title: z.string(),
    version: z.number(),
    kind: z.enum(CLARIFICATION_KINDS),
    state: z.enum(CLARIFICATION_STATES),
    released_at: z.date(),
    recorded_at: z.date(),
    log_seq: z.number().nullable(),
    log_hash: z.string().nullable(),
  })
  .transform((row) => ({
    seq: row.seq,
    clarificationId: row.clarification_id,
    slug: row.slug,
    title: row.title,
    version: row.version,
    kind: row.kind,
    state: row.state,
    releasedAt: row.released_at,
    recordedAt: row.recorded_at,
    /** Its entry in the decision log; `null` for releases older than the log. */
    log:
      row.log_seq === null || row.log_hash === null
        ? null
        : { seq: row.log_seq, hash: row.log_hash },
  }));
export type ReleaseEntry = z.infer<typeof Entry>;

/** Releases of an office, newest first, each with its place in the decision log. */
export async function listReleases(
  sql: Sql,
  page: { readonly tenantId: string; readonly before: number | null; readonly limit: number },
): Promise<ReleaseEntry[]> {
  const { tenantId, before, limit } = page;
  const rows = await sql.$queryRaw`
    SELECT r.seq, r.clarification_id, c.slug, v.title, r.version, r.kind::text, r.state::text,
           r.released_at, r.recorded_at, l.seq AS log_seq, l.hash AS log_hash
    FROM release r
    JOIN clarification c ON c.id = r.clarification_id
    JOIN clarification_version v ON v.clarification_id = c.id AND v.version = r.version
    LEFT JOIN LATERAL (
      SELECT l.seq, l.hash FROM log_entry l
      WHERE l.tenant_id = r.tenant_id AND l.subject = 'clarification:' || r.clarification_id
        AND l.action = 'clarification.' || lower(r.state::text)
        AND l.data ->> 'version' = r.version::text
      ORDER BY l.seq LIMIT 1) l ON true
    WHERE r.tenant_id = ${tenantId}::uuid AND (${before}::int IS NULL OR r.seq < ${before}::int)
    ORDER BY r.seq DESC LIMIT ${limit}::int`;
  return z.array(Entry).parse(rows);
}

/** The number of the release of a version, within its tenant. */
export async function releaseSeqOf(
  sql: Sql,
  clarificationId: string,
  version: number,
): Promise<number> {
  const rows = await sql.$queryRaw`
    SELECT seq FROM release
    WHERE clarification_id = ${clarificationId}::uuid AND version = ${version}::int`;
  const [row] = z.array(z.object({ seq: z.number() })).parse(rows);
  if (row === undefined) throw new Error('a version without its release');
  return row.seq;
}

const Line = z
  .object({
    seq: z.number(),
    partner_id: z.string(),
    name: z.string(),
    medium: z.enum(PARTNER_MEDIA),
    fetched_at: z.date().nullable(),
    fetched_way: z.enum(FETCH_WAYS).nullable(),
    published_at: z.date().nullable(),
    acknowledged_at: z.date().nullable(),
    acknowledged_way: z.enum(REPORT_WAYS).nullable(),
  })
  .transform((row) => ({
    seq: row.seq,
    partnerId: row.partner_id,
    name: row.name,
    medium: row.medium,
    fetchedAt: row.fetched_at,
    fetchedWay: row.fetched_way,
    /** Of the first report that was made while this version counted. */
    publishedAt: row.published_at,
    /** That it knows this version or a newer one. */
    acknowledgedAt: row.acknowledged_at,
    acknowledgedWay: row.acknowledged_way,
  }));
export type ReleaseLine = z.infer<typeof Line>;

/** What each partner of that time did with the given releases, by release and name. */
export async function releaseLines(
  sql: Sql,
  wish: { readonly tenantId: string; readonly seqs: readonly number[] },
): Promise<ReleaseLine[]> {
  const rows = await sql.$queryRaw`
    SELECT r.seq, p.id AS partner_id, p.name, p.medium::text, f.at AS fetched_at,
           f.way::text AS fetched_way,
           (SELECT min(t.published_at) FROM receipt t
            WHERE t.partner_id = p.id AND t.clarification_id = r.clarification_id
              AND t.version = r.version) AS published_at,
           a.at AS acknowledged_at, a.way::text AS acknowledged_way
    FROM release r
    JOIN partner p ON p.tenant_id = r.tenant_id AND p.created_at <= r.released_at
      AND (p.ended_at IS NULL OR p.ended_at > r.released_at)
    LEFT JOIN LATERAL (
      SELECT f.at, f.way FROM partner_fetch f
      WHERE f.partner_id = p.id AND f.clarification_id = r.clarification_id
        AND f.version = r.version
      ORDER BY f.at, f.way LIMIT 1) f ON true
    LEFT JOIN LATERAL (
      SELECT a.at, a.way FROM acknowledgement a
      WHERE a.partner_id = p.id AND a.clarification_id = r.clarification_id
        AND a.version >= r.version
      ORDER BY a.at LIMIT 1) a ON true
    WHERE r.tenant_id = ${wish.tenantId}::uuid AND r.seq = ANY(${[...wish.seqs]}::int[])
    ORDER BY r.seq DESC, p.name, p.id`;
  return z.array(Line).parse(rows);
}
