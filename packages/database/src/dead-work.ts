import { z } from 'zod';
import type { Database } from './client.ts';
import { appendLog } from './log.ts';

const DroppedRow = z.object({
  tenant_id: z.string(),
  stage: z.string(),
  job: z.string(),
  payload: z.record(z.string(), z.unknown()),
});

/**
 * Gives a dead work item up for good and says so, with the reason, in the tenant's log: both or
 * neither.
 *
 * @returns `false` when there is no dead item with this id
 */
export async function dropDeadWork(
  database: Database,
  drop: { readonly tenantId: string; readonly id: string; readonly reason: string },
): Promise<boolean> {
  const { tenantId, id, reason } = drop;
  return database.withTenant(tenantId, async (tx) => {
    const rows = z
      .array(DroppedRow)
      .parse(await tx.$queryRaw`SELECT * FROM drop_dead_work(${id}::uuid)`);
    const row = rows[0];
    if (row === undefined) return false;
    await appendLog(tx, {
      tenantId,
      actor: 'operator:cli',
      action: 'work.dropped',
      subject: `work:${id}`,
      data: { stage: row.stage, job: row.job, reason: reason.slice(0, 300) },
    });
    return true;
  });
}
