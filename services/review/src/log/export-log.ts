import { currentLogHead, type Database, logEntriesAfter } from '@saring/database';
import { type KnownHead, logEndLine, logLine } from '@saring/domain';

const AT_ONCE = 1000;

/**
 * An office's whole log as lines, the end line last. The end is fixed at the beginning, so entries
 * that are added meanwhile are left for the next export.
 */
export async function* exportLog(
  database: Database,
  tenantId: string,
  atOnce = AT_ONCE,
): AsyncGenerator<string, void> {
  const head = await database.withTenant(tenantId, currentLogHead);
  let seq = 0;
  while (seq < head.seq) {
    const limit = Math.min(atOnce, head.seq - seq);
    const after = seq;
    const entries = await database.withTenant(tenantId, (tx) => logEntriesAfter(tx, after, limit));
    const last = entries.at(-1);
    if (last === undefined) break;
    for (const entry of entries) yield `${logLine(entry)}\n`;
    seq = last.seq;
  }
  const end: KnownHead = { tenantId, ...head };
  yield `${logEndLine(end)}\n`;
}
