import {
  CASE_STATES,
  type CaseState,
  HARMS,
  type Harm,
  SUBMISSION_STATES,
  type SubmissionState,
} from '@saring/domain';
import { z } from 'zod';
import type { Tx } from './client.ts';

/** What the workers need of an item. `text` is the original: never log or publish it. */
export interface ItemForWork {
  readonly id: string;
  readonly kind: 'SUBMISSION' | 'POST';
  readonly text: string;
  readonly maskedText: string;
  readonly fingerprint: string | null;
  readonly caseId: string | null;
  readonly receivedAt: Date;
  readonly submissionState: SubmissionState | null;
}

const ItemRow = z.object({
  id: z.string(),
  kind: z.enum(['SUBMISSION', 'POST']),
  text: z.string(),
  masked_text: z.string(),
  fingerprint: z.string().nullable(),
  case_id: z.string().nullable(),
  received_at: z.date(),
  submission_state: z.enum(SUBMISSION_STATES).nullable(),
});

/** The item, or `null` when it was erased meanwhile. */
export async function loadItem(tx: Tx, id: string): Promise<ItemForWork | null> {
  const rows = await tx.$queryRaw`
    SELECT i.id, i.kind::text, i.text, i.masked_text, i.fingerprint, i.case_id, i.received_at,
           s.state::text AS submission_state
    FROM item i LEFT JOIN submission s ON s.item_id = i.id WHERE i.id = ${id}::uuid`;
  const row = z.array(ItemRow).parse(rows)[0];
  if (row === undefined) return null;
  return {
    id: row.id,
    kind: row.kind,
    text: row.text,
    maskedText: row.masked_text,
    fingerprint: row.fingerprint,
    caseId: row.case_id,
    receivedAt: row.received_at,
    submissionState: row.submission_state,
  };
}

/**
 * Ends one of the stages that run side by side for an item.
 *
 * @returns true for the one that ends last, which then asks for triage
 */
export async function endStage(tx: Tx, itemId: string): Promise<boolean> {
  const rows = await tx.$queryRaw`
    UPDATE item SET open_stages = open_stages - 1 WHERE id = ${itemId}::uuid
    RETURNING open_stages`;
  return z.array(z.object({ open_stages: z.number() })).parse(rows)[0]?.open_stages === 0;
}

/** Puts items into a case. Items that are in one already stay there. */
export async function joinCase(
  tx: Tx,
  itemIds: readonly string[],
  caseId: string,
): Promise<number> {
  return tx.$executeRaw`
    UPDATE item SET case_id = ${caseId}::uuid
    WHERE id = ANY(${[...itemIds]}::uuid[]) AND case_id IS NULL`;
}

const CaseOfItem = z.object({
  id: z.string(),
  state: z.enum(CASE_STATES),
  item_count: z.number(),
  newest_item_at: z.date(),
  harms: z.array(z.enum(HARMS)),
});

export interface CaseForTriage {
  readonly id: string;
  readonly state: CaseState;
  readonly itemCount: number;
  readonly newestItemAt: Date;
  readonly harms: readonly Harm[];
}

/** The case an item belongs to, as triage sees it; `null` for a post that opened none. */
export async function caseOfItem(tx: Tx, itemId: string): Promise<CaseForTriage | null> {
  const rows = await tx.$queryRaw`
    SELECT c.id, c.state::text, c.item_count, c.newest_item_at, c.harms::text[] AS harms
    FROM item i JOIN cases c ON c.id = i.case_id WHERE i.id = ${itemId}::uuid`;
  const row = z.array(CaseOfItem).parse(rows)[0];
  if (row === undefined) return null;
  return {
    id: row.id,
    state: row.state,
    itemCount: row.item_count,
    newestItemAt: row.newest_item_at,
    harms: row.harms,
  };
}

/** Items that had no case come along into one; what the matcher knows of them follows. */
export async function adoptItems(
  tx: Tx,
  itemIds: readonly string[],
  caseId: string,
): Promise<number> {
  const joined = await joinCase(tx, itemIds, caseId);
  await tx.$executeRaw`
    UPDATE match_document SET case_id = ${caseId}::uuid
    WHERE kind = 'item' AND ref_id = ANY(${[...itemIds]}::uuid[]) AND case_id IS NULL`;
  return joined;
}
