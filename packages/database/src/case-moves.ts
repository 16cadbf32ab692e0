import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { resolveCase } from './cases.ts';
import type { Tx } from './client.ts';
import type { Sql } from './sql.ts';

export interface NewCaseMove {
  readonly tenantId: string;
  readonly kind: 'MERGE' | 'SPLIT';
  readonly fromCaseId: string;
  readonly toCaseId: string;
  readonly itemIds: readonly string[];
  readonly accountId: string;
}

/** Notes which items went where, so that they can go back. */
export async function recordMove(tx: Tx, move: NewCaseMove): Promise<string> {
  const id = uuid();
  await tx.caseMove.create({
    data: { id, ...move, itemIds: [...move.itemIds] },
    select: { id: true },
  });
  return id;
}

/** Moves into or out of a case that still hold, newest first. */
export async function movesOfCase(tx: Tx, caseId: string) {
  return tx.caseMove.findMany({
    where: { undoneAt: null, OR: [{ fromCaseId: caseId }, { toCaseId: caseId }] },
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: {
      id: true,
      kind: true,
      itemIds: true,
      createdAt: true,
      fromCaseId: true,
      toCaseId: true,
      fromCase: { select: { number: true, claim: true, state: true } },
      toCase: { select: { number: true, claim: true, state: true } },
    },
  });
}

/** A move that still holds; `null` when it was undone or never was. */
export async function findMove(tx: Tx, id: string) {
  return tx.caseMove.findFirst({ where: { id, undoneAt: null } });
}

export async function markUndone(tx: Tx, id: string): Promise<void> {
  await tx.caseMove.update({ where: { id }, data: { undoneAt: new Date() }, select: { id: true } });
}

/** Ids of all items of a case. */
export async function itemIdsOfCase(tx: Tx, caseId: string): Promise<string[]> {
  const rows = await tx.item.findMany({ where: { caseId }, select: { id: true } });
  return rows.map((row) => row.id);
}

const Moved = z.array(z.object({ id: z.string() }));

/**
 * Puts items of one case into another; what the matcher knows of them follows. Items that have
 * left the first case meanwhile stay where they are. The counts of both cases are set anew.
 *
 * @returns the ids that moved
 */
export async function moveItems(
  sql: Sql,
  itemIds: readonly string[],
  fromCaseId: string,
  toCaseId: string,
): Promise<string[]> {
  const rows = await sql.$queryRaw`
    UPDATE item SET case_id = ${toCaseId}::uuid
    WHERE id = ANY(${[...itemIds]}::uuid[]) AND case_id = ${fromCaseId}::uuid RETURNING id`;
  const moved = Moved.parse(rows).map((row) => row.id);
  await sql.$executeRaw`
    UPDATE match_document SET case_id = ${toCaseId}::uuid
    WHERE kind = 'item' AND ref_id = ANY(${moved}::uuid[])`;
  await sql.$executeRaw`
    UPDATE cases c
    SET item_count = (SELECT count(*) FROM item i WHERE i.case_id = c.id),
        newest_item_at = coalesce((SELECT max(i.received_at) FROM item i WHERE i.case_id = c.id),
                                  c.newest_item_at),
        version = c.version + 1
    WHERE c.id IN (${fromCaseId}::uuid, ${toCaseId}::uuid)`;
  return moved;
}

/** Marks a case as merged into another one; the caller holds both locks and checked the step. */
export async function markMerged(tx: Tx, caseId: string, intoId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE cases SET merged_from_state = state, state = 'MERGED', merged_into_id = ${intoId}::uuid,
                     version = version + 1
    WHERE id = ${caseId}::uuid`;
}

/** Gives a merged case back the state it had. */
export async function unmarkMerged(tx: Tx, caseId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE cases SET state = merged_from_state, merged_into_id = NULL, merged_from_state = NULL,
                     version = version + 1
    WHERE id = ${caseId}::uuid AND state = 'MERGED'`;
}

/** The case that is worked on behind something a message was matched to; `null` when it is gone. */
export async function caseOfMatchTarget(
  tx: Tx,
  target: { readonly kind: 'case' | 'clarification'; readonly id: string },
): Promise<string | null> {
  const where = { id: target.id };
  const row =
    target.kind === 'case'
      ? await tx.case.findUnique({ where, select: { id: true } })
      : await tx.clarification.findUnique({ where, select: { caseId: true } });
  if (row === null) return null;
  return (await resolveCase(tx, 'caseId' in row ? row.caseId : row.id)).id;
}
