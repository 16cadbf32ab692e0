import { z } from 'zod';
import type { Database, Tx } from './client.ts';
import type { Sql } from './sql.ts';
import { insertWorkText, type WorkRef, type WorkRow } from './work-rows.ts';

/** A leased work item. Results commit with `fence` only. */
export interface Lease {
  readonly id: string;
  readonly tenantId: string;
  readonly stage: string;
  readonly job: string;
  readonly payload: unknown;
  readonly fence: number;
  readonly attempts: number;
}

export interface DeadWork {
  readonly id: string;
  readonly tenantId: string;
  readonly stage: string;
  readonly job: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
}

/** Writes work items in a Prisma transaction. They are told to the queue after its commit. */
export async function insertWork(tx: Tx, rows: readonly WorkRow[]): Promise<void> {
  if (rows.length > 0) await tx.$executeRawUnsafe(insertWorkText(rows));
}

const LeaseRow = z.object({
  tenant_id: z.string(),
  stage: z.string(),
  job: z.string(),
  payload: z.unknown(),
  fence: z.number(),
  attempts: z.number(),
});

/** Takes the lease, or returns `null` when the item is done, not due, or leased by another. */
export async function leaseWork(
  database: Database,
  id: string,
  seconds: number,
): Promise<Lease | null> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`SELECT * FROM lease_work(${id}::uuid, ${seconds}::int)`,
  );
  const row = z.array(LeaseRow).parse(rows)[0];
  if (row === undefined) return null;
  const { tenant_id: tenantId, ...rest } = row;
  return { id, tenantId, ...rest };
}

/** Extends a lease; `false` when it was lost. */
export async function renewWork(
  database: Database,
  { id, fence }: Pick<Lease, 'id' | 'fence'>,
  seconds: number,
): Promise<boolean> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`SELECT renew_work(${id}::uuid, ${fence}::int, ${seconds}::int) AS held`,
  );
  return z.array(z.object({ held: z.boolean() })).parse(rows)[0]?.held ?? false;
}

/**
 * Ends the work item inside the transaction that stores its result.
 *
 * @throws LeaseLost (after translation by the database handle) when the fence is not the newest
 */
export async function finishWork(
  sql: Sql,
  { id, fence }: Pick<Lease, 'id' | 'fence'>,
): Promise<void> {
  await sql.$executeRaw`SELECT finish_work(${id}::uuid, ${fence}::int)`;
}

/** Gives the item back for another try. `counts` is false when our own stores were at fault. */
export async function retryWork(
  database: Database,
  { id, fence }: Pick<Lease, 'id' | 'fence'>,
  retry: { readonly seconds: number; readonly error: string; readonly counts: boolean },
): Promise<void> {
  const { seconds, error, counts } = retry;
  await database.outside(
    (sql) =>
      sql.$executeRaw`SELECT retry_work(${id}::uuid, ${fence}::int, ${seconds}::float8, ${error}, ${counts})`,
  );
}

/** Puts the item on the dead-letter list, which operators see, with the reason. */
export async function buryWork(
  database: Database,
  { id, fence }: Pick<Lease, 'id' | 'fence'>,
  error: string,
): Promise<void> {
  await database.outside(
    (sql) => sql.$executeRaw`SELECT bury_work(${id}::uuid, ${fence}::int, ${error})`,
  );
}

const DueRow = z.object({
  id: z.string(),
  tenant_id: z.string(),
  stage: z.string(),
  job: z.string(),
  fence: z.number(),
  told: z.number(),
});

/**
 * Items the queue has to be told about: due and never told, told longer ago than `toldSeconds`, or
 * leased by a worker that died: those are due again under a new fence. Marks them as told. Several callers never get the same item.
 */
export async function claimDueWork(
  database: Database,
  limit: number,
  toldSeconds: number,
): Promise<WorkRef[]> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`SELECT * FROM claim_due_work(${limit}::int, ${toldSeconds}::int)`,
  );
  return z
    .array(DueRow)
    .parse(rows)
    .map(({ tenant_id: tenantId, ...rest }) => ({ tenantId, ...rest }));
}

/** Makes every open item due to be told again: the queue's store was emptied. */
export async function forgetEnqueued(database: Database): Promise<number> {
  const rows = await database.outside((sql) => sql.$queryRaw`SELECT forget_enqueued() AS count`);
  return Number(z.array(z.object({ count: z.coerce.number() })).parse(rows)[0]?.count ?? 0);
}

const StatsRow = z.object({
  stage: z.string(),
  due: z.coerce.number(),
  dead: z.coerce.number(),
  oldest_seconds: z.coerce.number().nullable(),
});

/** Open and dead items by stage, with the age in seconds of the oldest open one. */
export async function workStats(
  database: Database,
): Promise<{ stage: string; due: number; dead: number; oldestSeconds: number | null }[]> {
  const rows = await database.outside((sql) => sql.$queryRaw`SELECT * FROM work_stats()`);
  return z
    .array(StatsRow)
    .parse(rows)
    .map(({ oldest_seconds: oldestSeconds, ...rest }) => ({ ...rest, oldestSeconds }));
}

const DeadRow = z.object({
  id: z.string(),
  tenant_id: z.string(),
  stage: z.string(),
  job: z.string(),
  payload: z.unknown(),
  attempts: z.number(),
  last_error: z.string().nullable(),
  created_at: z.date(),
});

/** The dead-letter list, oldest first. */
export async function listDeadWork(database: Database, limit: number): Promise<DeadWork[]> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`SELECT * FROM list_dead_work(${limit}::int)`,
  );
  return z
    .array(DeadRow)
    .parse(rows)
    .map((row) => ({
      id: row.id,
      tenantId: row.tenant_id,
      stage: row.stage,
      job: row.job,
      payload: row.payload,
      attempts: row.attempts,
      lastError: row.last_error,
      createdAt: row.created_at,
    }));
}

/** Puts a dead item back to work; `false` when there is none with this id. */
export async function reviveWork(database: Database, id: string): Promise<boolean> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`SELECT revive_work(${id}::uuid) AS revived`,
  );
  return z.array(z.object({ revived: z.boolean() })).parse(rows)[0]?.revived ?? false;
}
