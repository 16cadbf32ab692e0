import { insertEvidence, loadItem } from '@saring/database';
import { handle, type JobHandler, searchFactChecks, Unrecoverable } from '@saring/pipeline';
import type { Parts } from '../create-check-sources.ts';
import { signalEvidence } from '../evidence/signal-evidence.ts';
import { Stopping } from '../stopping.ts';
import { comeAgain } from './lane.ts';

/** Looks for fact-checks of others. Only the masked words of the message are sent. */
export function searchFactChecksHandler(parts: Parts): JobHandler {
  return handle(searchFactChecks, async ({ itemId }, context) => {
    const { tenantId, database, commitSql, signal } = context;
    const item = await loadItem(database, tenantId, itemId);
    if (item === null) throw new Unrecoverable('the item is gone');
    const found = await parts.outside.run(() => parts.factChecksOf(item.maskedText));
    if (signal.aborted) throw new Stopping();
    if (found === null) {
      await commitSql(async (_, schedule) =>
        schedule(searchFactChecks, { itemId }, { dueAt: comeAgain() }),
      );
      return;
    }
    const subject = { tenantId, itemId, key: 'message', title: null, url: null };
    await commitSql(async (sql) => {
      await insertEvidence(sql, [signalEvidence(found, subject)]);
    });
  });
}
