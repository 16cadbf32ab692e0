import { PrismaPg } from '@prisma/adapter-pg';
import { isConflict, translate } from './errors.ts';
import { type Prisma, PrismaClient } from './generated/prisma/client.ts';

/** A transaction that belongs to one tenant: row-level security shows it nothing else. */
export type Tx = Prisma.TransactionClient;

/** Statements outside a tenant. Only look-up functions and public texts answer here. */
export type Raw = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;

export interface Database {
  /**
   * Runs `work` in one transaction for one tenant. It may run more than once when it stood in
   * another transaction's way, so it must have no effect outside the transaction.
   *
   * @throws SaringError `STORE_UNAVAILABLE` when the store does not answer, `ILLEGAL_STEP`,
   * `NEEDS_SIGNATURES`, `NEEDS_INDEPENDENT_SIGNATURE` when the database refuses, and LeaseLost
   */
  withTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Like `withTenant` without a tenant: for the look-ups that find out which one it is. */
  outside<T>(work: (raw: Raw) => Promise<T>): Promise<T>;
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
}

const MOST_TRIES = 4;

export function createDatabase({ url, poolSize }: DatabaseOptions): Database {
  const adapter = new PrismaPg({
    connectionString: url,
    max: poolSize,
    // Short, so that a request is told within 2 seconds that the store is away.
    connectionTimeoutMillis: 1500,
    statement_timeout: 20_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
  });
  const prisma = new PrismaClient({ adapter });

  const inTenant = <T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
    prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT set_config('saring.tenant', ${tenantId}, true)`;
        return work(tx);
      },
      { maxWait: 1800, timeout: 20_000 },
    );

  return {
    withTenant: async (tenantId, work) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await inTenant(tenantId, work);
        } catch (error) {
          if (attempt < MOST_TRIES && isConflict(error)) continue;
          throw translate(error);
        }
      }
    },
    outside: async (work) => {
      try {
        return await work(prisma);
      } catch (error) {
        throw translate(error);
      }
    },
    untenanted: async (work) => {
      try {
        return await prisma.$transaction(work, { maxWait: 1800, timeout: 20_000 });
      } catch (error) {
        throw translate(error);
      }
    },
    ping: async () => {
      try {
        await prisma.$queryRaw`SELECT 1`;
      } catch (error) {
        throw translate(error);
      }
    },
    close: () => prisma.$disconnect(),
  };
}
