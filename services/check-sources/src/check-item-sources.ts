import { endStage, insertEvidence, loadItem } from '@saring/database';
import {
  checkItemSources,
  handle,
  type JobHandler,
  lookUpLink,
  searchFactChecks,
  triageItem,
  Unrecoverable,
} from '@saring/pipeline';
import type { Parts } from './create-check-sources.ts';
import { linkEvidence } from './evidence/link-evidence.ts';
import { messageEvidence } from './evidence/message-evidence.ts';
import { Stopping } from './stopping.ts';
import { linksIn } from './subjects/links-in.ts';

/**
 * Turns the links, accounts, numbers and named bodies of an item into evidence. All links at once,
 * each with its own deadline, so that a broken one holds up nothing; what has to be asked elsewhere
 * goes into jobs nobody waits for.
 */
export function checkItemSourcesHandler(parts: Parts): JobHandler {
  return handle(checkItemSources, async ({ itemId }, { tenantId, database, signal, commitSql }) => {
    const item = await loadItem(database, tenantId, itemId);
    if (item === null) throw new Unrecoverable('the item is gone');
    const lists = await parts.lists(database, tenantId);
    const { links, left } = linksIn(item.text);
    const read = await Promise.all(
      links.map(async (link) => ({ link, reading: await parts.readings.of(link) })),
    );
    // A process that stops has cut its readings short; another one does them properly.
    if (signal.aborted) throw new Stopping();
    const { maskedText, receivedAt } = item;
    const about = { tenantId, itemId, maskedText, receivedAt };
    const rows = [
      ...read.flatMap((each) => linkEvidence({ ...each, lists, item: about })),
      ...messageEvidence(
        {
          item: { tenantId, itemId },
          text: item.text,
          maskedText,
          links: read.flatMap(({ link, reading }) => [link.written, reading.result.url]),
          count: { opened: links.length, left },
          lists,
        },
        new Date(),
      ),
    ];
    await commitSql(async (sql, schedule) => {
      const ids = await insertEvidence(sql, rows);
      for (const [at, evidenceId] of ids.entries()) {
        if (rows[at]?.kind === 'LINK') schedule(lookUpLink, { evidenceId, round: 0 });
      }
      if (parts.factChecks.length > 0) schedule(searchFactChecks, { itemId });
      if (await endStage(sql, itemId)) schedule(triageItem, { itemId });
    });
  });
}
