import type { FetchWay } from '@saring/domain';
import { z } from 'zod';
import type { Sql } from './sql.ts';

/** A version of a clarification. */
export interface VersionRef {
  readonly clarificationId: string;
  readonly version: number;
}

/**
 * From here to its end the transaction sees and changes only what belongs to this partner:
 * row-level security hides the rest.
 */
export async function actAsPartner(sql: Sql, partnerId: string): Promise<void> {
  await sql.$executeRaw`SELECT set_config('saring.partner', ${partnerId}, true)`;
}

/** Notes that a partner took versions; only the first time by each way counts. */
export async function recordFetches(
  sql: Sql,
  fetched: {
    readonly tenantId: string;
    readonly partnerId: string;
    readonly way: FetchWay;
    readonly at: Date;
    readonly versions: readonly VersionRef[];
  },
): Promise<void> {
  const { tenantId, partnerId, way, at, versions } = fetched;
  if (versions.length === 0) return;
  const ids = versions.map((each) => each.clarificationId);
  const numbers = versions.map((each) => each.version);
  await sql.$executeRaw`
    INSERT INTO partner_fetch (tenant_id, partner_id, clarification_id, version, way, at)
    SELECT ${tenantId}::uuid, ${partnerId}::uuid, c.id, v.version, ${way}::fetch_way, ${at}::timestamptz
    FROM unnest(${ids}::uuid[], ${numbers}::int[]) AS v(id, version)
    JOIN clarification c ON c.id = v.id AND c.tenant_id = ${tenantId}::uuid
    ORDER BY c.id
    ON CONFLICT DO NOTHING`;
}

/** Whether a partner ever took anything by a way. */
export async function partnerFetched(sql: Sql, partnerId: string, way: FetchWay): Promise<boolean> {
  const rows = await sql.$queryRaw`
    SELECT EXISTS (SELECT FROM partner_fetch
                   WHERE partner_id = ${partnerId}::uuid AND way = ${way}::fetch_way) AS yes`;
  return z.array(z.object({ yes: z.boolean() })).parse(rows)[0]?.yes ?? false;
}
