/** Jobs that each tenant may have told in a crowd before it stands behind others. */
const FREE = 32;
/** A tenant's line gets shorter by so many jobs a second: about what one process works off. */
const DRAINED_PER_SECOND = 50;
/** BullMQ's largest priority. */
const LAST = 2_097_152;

/**
 * Where a job stands in the queue, so that a tenant with thousands of jobs does not starve the
 * others: the further a tenant is ahead of its share, the later its next job's turn (a leaky bucket
 * for each tenant, as priority). In quiet times every job has priority 0 and they stay in order.
 *
 * Each process counts what it tells itself; processes need not agree, because a tenant that is
 * within its share everywhere stands in front everywhere.
 */
export function fairTurns(
  now: () => number = () => performance.now(),
): (tenantId: string) => number {
  const lines = new Map<string, { length: number; at: number }>();
  return (tenantId) => {
    const at = now();
    const line = lines.get(tenantId) ?? { length: 0, at };
    const drained = ((at - line.at) / 1000) * DRAINED_PER_SECOND;
    const length = Math.max(0, line.length - drained) + 1;
    lines.set(tenantId, { length, at });
    if (lines.size > 10_000) forgetIdle(lines, at);
    return length <= FREE ? 0 : Math.min(LAST, Math.ceil(length - FREE));
  };
}

function forgetIdle(lines: Map<string, { length: number; at: number }>, at: number): void {
  for (const [tenantId, line] of lines) {
    if (((at - line.at) / 1000) * DRAINED_PER_SECOND >= line.length) lines.delete(tenantId);
  }
}
