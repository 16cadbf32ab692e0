import { type Clocks, readTenantSettings } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Database, Tx } from './client.ts';
import type { Prisma } from './generated/prisma/client.ts';

const TenantRow = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  region_code: z.string(),
  time_zone: z.string(),
  settings: z.unknown(),
  shared: z.boolean(),
});

export interface Tenant {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly regionCode: string;
  readonly timeZone: string;
  readonly settings: unknown;
  /** Holds what other fact-checkers published; not an office. */
  readonly shared: boolean;
}

/** All tenants, oldest first. The first that is not shared is the default of an installation. */
export async function listTenants(database: Database): Promise<Tenant[]> {
  const rows = await database.outside((sql) => sql.$queryRaw`SELECT * FROM list_tenants()`);
  return z
    .array(TenantRow)
    .parse(rows)
    .map((row) => ({
      id: row.id,
      slug: row.slug,
      name: row.name,
      regionCode: row.region_code,
      timeZone: row.time_zone,
      settings: row.settings,
      shared: row.shared,
    }));
}

/** Adds an office; returns its id. @throws SaringError `ALREADY_EXISTS` for a taken slug */
export async function addTenant(
  database: Database,
  tenant: {
    readonly slug: string;
    readonly name: string;
    readonly regionCode: string;
    readonly timeZone: string;
    readonly settings?: Prisma.InputJsonObject;
  },
): Promise<string> {
  const id = uuid();
  const settings = JSON.stringify(tenant.settings ?? {});
  await database.outside(
    (sql) =>
      sql.$executeRaw`SELECT add_tenant(${id}::uuid, ${tenant.slug}, ${tenant.name}, ${tenant.regionCode}, ${tenant.timeZone}, ${settings}::jsonb)`,
  );
  return id;
}

/** The tenant of a running transaction. */
export async function currentTenant(tx: Tx): Promise<Tenant> {
  return tx.tenant.findFirstOrThrow({
    select: {
      id: true,
      slug: true,
      name: true,
      regionCode: true,
      timeZone: true,
      settings: true,
      shared: true,
    },
  });
}

/** Deadlines as the office of this transaction has set them. */
export const clocksOf = async (tx: Tx): Promise<Clocks> =>
  readTenantSettings((await currentTenant(tx)).settings).clocks;

/** Writes an office's settings. Keys that this version does not know stay as they are. */
export async function updateTenantSettings(
  tx: Tx,
  tenantId: string,
  settings: Prisma.InputJsonObject,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE tenant SET settings = settings || ${JSON.stringify(settings)}::jsonb WHERE id = ${tenantId}::uuid`;
}
