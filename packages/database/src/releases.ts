import { z } from 'zod';
import type { Database } from './client.ts';

/** How often an office has released, and when it did so last, by the database's clock. */
export interface PublicationState {
  readonly seq: number;
  readonly changedAt: Date;
}

const Row = z.object({ tenant_id: z.string(), seq: z.number(), changed_at: z.date() });

/**
 * The publication sequence of every office that has released anything, by tenant.
 *
 * @param database on the public role, which sees them all
 */
export async function readPublicationStates(
  database: Database,
): Promise<ReadonlyMap<string, PublicationState>> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`SELECT tenant_id, seq, changed_at FROM publication_sequence`,
  );
  return new Map(
    z
      .array(Row)
      .parse(rows)
      .map((row) => [row.tenant_id, { seq: row.seq, changedAt: row.changed_at }]),
  );
}
