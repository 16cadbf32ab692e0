import { z } from 'zod';
import type { Database } from './client.ts';

/** True for exactly one of all processes each time `everySeconds` have passed. */
export async function claimPeriodicTask(
  database: Database,
  name: string,
  everySeconds: number,
): Promise<boolean> {
  const rows = await database.outside(
    (raw) => raw.$queryRaw`SELECT claim_periodic_task(${name}, ${everySeconds}::int) AS mine`,
  );
  return z.array(z.object({ mine: z.boolean() })).parse(rows)[0]?.mine ?? false;
}
