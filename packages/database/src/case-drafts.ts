import { z } from 'zod';
import { requireCase } from './case-locks.ts';
import type { Tx } from './client.ts';

export const DraftFields = z.record(z.string(), z.string());
export type DraftFields = z.infer<typeof DraftFields>;

/** What this person has typed for this case; `null` when nothing. */
export async function draftOfCase(
  tx: Tx,
  caseId: string,
  accountId: string,
): Promise<{ fields: DraftFields; savedAt: Date } | null> {
  const row = await tx.caseDraft.findUnique({
    where: { caseId_accountId: { caseId, accountId } },
    select: { fields: true, savedAt: true },
  });
  return row === null ? null : { fields: DraftFields.parse(row.fields), savedAt: row.savedAt };
}

/** Keeps what was typed, in place of what was kept before. @throws SaringError `NOT_FOUND` */
export async function saveDraft(
  tx: Tx,
  draft: {
    readonly tenantId: string;
    readonly caseId: string;
    readonly accountId: string;
    readonly fields: DraftFields;
  },
): Promise<void> {
  const { caseId, accountId, fields } = draft;
  await requireCase(tx, caseId);
  const savedAt = new Date();
  await tx.caseDraft.upsert({
    where: { caseId_accountId: { caseId, accountId } },
    create: { ...draft, savedAt },
    update: { fields, savedAt },
    select: { caseId: true },
  });
}

export async function dropDraft(tx: Tx, caseId: string, accountId: string): Promise<void> {
  await tx.caseDraft.deleteMany({ where: { caseId, accountId } });
}
