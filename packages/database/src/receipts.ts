import { RECEIPT_RESULTS, REPORT_WAYS, type ReceiptResult, type ReportWay } from '@saring/domain';
import { z } from 'zod';
import type { Sql } from './sql.ts';

const Row = z
  .object({
    id: z.string(),
    partner_id: z.string(),
    clarification_id: z.string(),
    slug: z.string(),
    title: z.string(),
    current_version: z.number(),
    version: z.number(),
    url: z.string().nullable(),
    place: z.string().nullable(),
    published_at: z.date(),
    reported_at: z.date(),
    way: z.enum(REPORT_WAYS),
    result: z.enum(RECEIPT_RESULTS),
    checked_version: z.number().nullable(),
    checked_at: z.date().nullable(),
    capture_sha256: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    partnerId: row.partner_id,
    clarificationId: row.clarification_id,
    slug: row.slug,
    /** Of the version that counts now, as is `currentVersion`. */
    title: row.title,
    currentVersion: row.current_version,
    version: row.version,
    url: row.url,
    place: row.place,
    publishedAt: row.published_at,
    reportedAt: row.reported_at,
    way: row.way,
    result: row.result,
    checkedVersion: row.checked_version,
    checkedAt: row.checked_at,
    captureSha256: row.capture_sha256,
  }));
const Rows = z.array(Row);
export type ReceiptRow = z.infer<typeof Row>;

/** Where a clarification was published: an address, or a place in print or on air. */
export type ReceiptPlace =
  | { readonly url: string; readonly place: null }
  | { readonly url: null; readonly place: string };

const Stored = z.array(z.object({ id: z.string(), made: z.boolean() }));

/**
 * Stores where a partner published a clarification. Reporting the same place again changes nothing.
 *
 * @returns the receipt's id, and whether it is new
 */
export async function reportReceipt(
  sql: Sql,
  receipt: ReceiptPlace & {
    readonly tenantId: string;
    readonly partnerId: string;
    readonly clarificationId: string;
    readonly version: number;
    readonly publishedAt: Date | null;
    readonly reportedAt: Date;
    readonly way: ReportWay;
  },
): Promise<{ readonly id: string; readonly made: boolean }> {
  const { tenantId, partnerId, clarificationId, version, url, place, way } = receipt;
  const publishedAt = receipt.publishedAt ?? receipt.reportedAt;
  const inserted = await sql.$queryRaw`
    INSERT INTO receipt (id, tenant_id, partner_id, clarification_id, version, url, place,
                         published_at, reported_at, way)
    VALUES (gen_random_uuid(), ${tenantId}::uuid, ${partnerId}::uuid, ${clarificationId}::uuid,
            ${version}::int, ${url}, ${place}, ${publishedAt}::timestamptz,
            ${receipt.reportedAt}::timestamptz, ${way}::report_way)
    ON CONFLICT DO NOTHING
    RETURNING id, true AS made`;
  const [made] = Stored.parse(inserted);
  if (made !== undefined) return made;
  const known = await sql.$queryRaw`
    SELECT id, false AS made FROM receipt
    WHERE partner_id = ${partnerId}::uuid AND clarification_id = ${clarificationId}::uuid
      AND url IS NOT DISTINCT FROM ${url} AND place IS NOT DISTINCT FROM ${place}`;
  const [row] = Stored.parse(known);
  if (row === undefined) throw new Error('a receipt vanished');
  return row;
}

/** Receipts, newest first; of one partner, one clarification or one id where given. */
export async function listReceipts(
  sql: Sql,
  filter: {
    readonly tenantId: string;
    readonly partnerId?: string;
    readonly clarificationId?: string;
    readonly id?: string;
    /** Reported from then on and before. */
    readonly since?: Date;
    readonly until?: Date;
    readonly limit?: number;
  },
): Promise<ReceiptRow[]> {
  const { tenantId, partnerId = null, clarificationId = null, id = null } = filter;
  const { since = null, until = null, limit = 500 } = filter;
  const rows = await sql.$queryRaw`
    SELECT r.id, r.partner_id, r.clarification_id, c.slug, v.title, c.current_version, r.version,
           r.url, r.place, r.published_at, r.reported_at, r.way::text, r.result::text,
           r.checked_version, r.checked_at, r.capture_sha256
    FROM receipt r
    JOIN clarification c ON c.id = r.clarification_id
    JOIN clarification_version v ON v.clarification_id = c.id AND v.version = c.current_version
    WHERE r.tenant_id = ${tenantId}::uuid
      AND (${partnerId}::uuid IS NULL OR r.partner_id = ${partnerId}::uuid)
      AND (${clarificationId}::uuid IS NULL OR r.clarification_id = ${clarificationId}::uuid)
      AND (${id}::uuid IS NULL OR r.id = ${id}::uuid)
      AND (${since}::timestamptz IS NULL OR r.reported_at >= ${since}::timestamptz)
      AND (${until}::timestamptz IS NULL OR r.reported_at < ${until}::timestamptz)
    ORDER BY r.reported_at DESC, r.id DESC LIMIT ${limit}::int`;
  return Rows.parse(rows);
}

/** Stores one look at a reported address, and makes it the one that counts. */
export async function recordReceiptCheck(
  sql: Sql,
  check: {
    readonly tenantId: string;
    readonly receiptId: string;
    readonly at: Date;
    readonly result: Exclude<ReceiptResult, 'PENDING'>;
    readonly checkedVersion: number | null;
    readonly share: number | null;
    readonly captureSha256: string | null;
    /** Hashes of all that the capture is made of. */
    readonly captureFiles?: readonly string[];
    readonly failure: string | null;
  },
): Promise<void> {
  const { tenantId, receiptId, at, result, checkedVersion, share, captureSha256, failure } = check;
  await sql.$executeRaw`
    INSERT INTO receipt_check (id, tenant_id, receipt_id, partner_id, at, result, checked_version,
                               share, capture_sha256, capture_files, failure)
    SELECT gen_random_uuid(), ${tenantId}::uuid, r.id, r.partner_id, ${at}::timestamptz,
           ${result}::receipt_result, ${checkedVersion}::int, ${share}::float8, ${captureSha256},
           ${[...(check.captureFiles ?? [])]}::text[], ${failure}
    FROM receipt r WHERE r.id = ${receiptId}::uuid`;
  // Of two looks at once the one that began later counts. What was seen once stays the proof while
  // the page cannot be read.
  await sql.$executeRaw`
    UPDATE receipt SET result = ${result}::receipt_result, checked_at = ${at}::timestamptz,
      checked_version = ${checkedVersion}::int,
      capture_sha256 = coalesce(${captureSha256}, capture_sha256)
    WHERE id = ${receiptId}::uuid AND (checked_at IS NULL OR checked_at <= ${at}::timestamptz)`;
}
