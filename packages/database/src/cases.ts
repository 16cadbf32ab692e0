import { CASE_STATES, type CaseState, type Harm } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Tx } from './client.ts';

/**
 * Only one transaction of a tenant opens a case at a time, so that two copies of a new rumour
 * that arrive together end in one. Whoever comes second sees what the first has committed.
 */
export async function lockCaseOpening(tx: Tx, tenantId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('open-case'), hashtext(${tenantId}))`;
}

/** Opens a case for a claim. The caller holds `lockCaseOpening`. */
export async function openCase(
  tx: Tx,
  opened: {
    readonly tenantId: string;
    readonly claim: string;
    readonly dueAt: Date;
    readonly openedAt?: Date;
  },
): Promise<string> {
  const id = uuid();
  const openedAt = opened.openedAt ?? new Date();
  await tx.$executeRaw`
    INSERT INTO cases (id, tenant_id, number, claim, due_at, opened_at, newest_item_at, item_count)
    SELECT ${id}::uuid, ${opened.tenantId}::uuid, coalesce(max(c.number), 0) + 1, ${opened.claim},
           ${opened.dueAt}, ${openedAt}, ${openedAt}, 0
    FROM cases c WHERE c.tenant_id = ${opened.tenantId}::uuid`;
  return id;
}

/** Counts items that joined, the newest of which arrived at `at`. */
export async function countItems(tx: Tx, caseId: string, joined: number, at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE cases SET item_count = item_count + ${joined}::int, newest_item_at = greatest(newest_item_at, ${at}),
                     version = version + 1
    WHERE id = ${caseId}::uuid`;
}

const CaseHead = z.object({
  id: z.string(),
  state: z.enum(CASE_STATES),
  merged_into_id: z.string().nullable(),
});

/** Follows merges to the case that is worked on. */
export async function resolveCase(
  tx: Tx,
  caseId: string,
): Promise<{ id: string; state: CaseState }> {
  let id = caseId;
  // A chain of merges is short; the bound only keeps a broken one from going round.
  for (let step = 0; step < 20; step += 1) {
    const rows = await tx.$queryRaw`
      SELECT id, state::text, merged_into_id FROM cases WHERE id = ${id}::uuid`;
    const head = z.array(CaseHead).parse(rows)[0];
    if (head === undefined) throw new Error(`case ${id} is gone`);
    if (head.merged_into_id === null) return { id: head.id, state: head.state };
    id = head.merged_into_id;
  }
  throw new Error(`case ${caseId}: merges go round`);
}

/** What triage found out about a case. */
export async function updateTriage(
  tx: Tx,
  caseId: string,
  triage: {
    readonly from: CaseState;
    readonly to: CaseState;
    readonly priority: number;
    readonly harms: readonly Harm[];
  },
): Promise<void> {
  await tx.case.updateMany({
    where: { id: caseId, state: triage.from },
    data: {
      ...(triage.to === triage.from ? {} : { state: triage.to }),
      priority: triage.priority,
      harms: [...triage.harms],
      version: { increment: 1 },
    },
  });
}

/** What reviewers found out about the subject of a case; it decides which signatures are needed. */
export async function markCase(
  tx: Tx,
  caseId: string,
  marks: { readonly aboutOwnGovernment?: boolean; readonly pressContent?: boolean },
): Promise<void> {
  await tx.case.update({
    where: { id: caseId },
    data: { ...marks, version: { increment: 1 } },
    select: { id: true },
  });
}
