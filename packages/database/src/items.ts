import { CASE_STATES, HARMS } from '@saring/domain';
import { z } from 'zod';
import type { Database, Tx } from './client.ts';
import type { Sql } from './sql.ts';

const ItemRow = z
  .object({
    id: z.string(),
    kind: z.enum(['SUBMISSION', 'POST']),
    text: z.string(),
    masked_text: z.string(),
    fingerprint: z.string().nullable(),
    received_at: z.date(),
  })
  .transform(({ masked_text: maskedText, received_at: receivedAt, ...row }) => ({
    ...row,
    maskedText,
    receivedAt,
  }));

/**
 * What the workers need of an item; what was read off its pictures stands below its own text.
 * `text` is the original: never log or publish it.
 */
export type ItemForWork = z.infer<typeof ItemRow>;

/** The item, or `null` when it was erased meanwhile. */
export async function loadItem(
  database: Database,
  tenantId: string,
  id: string,
): Promise<ItemForWork | null> {
  const rows = await database.lookUp(tenantId)`
    SELECT id, kind::text, concat_ws(E'\n', nullif(text, ''), image_text) AS text,
           concat_ws(E'\n', nullif(masked_text, ''), masked_image_text) AS masked_text,
           fingerprint, received_at
    FROM item WHERE id = ${id}`;
  return z.array(ItemRow).parse(rows)[0] ?? null;
}

const Taken = ItemRow.and(
  z.object({ exact_case_id: z.string().nullable(), has_pictures: z.boolean() }),
);

/**
 * Begins the matching of an item: its submission is in `MATCHING` from here, and an earlier item with
 * exactly the same folded tokens is looked up.
 *
 * @returns `null` when the item was erased meanwhile
 */
export async function takeForMatching(
  sql: Sql,
  id: string,
): Promise<{ item: ItemForWork; exactCaseId: string | null; hasPictures: boolean } | null> {
  const rows = await sql.$queryRaw`
    WITH moved AS (
      UPDATE submission SET state = 'MATCHING', updated_at = now()
      WHERE item_id = ${id}::uuid AND state = 'RECEIVED')
    SELECT i.id, i.kind::text, concat_ws(E'\n', nullif(i.text, ''), i.image_text) AS text,
           concat_ws(E'\n', nullif(i.masked_text, ''), i.masked_image_text) AS masked_text,
           i.fingerprint, i.received_at,
           d.case_id AS exact_case_id,
           EXISTS (SELECT FROM attachment a WHERE a.item_id = i.id) AS has_pictures
    FROM item i
    LEFT JOIN match_document d
      ON d.tenant_id = i.tenant_id AND d.fingerprint = i.fingerprint AND NOT d.removed
    WHERE i.id = ${id}::uuid`;
  const row = z.array(Taken).parse(rows)[0];
  if (row === undefined) return null;
  const { exact_case_id: exactCaseId, has_pictures: hasPictures, ...item } = row;
  return { item, exactCaseId, hasPictures };
}

/**
 * Ends one of the stages that run side by side for an item.
 *
 * @returns true for the one that ends last, which then asks for triage
 */
export async function endStage(sql: Sql, itemId: string): Promise<boolean> {
  const rows = await sql.$queryRaw`
    UPDATE item SET open_stages = open_stages - 1 WHERE id = ${itemId}::uuid
    RETURNING open_stages`;
  return z.array(z.object({ open_stages: z.number() })).parse(rows)[0]?.open_stages === 0;
}

/** Puts items into a case. Items that are in one already stay there. */
export async function joinCase(
  sql: Sql,
  itemIds: readonly string[],
  caseId: string,
): Promise<number> {
  return sql.$executeRaw`
    UPDATE item SET case_id = ${caseId}::uuid
    WHERE id = ANY(${[...itemIds]}::uuid[]) AND case_id IS NULL`;
}

const CaseOfItem = z
  .object({
    id: z.string(),
    state: z.enum(CASE_STATES),
    item_count: z.number(),
    newest_item_at: z.date(),
    harms: z.array(z.enum(HARMS)),
    item_text: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    state: row.state,
    itemCount: row.item_count,
    newestItemAt: row.newest_item_at,
    harms: row.harms,
    itemText: row.item_text,
  }));

/** A case as triage sees it, with the text of the item that brings it there. */
export type CaseForTriage = z.infer<typeof CaseOfItem>;

/** The case an item belongs to; `null` for a post that opened none. */
export async function caseOfItem(sql: Sql, itemId: string): Promise<CaseForTriage | null> {
  const rows = await sql.$queryRaw`
    SELECT c.id, c.state::text, c.item_count, c.newest_item_at, c.harms::text[] AS harms,
           concat_ws(E'\n', nullif(i.text, ''), i.image_text) AS item_text
    FROM item i JOIN cases c ON c.id = i.case_id WHERE i.id = ${itemId}::uuid`;
  return z.array(CaseOfItem).parse(rows)[0] ?? null;
}

/** Items that had no case come along into one; what the matcher knows of them follows. */
export async function adoptItems(
  sql: Sql,
  itemIds: readonly string[],
  caseId: string,
): Promise<number> {
  const joined = await joinCase(sql, itemIds, caseId);
  await sql.$executeRaw`
    UPDATE match_document SET case_id = ${caseId}::uuid
    WHERE kind = 'item' AND ref_id = ANY(${[...itemIds]}::uuid[]) AND case_id IS NULL`;
  return joined;
}

/** A text with its personal data. The caller logs who asked and why. */
export async function originalText(
  tx: Tx,
  caseId: string,
  itemId: string,
): Promise<{ text: string; imageText: string | null; note: string | null } | null> {
  const row = await tx.item.findFirst({
    where: { id: itemId, caseId },
    select: { text: true, imageText: true, submission: { select: { note: true } } },
  });
  if (row === null) return null;
  const { text, imageText, submission } = row;
  return { text, imageText, note: submission?.note ?? null };
}

/** A file of an item, if the item is this tenant's. */
export async function attachmentOf(tx: Tx, itemId: string, sha256: string) {
  return tx.attachment.findUnique({
    where: { itemId_sha256: { itemId, sha256 } },
    select: { sha256: true, mediaType: true, bytes: true },
  });
}

const ArrivalRows = z.array(z.object({ at: z.date(), items: z.coerce.number() }));

/** How many items of a case arrived in each stretch of `hours`, oldest first, none left out. */
export async function arrivalsOfCase(
  sql: Sql,
  caseId: string,
  hours: number,
): Promise<{ at: Date; items: number }[]> {
  const rows = await sql.$queryRaw`
    WITH span AS (
      SELECT date_bin(make_interval(hours => ${hours}::int), min(received_at), timestamptz 'epoch') AS first,
             max(received_at) AS last
      FROM item WHERE case_id = ${caseId}::uuid)
    SELECT step AS at, count(i.id) AS items
    FROM span, generate_series(
      greatest(span.first, span.last - make_interval(hours => ${hours}::int * 59)), span.last,
      make_interval(hours => ${hours}::int)) AS step
    LEFT JOIN item i ON i.case_id = ${caseId}::uuid AND i.received_at >= step
      AND i.received_at < step + make_interval(hours => ${hours}::int)
    GROUP BY step ORDER BY step`;
  return ArrivalRows.parse(rows);
}
