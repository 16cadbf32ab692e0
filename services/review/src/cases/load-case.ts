import {
  AssessmentReasons,
  type Database,
  evidenceOfCase,
  findCase,
  itemsOfCase,
  latestAssessment,
  matchesOfCase,
} from '@saring/database';
import { SaringError } from '@saring/domain';
import type { CaseParts } from './view.ts';

const ITEMS = 100;

/** A case with everything a reviewer looks at. @throws SaringError `NOT_FOUND` */
export async function loadCase(
  database: Database,
  tenantId: string,
  caseId: string,
): Promise<CaseParts> {
  return database.withTenant(tenantId, async (tx) => {
    const detail = await findCase(tx, caseId);
    if (detail === null) throw new SaringError('NOT_FOUND');
    const assessment = await latestAssessment(tx, caseId);
    return {
      detail,
      items: await itemsOfCase(tx, caseId, ITEMS),
      matches: await matchesOfCase(tx, caseId),
      evidence: await evidenceOfCase(tx, caseId),
      assessment:
        assessment === null
          ? null
          : { ...assessment, reasons: AssessmentReasons.parse(assessment.reasons) },
    };
  });
}
