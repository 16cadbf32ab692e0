import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Database } from './client.ts';
import type { Prisma } from './generated/prisma/client.ts';
import type { Sql } from './sql.ts';

export const EVIDENCE_KINDS = ['LINK', 'CAPTURE', 'SIGNAL', 'STATEMENT', 'DOCUMENT'] as const;
export const EVIDENCE_ROLES = ['APPEARANCE', 'SOURCE'] as const;
export const EVIDENCE_STATUSES = ['KNOWN', 'UNKNOWN', 'ATTENTION'] as const;
export type EvidenceStatus = (typeof EVIDENCE_STATUSES)[number];

export interface NewEvidence {
  readonly tenantId: string;
  readonly caseId: string | null;
  readonly itemId: string | null;
  readonly kind: (typeof EVIDENCE_KINDS)[number];
  /**
   * What a person attaches is a source a verdict may rest on; what a machine finds only shows where
   * the rumour appears. The database refuses a source that no person stands behind.
   */
  readonly role?: (typeof EVIDENCE_ROLES)[number];
  /** The same for every reading of one thing; the newest reading is shown. */
  readonly key?: string;
  readonly signal?: string;
  readonly status?: EvidenceStatus;
  readonly why?: { readonly id: string; readonly en: string };
  readonly readFrom?: string;
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly excerpt: string | null;
  readonly value: Prisma.InputJsonObject;
  /** Of the archived bytes; `null` where nothing is archived. */
  readonly sha256: string | null;
  readonly observedAt: Date;
  readonly addedById: string | null;
  /** Files of the capture `sha256` names, itself included. */
  readonly blobs?: readonly string[];
}

/** Stores evidence; returns the new ids in the same order. */
export async function insertEvidence(sql: Sql, rows: readonly NewEvidence[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(() => uuid());
  const data = JSON.stringify(
    rows.map(({ blobs: _, ...row }, index) => ({
      ...row,
      role: row.role ?? (row.addedById === null ? 'APPEARANCE' : 'SOURCE'),
      read_from: row.readFrom,
      id: ids[index],
      tenant_id: row.tenantId,
      case_id: row.caseId,
      item_id: row.itemId,
      observed_at: row.observedAt,
      added_by_id: row.addedById,
    })),
  );
  await sql.$executeRaw`
    INSERT INTO evidence (id, tenant_id, case_id, item_id, kind, role, key, signal, status, why,
                          read_from, title, url, publisher, excerpt, value, sha256, observed_at,
                          added_by_id)
    SELECT id, tenant_id, case_id, item_id, kind, role, key, signal, status, why, read_from, title,
           url, publisher, excerpt, value, sha256, observed_at, added_by_id
    FROM jsonb_to_recordset(${data}::jsonb) AS row(
      id uuid, tenant_id uuid, case_id uuid, item_id uuid, kind evidence_kind, role evidence_role,
      key text, signal text, status evidence_status, why jsonb, read_from text, title text, url text,
      publisher text, excerpt text, value jsonb, sha256 text, observed_at timestamptz, added_by_id uuid)`;
  const blobs = rows.flatMap(({ tenantId, blobs = [] }, index) =>
    [...new Set(blobs)].map((sha256) => ({ tenant_id: tenantId, evidence_id: ids[index], sha256 })),
  );
  if (blobs.length > 0) {
    await sql.$executeRaw`
      INSERT INTO capture_blob (tenant_id, evidence_id, sha256)
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(blobs)}::jsonb) AS row(
        tenant_id uuid, evidence_id uuid, sha256 text)`;
  }
  return ids;
}

const EvidenceRows = z.array(
  z
    .object({
      id: z.string(),
      item_id: z.string().nullable(),
      kind: z.enum(EVIDENCE_KINDS),
      role: z.enum(EVIDENCE_ROLES),
      key: z.string().nullable(),
      signal: z.string().nullable(),
      status: z.enum(EVIDENCE_STATUSES).nullable(),
      why: z.object({ id: z.string(), en: z.string() }).nullable(),
      read_from: z.string().nullable(),
      title: z.string(),
      url: z.string().nullable(),
      publisher: z.string().nullable(),
      excerpt: z.string().nullable(),
      value: z.unknown(),
      sha256: z.string().nullable(),
      observed_at: z.date(),
      added_by_id: z.string().nullable(),
    })
    .transform(({ observed_at, added_by_id, read_from, item_id, ...row }) => ({
      ...row,
      itemId: item_id,
      readFrom: read_from,
      observedAt: observed_at,
      addedById: added_by_id,
    })),
);
export type EvidenceRow = z.infer<typeof EvidenceRows>[number];

/** Rows of one case that are read at most. */
const MOST = 600;

/**
 * Evidence of a case and of all its items, oldest first. Of several readings of one thing the newest
 * is given: a rumour that came five hundred times does not show its link five hundred times.
 */
export async function evidenceOfCase(sql: Sql, caseId: string): Promise<EvidenceRow[]> {
  const rows = await sql.$queryRaw`
    WITH newest AS (
      SELECT DISTINCT ON (coalesce(e.key, e.id::text))
             e.id, e.item_id, e.kind::text, e.role::text, e.key, e.signal, e.status::text, e.why,
             e.read_from, e.title, e.url, e.publisher, e.excerpt, e.value, e.sha256, e.observed_at,
             e.added_by_id
      FROM evidence e
      WHERE e.case_id = ${caseId}::uuid
         OR e.item_id IN (SELECT i.id FROM item i WHERE i.case_id = ${caseId}::uuid)
      ORDER BY coalesce(e.key, e.id::text), e.observed_at DESC, e.id DESC)
    SELECT * FROM newest ORDER BY role DESC, observed_at, id LIMIT ${MOST}::int`;
  return EvidenceRows.parse(rows).toSorted(
    (a, b) => a.observedAt.getTime() - b.observedAt.getTime(),
  );
}

/**
 * One reading; also one that a newer reading of the same thing has followed, because a page that
 * somebody has open still speaks of it. `null` when the tenant, or the case where one is named, has
 * none with this id.
 */
export async function findEvidence(
  sql: Sql,
  id: string,
  caseId: string | null = null,
): Promise<EvidenceRow | null> {
  const rows = await sql.$queryRaw`
    SELECT e.id, e.item_id, e.kind::text, e.role::text, e.key, e.signal, e.status::text, e.why,
           e.read_from, e.title, e.url, e.publisher, e.excerpt, e.value, e.sha256, e.observed_at,
           e.added_by_id
    FROM evidence e WHERE e.id = ${id}::uuid AND (${caseId}::uuid IS NULL
      OR e.case_id = ${caseId}::uuid
      OR e.item_id IN (SELECT i.id FROM item i WHERE i.case_id = ${caseId}::uuid))`;
  return EvidenceRows.parse(rows)[0] ?? null;
}

/** What a verdict may rest on: archived, and made a source by a person. */
export const isArchivedSource = (row: Pick<EvidenceRow, 'role' | 'sha256'>): boolean =>
  row.role === 'SOURCE' && row.sha256 !== null;

/**
 * Whether somebody's evidence still rests on a stored file: of an open case, of one with a public
 * text, of a source, or read after `before`.
 */
export async function captureNeeded(
  database: Database,
  sha256: string,
  before: Date,
): Promise<boolean> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`SELECT capture_needed(${sha256}, ${before}) AS needed`,
  );
  return z.array(z.object({ needed: z.boolean() })).parse(rows)[0]?.needed ?? true;
}
