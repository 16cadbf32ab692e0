import {
  appendLog,
  type CaseLock,
  type Database,
  findCase,
  holdCase,
  lockOfCase,
  noteFirstLook,
  releaseCase,
  takeOverCase,
} from '@saring/database';
import { type CaseState, SaringError } from '@saring/domain';
import type { Signer } from '../decisions/signer.ts';
import { masked } from '../masked.ts';

/** States in which nobody works on a case any more, so opening one locks nothing. */
const AT_REST: readonly CaseState[] = ['APPROVED', 'UNPROVEN', 'PUBLISHED', 'MERGED'];

/**
 * Guard 5: a reviewer who opens a case that is worked on has it for a while, if nobody else has.
 * Opening it again renews. Whoever opens it has looked at it.
 *
 * @returns the lock as it stands now
 */
export async function openForWork(
  database: Database,
  signer: Signer,
  caseId: string,
  minutes: number,
): Promise<CaseLock | null> {
  const { tenantId, accountId } = signer;
  return database.withTenant(tenantId, async (tx) => {
    const found = await findCase(tx, caseId);
    if (found === null) throw new SaringError('NOT_FOUND');
    // Who has signed only looks; the case waits for somebody else, who must find it free.
    const signed = found.decisions.some(
      (decision) => decision.cycle === found.cycle && decision.accountId === accountId,
    );
    if (!signed && !AT_REST.includes(found.state)) {
      await holdCase(tx, { tenantId, caseId, accountId, minutes });
      await noteFirstLook(tx, caseId);
    }
    return lockOfCase(tx, caseId);
  });
}

/** Renews a lock of one's own. @throws SaringError `CASE_LOCKED` when somebody else has it now */
export async function renewLock(
  database: Database,
  { tenantId, accountId }: Signer,
  caseId: string,
  minutes: number,
): Promise<void> {
  const held = await database.withTenant(tenantId, (tx) =>
    holdCase(tx, { tenantId, caseId, accountId, minutes }),
  );
  if (!held) throw new SaringError('CASE_LOCKED');
}

/** Takes a case from whoever has it open. The reason is logged without personal data. */
export async function takeOver(
  database: Database,
  signer: Signer,
  caseId: string,
  options: { readonly reason: string; readonly minutes: number },
): Promise<void> {
  const { tenantId, accountId, actor } = signer;
  await database.withTenant(tenantId, async (tx) => {
    const before = await lockOfCase(tx, caseId);
    await takeOverCase(tx, { tenantId, caseId, accountId, minutes: options.minutes });
    if (before === null || before.accountId === accountId) return;
    await appendLog(tx, {
      tenantId,
      actor,
      action: 'case.taken-over',
      subject: `case:${caseId}`,
      data: { from: `account:${before.accountId}`, reason: masked(options.reason) },
    });
  });
}

/** Lets others have the case. */
export async function letGo(
  database: Database,
  { tenantId, accountId }: Signer,
  caseId: string,
): Promise<void> {
  await database.withTenant(tenantId, (tx) => releaseCase(tx, caseId, accountId));
}
