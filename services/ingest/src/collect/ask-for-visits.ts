import { claimCollectorSource, dueCollectorSources } from '@saring/database';
import { collectSource } from '@saring/pipeline';
import type { IngestContext } from '../context.ts';

const AT_ONCE = 100;
/** A visit that got lost is asked for again after this. */
const AGAIN_MS = 15 * 60_000;

/** Asks for a visit to every source whose time has come; returns how many. */
export async function askForVisits(
  context: Pick<IngestContext, 'database' | 'pipeline'>,
): Promise<number> {
  let asked = 0;
  for (const { tenantId, sourceId } of await dueCollectorSources(context.database, AT_ONCE)) {
    await context.pipeline.transact(context.database, tenantId, async (tx, schedule) => {
      const mine = await claimCollectorSource(tx, sourceId, new Date(Date.now() + AGAIN_MS));
      if (!mine) return;
      schedule(collectSource, { sourceId });
      asked += 1;
    });
  }
  return asked;
}
