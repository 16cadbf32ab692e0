import {
  caseOfItem,
  evidenceOfCase,
  matchesOfCase,
  recordAssessment,
  reopenWhereFactsDiffer,
} from '@saring/database';
import { CASE_MACHINE, nextState } from '@saring/domain';
import { handle, type JobHandler, triageItem } from '@saring/pipeline';
import { detectHarms } from '@saring/text';
import { assess } from './assess.ts';

/** Stores what the machine suggests for the case of an item. Here the machine stops. */
export const triageItemHandler: JobHandler = handle(
  triageItem,
  async ({ itemId }, { tenantId, commitSql }) => {
    await commitSql(async (sql) => {
      const found = await caseOfItem(sql, itemId);
      // A post that opened no case, or an item that was erased meanwhile.
      if (found === null) return;
      const { id: caseId, state, itemCount, newestItemAt } = found;
      const assessed = assess({
        harms: detectHarms(found.itemText),
        matches: await matchesOfCase(sql, caseId),
        evidence: await evidenceOfCase(sql, caseId),
        itemCount,
        newestItemAt,
        now: new Date(),
      });
      const to = state === 'NEW' ? nextState(CASE_MACHINE, state, 'triage', ['MACHINE']) : state;
      await recordAssessment(sql, { tenantId, caseId, itemId, ...assessed }, { from: state, to });
      await reopenWhereFactsDiffer(sql, itemId);
    });
  },
);
