import { loadCollectorSource, saveCollectorState } from '@saring/database';
import { collectSource, handle, type JobHandler, Unrecoverable } from '@saring/pipeline';
import type { Door } from '@saring/sources';
import { storePosts } from './store-posts.ts';
import { visit } from './visit.ts';

/**
 * Reads a source once and stores what is new in it. Trouble at the source is noted there and
 * slows the next visits down; it is no failure of the job.
 *
 * @param door a polite one, kept for the whole process
 */
export function collectSourceHandler(door: Door): JobHandler {
  return handle(collectSource, async ({ sourceId }, { tenantId, database, signal, commit }) => {
    const source = await database.withTenant(tenantId, (tx) => loadCollectorSource(tx, sourceId));
    if (source === null) throw new Unrecoverable('the source is gone');
    const result = await visit(source, { door, now: new Date(), signal });
    await commit(async (tx, schedule) => {
      await storePosts(tx, schedule, { tenantId, sourceId }, result.posts);
      await saveCollectorState(tx, sourceId, {
        state: { ...result.next },
        nextRunAt: new Date(result.next.nextRunAt),
        problem: result.problem?.code ?? null,
        url: result.movedTo,
      });
    });
  });
}
