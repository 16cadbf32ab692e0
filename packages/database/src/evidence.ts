import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Prisma } from './generated/prisma/client.ts';
import type { Sql } from './sql.ts';

export const EVIDENCE_KINDS = ['LINK', 'CAPTURE', 'SIGNAL', 'STATEMENT', 'DOCUMENT'] as const;

export interface NewEvidence {
  readonly tenantId: string;
  readonly caseId: string | null;
  readonly itemId: string | null;
  readonly kind: (typeof EVIDENCE_KINDS)[number];
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly excerpt: string | null;
  readonly value: Prisma.InputJsonObject;
  /** Of the archived bytes; `null` where nothing is archived. */
  readonly sha256: string | null;
  readonly observedAt: Date;
  readonly addedById: string | null;
}

/** Stores evidence; returns the new ids in the same order. */
export async function insertEvidence(sql: Sql, rows: readonly NewEvidence[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(() => uuid());
  const data = JSON.stringify(
    rows.map((row, index) => ({
      ...row,
      id: ids[index],
      tenant_id: row.tenantId,
      case_id: row.caseId,
      item_id: row.itemId,
      observed_at: row.observedAt,
      added_by_id: row.addedById,
    })),
  );
  await sql.$executeRaw`
    INSERT INTO evidence (id, tenant_id, case_id, item_id, kind, title, url, publisher, excerpt, value,
                          sha256, observed_at, added_by_id)
    SELECT id, tenant_id, case_id, item_id, kind, title, url, publisher, excerpt, value, sha256,
           observed_at, added_by_id
    FROM jsonb_to_recordset(${data}::jsonb) AS row(
      id uuid, tenant_id uuid, case_id uuid, item_id uuid, kind evidence_kind, title text, url text,
      publisher text, excerpt text, value jsonb, sha256 text, observed_at timestamptz, added_by_id uuid)`;
  return ids;
}

const EvidenceRows = z.array(
  z
    .object({
      id: z.string(),
      kind: z.enum(EVIDENCE_KINDS),
      title: z.string(),
      url: z.string().nullable(),
      publisher: z.string().nullable(),
      excerpt: z.string().nullable(),
      value: z.unknown(),
      sha256: z.string().nullable(),
      observed_at: z.date(),
      added_by_id: z.string().nullable(),
    })
    .transform(({ observed_at: observedAt, added_by_id: addedById, ...row }) => ({
      ...row,
      observedAt,
      addedById,
    })),
);
export type EvidenceRow = z.infer<typeof EvidenceRows>[number];

/** Evidence of a case and of all its items, oldest first. */
export async function evidenceOfCase(sql: Sql, caseId: string): Promise<EvidenceRow[]> {
  const rows = await sql.$queryRaw`
    SELECT e.id, e.kind::text, e.title, e.url, e.publisher, e.excerpt, e.value, e.sha256,
           e.observed_at, e.added_by_id
    FROM evidence e
    WHERE e.case_id = ${caseId}::uuid
       OR e.item_id IN (SELECT i.id FROM item i WHERE i.case_id = ${caseId}::uuid)
    ORDER BY e.observed_at, e.id LIMIT 200`;
  return EvidenceRows.parse(rows);
}
