import {
  CLARIFICATION_KINDS,
  CLARIFICATION_STATES,
  HARMS,
  type Harm,
  TECHNIQUES,
  VERDICTS,
} from '@saring/domain';
import { z } from 'zod';
import type { PublishedClarification } from './clarifications.ts';
import type { Database } from './client.ts';
import type { Sql } from './sql.ts';

/** A public clarification with its place in the order of releases. */
export interface ReleasedClarification extends PublishedClarification {
  readonly releaseSeq: number;
  readonly recheckAt: Date | null;
}

const Row = z
  .object({
    id: z.string(),
    tenant_id: z.string(),
    slug: z.string(),
    kind: z.enum(CLARIFICATION_KINDS),
    head_state: z.enum(CLARIFICATION_STATES),
    current_version: z.number(),
    first_published_at: z.date().nullable(),
    updated_at: z.date(),
    expires_at: z.date().nullable(),
    recheck_at: z.date().nullable(),
    release_seq: z.number(),
    version: z.number(),
    state: z.enum(CLARIFICATION_STATES),
    title: z.string(),
    claim: z.string(),
    verdict: z.enum(VERDICTS).nullable(),
    techniques: z.array(z.enum(TECHNIQUES)),
    harms: z.array(z.enum(HARMS)),
    summary: z.string(),
    explanation: z.string(),
    sources: z.json(),
    reason: z.string().nullable(),
    signed_by: z.array(z.string()),
    published_at: z.date(),
  })
  .transform(
    (row): ReleasedClarification => ({
      id: row.id,
      tenantId: row.tenant_id,
      slug: row.slug,
      kind: row.kind,
      state: row.head_state,
      currentVersion: row.current_version,
      publishedAt: row.first_published_at,
      updatedAt: row.updated_at,
      expiresAt: row.expires_at,
      recheckAt: row.recheck_at,
      releaseSeq: row.release_seq,
      version: {
        version: row.version,
        state: row.state,
        title: row.title,
        claim: row.claim,
        verdict: row.verdict,
        techniques: row.techniques,
        harms: row.harms,
        summary: row.summary,
        explanation: row.explanation,
        sources: row.sources,
        reason: row.reason,
        signedBy: row.signed_by,
        publishedAt: row.published_at,
      },
    }),
  );
const Rows = z.array(Row);

/** Up to so many, what was updated since a moment is sorted; beyond, the list is walked in order. */
const FEW = 2000;
const Start = z.array(z.object({ found: z.number(), start: z.number().nullable() }));

/**
 * The release in front of everything that was updated since a moment. A partner who asks every few
 * minutes wants the last of a hundred thousand, and would else wait for a walk through all of them.
 *
 * @returns `null` when there is nothing
 */
async function releaseBefore(
  sql: Sql,
  page: { readonly tenantId: string; readonly afterSeq: number; readonly updatedSince: Date },
): Promise<number | null> {
  const rows = await sql.$queryRaw`
    SELECT count(*)::int AS found, min(recent.seq) FILTER (WHERE recent.seq > ${page.afterSeq}::int) AS start
    FROM (SELECT c.release_seq AS seq FROM clarification c
          WHERE c.tenant_id = ${page.tenantId}::uuid AND c.published_at IS NOT NULL
            AND c.updated_at >= ${page.updatedSince}::timestamptz
          ORDER BY c.updated_at LIMIT ${FEW + 1}::int) recent`;
  const { found = 0, start = null } = Start.parse(rows)[0] ?? {};
  if (found > FEW) return page.afterSeq;
  return start === null ? null : start - 1;
}

/**
 * Public clarifications of one office in the order of their releases. The order is that of the
 * commits: whoever goes on after the last sequence number they saw misses nothing.
 *
 * @param sql on the public role
 */
export async function releasedAfter(
  sql: Sql,
  page: {
    readonly tenantId: string;
    readonly afterSeq: number;
    readonly updatedSince: Date | null;
    readonly limit: number;
  },
): Promise<ReleasedClarification[]> {
  const { updatedSince } = page;
  const afterSeq =
    updatedSince === null ? page.afterSeq : await releaseBefore(sql, { ...page, updatedSince });
  if (afterSeq === null) return [];
  // The page first and then its texts, or the texts of everything since the moment are read.
  const rows = await sql.$queryRaw`
    SELECT c.id, c.tenant_id, c.slug, c.kind::text, c.state::text AS head_state, c.current_version,
           c.published_at AS first_published_at, c.updated_at, c.expires_at, c.recheck_at, c.release_seq,
           v.version, v.state::text, v.title, v.claim, v.verdict::text, v.techniques::text[],
           v.harms::text[], v.summary, v.explanation, v.sources, v.reason, v.signed_by, v.published_at
    FROM (SELECT * FROM clarification
          WHERE tenant_id = ${page.tenantId}::uuid AND published_at IS NOT NULL
            AND release_seq > ${afterSeq}::int
            AND (${page.updatedSince}::timestamptz IS NULL
                 OR updated_at >= ${page.updatedSince}::timestamptz)
          ORDER BY release_seq LIMIT ${page.limit}::int) c
    JOIN clarification_version v ON v.clarification_id = c.id AND v.version = c.current_version
    ORDER BY c.release_seq`;
  return Rows.parse(rows);
}

/**
 * What was updated last, newest first, of some offices and about one harm or any.
 *
 * @param sql on the public role
 */
