import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { z } from 'zod';
import { isConflict, isStalePlan, translate } from './errors.ts';
import { type Prisma, PrismaClient } from './generated/prisma/client.ts';
import { type Sql, sqlOn } from './sql.ts';
import { insertWorkText, type WorkRow } from './work-rows.ts';

/** A transaction that belongs to one tenant: row-level security shows it nothing else. */
export type Tx = Prisma.TransactionClient;

/** Statements that travel with the beginning and the end of a transaction, to save messages. */
export interface Around<T> {
  /** A work item that ends with this transaction, under its fence number. */
  readonly finishes?: { readonly id: string; readonly fence: number };
  /** Work to write before the commit, known once `work` is through. */
  readonly asks?: (result: T) => readonly WorkRow[];
}

export interface Database {
  /**
   * Runs `work` in one transaction for one tenant. It may run more than once when it stood in
   * another transaction's way, so it must have no effect outside the transaction.
   *
   * @throws SaringError `STORE_UNAVAILABLE` when the store does not answer, `ILLEGAL_STEP`,
   * `NEEDS_SIGNATURES`, `NEEDS_INDEPENDENT_SIGNATURE` when the database refuses, and LeaseLost
   */
  withTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Like `withTenant`, for statements only: a third of the cost, which counts where thousands of
   * items pass through.
   */
  withTenantSql<T>(
    tenantId: string,
    work: (sql: Sql) => Promise<T>,
    around?: Around<T>,
  ): Promise<T>;
  /** One look-up by ids for one tenant, in a single message to the server. */
  lookUp(tenantId: string): (strings: TemplateStringsArray, ...ids: string[]) => Promise<unknown[]>;
  /** Single statements without a tenant. Only look-up functions answer here. */
  outside<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * One transaction without a tenant. On the public role it sees the published texts of all
   * tenants; on any other it sees no rows.
   */
  untenanted<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** @throws SaringError `STORE_UNAVAILABLE` when the store does not answer */
  ping(): Promise<void>;
  close(): Promise<void>;
}

interface DatabaseOptions {
  /** Connection string of a services' role, never of the owner. */
  readonly url: string;
  readonly poolSize: number;
  /**
   * How long to wait for a connection. Short (the default) where somebody waits for an answer, so
   * that they are told within 2 seconds that the store is away; long for workers, who only queue.
   */
  readonly waitMs?: number;
}

const MOST_TRIES = 4;
/** What may stand in the text of a statement itself, because it can mean nothing else. */
const Uuid = z.uuid();
const Results = z.array(z.object({ rows: z.array(z.unknown()) }));
const STATEMENT_MS = 20_000;

const beginning = (tenantId: string, finishes?: Around<unknown>['finishes']): string => {
  const begin = `BEGIN; SET LOCAL saring.tenant = '${Uuid.parse(tenantId)}'`;
  if (finishes === undefined) return begin;
  const fence = z.number().int().parse(finishes.fence);
  return `${begin}; SELECT finish_work('${Uuid.parse(finishes.id)}', ${fence})`;
};

export function createDatabase({ url, poolSize, waitMs = 1500 }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: waitMs,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
  });
  // A connection that breaks while nobody uses it is simply replaced.
  pool.on('error', () => undefined);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const times = { maxWait: waitMs + 300, timeout: STATEMENT_MS };

  const inTenant = <T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
    prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('saring.tenant', ${tenantId}, true)`;
      return work(tx);
    }, times);

  const inTenantSql = async <T>(
    tenantId: string,
    work: (sql: Sql) => Promise<T>,
    { finishes, asks }: Around<T>,
  ): Promise<T> => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(beginning(tenantId, finishes));
      const result = await work(sqlOn(client));
      const rows = asks?.(result) ?? [];
      await client.query(rows.length === 0 ? 'COMMIT' : `${insertWorkText(rows)}; COMMIT`);
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((cause: Error) => {
        broken = cause;
      });
      if (isStalePlan(error) && error instanceof Error) broken = error;
      throw error;
    } finally {
      client.release(broken);
    }
  };

  const asking = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await ask();
      } catch (error) {
        if (attempt < MOST_TRIES && isConflict(error)) continue;
        throw translate(error);
      }
    }
  };

  return {
    withTenant: (tenantId, work) => asking(() => inTenant(tenantId, work)),
    withTenantSql: (tenantId, work, around = {}) =>
      asking(() => inTenantSql(tenantId, work, around)),
    lookUp:
      (tenantId) =>
      (strings, ...ids) =>
        asking(async () => {
          const statement = String.raw({ raw: strings }, ...ids.map((id) => `'${Uuid.parse(id)}'`));
          const results: unknown = await pool.query(`${beginning(tenantId)}; ${statement}; COMMIT`);
          return Results.parse(results).flatMap((result) => result.rows);
        }),
    outside: (work) => asking(() => work(sqlOn(pool))),
    untenanted: (work) => asking(() => prisma.$transaction(work, times)),
    ping: () => asking(async () => void (await pool.query('SELECT 1'))),
    close: async () => {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}
