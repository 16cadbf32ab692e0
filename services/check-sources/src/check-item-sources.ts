import { endStage, insertEvidence, loadItem } from '@saring/database';
import {
  checkItemSources,
  handle,
  type JobHandler,
  triageItem,
  Unrecoverable,
} from '@saring/pipeline';
import { checkLink } from './check-link.ts';
import type { CheckSourcesContext } from './context.ts';
import { linksIn } from './links-in.ts';

/** Turns the links of an item into evidence; all at once, each within the door's own deadline. */
export function checkItemSourcesHandler({ door }: CheckSourcesContext): JobHandler {
  return handle(checkItemSources, async ({ itemId }, { tenantId, database, signal, commit }) => {
    const item = await database.withTenant(tenantId, (tx) => loadItem(tx, itemId));
    if (item === null) throw new Unrecoverable('the item is gone');
    const found = await Promise.all(
      linksIn(item.text).map((url) => checkLink(door, url, { tenantId, itemId, signal })),
    );
    await commit(async (tx, schedule) => {
      await insertEvidence(tx, found);
      if (await endStage(tx, itemId)) schedule(triageItem, { itemId });
    });
  });
}
