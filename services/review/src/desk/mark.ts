import {
  appendLog,
  type Database,
  finishTasks,
  lockCase,
  markCase,
  writeRecheck,
} from '@saring/database';
import { SaringError } from '@saring/domain';
import type { Signer } from '../decisions/signer.ts';

/** What reviewers say about the subject of a case; it decides which signatures are needed. */
export async function setMarks(
  database: Database,
  signer: Signer,
  caseId: string,
  marks: { readonly aboutOwnGovernment: boolean; readonly pressContent: boolean },
): Promise<void> {
  const { tenantId, actor } = signer;
  await database.withTenant(tenantId, async (tx) => {
    const found = await lockCase(tx, caseId);
    if (found === null) throw new SaringError('NOT_FOUND');
    await markCase(tx, caseId, marks);
    await appendLog(tx, {
      tenantId,
      actor,
      action: 'case.marked',
      subject: `case:${caseId}`,
      data: { ...marks },
    });
  });
}

/** Sets the date on which a published claim must be looked at again; ends the task of an old one. */
export async function planRecheck(
  database: Database,
  signer: Signer,
  caseId: string,
  recheck: { readonly at: Date; readonly note: string } | null,
): Promise<void> {
  const { tenantId, actor, accountId } = signer;
  await database.withTenant(tenantId, async (tx) => {
    const found = await lockCase(tx, caseId);
    if (found === null) throw new SaringError('NOT_FOUND');
    const clarificationId = found.clarification?.id;
    if (clarificationId === undefined) throw new SaringError('ILLEGAL_STEP');
    await writeRecheck(tx, clarificationId, recheck);
    await finishTasks(tx, { subjectId: clarificationId, kinds: ['RECHECK'] }, accountId);
    await appendLog(tx, {
      tenantId,
      actor,
      action: 'clarification.recheck_planned',
      subject: `clarification:${clarificationId}`,
      data: { at: recheck?.at.toISOString() ?? null },
    });
  });
}
