import {
  caseOfItem,
  evidenceOfCase,
  insertAssessment,
  loadItem,
  matchesOfCase,
  updateTriage,
} from '@saring/database';
import { CASE_MACHINE, HARMS, nextState } from '@saring/domain';
import { handle, type JobHandler, triageItem, Unrecoverable } from '@saring/pipeline';
import { detectHarms } from '@saring/text';
import { assess } from './assess.ts';

/** Stores what the machine suggests for the case of an item. Here the machine stops. */
export const triageItemHandler: JobHandler = handle(
  triageItem,
  async ({ itemId }, { tenantId, commit }) => {
    await commit(async (tx) => {
      const item = await loadItem(tx, itemId);
      if (item === null) throw new Unrecoverable('the item is gone');
      const found = await caseOfItem(tx, itemId);
      if (found === null) return;
      const assessed = assess({
        harms: detectHarms(item.text),
        matches: await matchesOfCase(tx, found.id),
        evidence: await evidenceOfCase(tx, found.id),
        itemCount: found.itemCount,
        newestItemAt: found.newestItemAt,
        now: new Date(),
      });
      await insertAssessment(tx, { tenantId, caseId: found.id, itemId, ...assessed });
      const harms = HARMS.filter(
        (harm) => assessed.harms.includes(harm) || found.harms.includes(harm),
      );
      await updateTriage(tx, found.id, {
        from: found.state,
        to:
          found.state === 'NEW'
            ? nextState(CASE_MACHINE, found.state, 'triage', ['MACHINE'])
            : found.state,
        priority: assessed.priority,
        harms,
      });
    });
  },
);