export async function latestReleased(
  sql: Sql,
  filter: {
    /** `null` for all offices. */
    readonly tenantIds: readonly string[] | null;
    readonly harm: Harm | null;
    readonly limit: number;
    readonly offset?: number;
  },
): Promise<ReleasedClarification[]> {
  const tenantIds = filter.tenantIds === null ? null : [...filter.tenantIds];
  const rows = await sql.$queryRaw`
    SELECT c.id, c.tenant_id, c.slug, c.kind::text, c.state::text AS head_state, c.current_version,
           c.published_at AS first_published_at, c.updated_at, c.expires_at, c.recheck_at, c.release_seq,
           v.version, v.state::text, v.title, v.claim, v.verdict::text, v.techniques::text[],
           v.harms::text[], v.summary, v.explanation, v.sources, v.reason, v.signed_by, v.published_at
    FROM clarification c
    JOIN clarification_version v ON v.clarification_id = c.id AND v.version = c.current_version
    WHERE c.published_at IS NOT NULL
      AND (${tenantIds}::uuid[] IS NULL OR c.tenant_id = ANY(${tenantIds}::uuid[]))
      AND (${filter.harm}::harm IS NULL OR ${filter.harm}::harm = ANY(v.harms))
    ORDER BY c.updated_at DESC, c.id DESC LIMIT ${filter.limit}::int OFFSET ${filter.offset ?? 0}::int`;
  return Rows.parse(rows);
}

/**
 * Public clarifications by what they are known as: an id, a slug, or the case they are about.
 *
 * @param sql on the public role
 */
export async function releasedByIds(
  sql: Sql,
  keys: {
    readonly ids?: readonly string[];
    readonly slugs?: readonly string[];
    readonly caseIds?: readonly string[];
  },
): Promise<ReleasedClarification[]> {
  const rows = await sql.$queryRaw`
    SELECT c.id, c.tenant_id, c.slug, c.kind::text, c.state::text AS head_state, c.current_version,
           c.published_at AS first_published_at, c.updated_at, c.expires_at, c.recheck_at, c.release_seq,
           v.version, v.state::text, v.title, v.claim, v.verdict::text, v.techniques::text[],
           v.harms::text[], v.summary, v.explanation, v.sources, v.reason, v.signed_by, v.published_at
    FROM clarification c
    JOIN clarification_version v ON v.clarification_id = c.id AND v.version = c.current_version
    WHERE c.published_at IS NOT NULL
      AND (c.id = ANY(${[...(keys.ids ?? [])]}::uuid[]) OR c.slug = ANY(${[...(keys.slugs ?? [])]}::text[])
        OR c.case_id = ANY(${[...(keys.caseIds ?? [])]}::uuid[]))`;
  return Rows.parse(rows);
}

/** One public clarification; `null` when there is none. @param database on the public role */
export async function findReleased(
  database: Database,
  by: { readonly id: string } | { readonly slug: string },
): Promise<ReleasedClarification | null> {
  const keys = 'id' in by ? { ids: [by.id] } : { slugs: [by.slug] };
  return (await database.outside((sql) => releasedByIds(sql, keys)))[0] ?? null;
}

/**
 * Versions as they went out, in the order of their releases: each with the state and the date it
 * had then, whatever became of it since.
 *
 * @param sql of one tenant
 */
export async function versionsReleased(
  sql: Sql,
  page: { readonly tenantId: string; readonly afterSeq: number; readonly limit: number },
): Promise<ReleasedClarification[]> {
  const rows = await sql.$queryRaw`
    SELECT c.id, c.tenant_id, c.slug, r.kind::text, r.state::text AS head_state, c.current_version,
           c.published_at AS first_published_at, r.released_at AS updated_at, c.expires_at, c.recheck_at,
           r.seq AS release_seq, v.version, v.state::text, v.title, v.claim, v.verdict::text,
           v.techniques::text[], v.harms::text[], v.summary, v.explanation, v.sources, v.reason,
           v.signed_by, v.published_at
    FROM release r
    JOIN clarification c ON c.id = r.clarification_id
    JOIN clarification_version v ON v.clarification_id = c.id AND v.version = r.version
    WHERE r.tenant_id = ${page.tenantId}::uuid AND r.seq > ${page.afterSeq}::int
    ORDER BY r.seq LIMIT ${page.limit}::int`;
  return Rows.parse(rows);
}

/** When a text about something that changes is to be checked again; `null` for never. */
export async function setRecheck(sql: Sql, clarificationId: string, at: Date | null) {
  await sql.$executeRaw`
    UPDATE clarification SET recheck_at = ${at}::timestamptz WHERE id = ${clarificationId}::uuid`;
}

const Archived = z.array(
  z
    .object({
      kind: z.string(),
      title: z.string(),
      url: z.string().nullable(),
      publisher: z.string().nullable(),
      sha256: z.string(),
      observed_at: z.date(),
    })
    .transform(({ observed_at: observedAt, ...row }) => ({ ...row, observedAt })),
);

/** What a clarification rests on, as far as it was archived: names and hashes, never contents. */
export async function archivedEvidence(
  sql: Sql,
  clarificationId: string,
): Promise<z.infer<typeof Archived>> {
  const rows = await sql.$queryRaw`
    SELECT e.kind::text, e.title, e.url, e.publisher, e.sha256, e.observed_at
    FROM clarification c
    JOIN evidence e ON e.case_id = c.case_id
      OR e.item_id IN (SELECT i.id FROM item i WHERE i.case_id = c.case_id)
    WHERE c.id = ${clarificationId}::uuid AND e.sha256 IS NOT NULL
    ORDER BY e.observed_at, e.id LIMIT 200`;
  return Archived.parse(rows);
}
