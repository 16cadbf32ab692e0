import {
  type AgencyQuestionRow,
  type CaseDetail,
  type Database,
  type DisputeRow,
  disputesOfCase,
  findCase,
  lettersOfCase,
  type PressLetterRow,
  questionsOfCase,
  type Recheck,
  recheckOf,
  waitedSeconds,
} from '@saring/database';
import { SaringError } from '@saring/domain';

/** What an office has around a case beside its verdict. */
export interface Desk {
  readonly detail: CaseDetail;
  readonly questions: readonly AgencyQuestionRow[];
  readonly letters: readonly PressLetterRow[];
  readonly disputes: readonly DisputeRow[];
  readonly recheck: Recheck | null;
  /** For how long the reviewers' clock has stood still. */
  readonly waitedSeconds: number;
}

/** @throws SaringError `NOT_FOUND` */
export async function loadDesk(
  database: Database,
  tenantId: string,
  caseId: string,
): Promise<Desk> {
  return database.withTenant(tenantId, async (tx) => {
    const detail = await findCase(tx, caseId);
    if (detail === null) throw new SaringError('NOT_FOUND');
    const clarificationId = detail.clarification?.id ?? null;
    return {
      detail,
      questions: await questionsOfCase(tx, caseId),
      letters: await lettersOfCase(tx, caseId),
      disputes: await disputesOfCase(tx, caseId),
      recheck: clarificationId === null ? null : await recheckOf(tx, clarificationId),
      waitedSeconds: await waitedSeconds(tx, caseId),
    };
  });
}
