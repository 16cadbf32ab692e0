import { SaringError } from '@saring/domain';
import { z } from 'zod';

/** A result was not stored because another worker has taken the work over. Not a failure. */
export class LeaseLost extends Error {
  constructor() {
    super('another worker holds a newer lease');
    this.name = 'LeaseLost';
  }
}

/** SQLSTATEs of our own functions and triggers (class SA), by the error they stand for. */
const OWN_STATES = {
  SA409: 'ILLEGAL_STEP',
  SA410: 'NEEDS_SIGNATURES',
  SA411: 'NEEDS_INDEPENDENT_SIGNATURE',
  SA420: 'SAME_PERSON',
} as const;

/** Prisma's codes for a store that does not answer or takes no more connections. */
const OUTAGE_CODES = new Set([
  'P1000',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'P2037',
]);
/** SQLSTATE classes of a server that is going away, full or out of reach. */
const OUTAGE_STATES = /^(?:08|53|57P|58|XX001|25006)/u;
const CONFLICT_STATES = new Set(['40001', '40P01']);
/** A statement that was prepared before a migration changed what it returns. */
const STALE_PLAN = /cached plan must not change result type/u;

const PrismaShape = z.object({
  code: z.string().optional(),
  message: z.string().default(''),
  meta: z
    .object({
      driverAdapterError: z
        .object({
          cause: z
            .object({ originalCode: z.string().optional(), kind: z.string().optional() })
            .optional(),
        })
        .optional(),
    })
    .optional(),
});

interface StoreProblem {
  readonly prismaCode: string | null;
  readonly sqlState: string | null;
  readonly kind: string | null;
}

function problemOf(error: unknown): StoreProblem {
  const parsed = PrismaShape.safeParse(error);
  if (!parsed.success) return { prismaCode: null, sqlState: null, kind: null };
  const cause = parsed.data.meta?.driverAdapterError?.cause;
  const code = parsed.data.code ?? null;
  return {
    prismaCode: code?.startsWith('P') === true ? code : null,
    // A plain node-postgres error carries its SQLSTATE as `code`.
    sqlState: cause?.originalCode ?? (code !== null && /^[0-9A-Z]{5}$/u.test(code) ? code : null),
    kind: cause?.kind ?? null,
  };
}

/** The store is away, full or starting: nothing is wrong with the work itself. */
export function isOutage(error: unknown): boolean {
  if (error instanceof SaringError) return error.code === 'STORE_UNAVAILABLE';
  const { prismaCode, sqlState, kind } = problemOf(error);
  if (prismaCode !== null && OUTAGE_CODES.has(prismaCode)) return true;
  if (sqlState !== null && OUTAGE_STATES.test(sqlState)) return true;
  if (kind === 'DatabaseNotReachable' || kind === 'ConnectionClosed' || kind === 'SocketTimeout') {
    return true;
  }
  return (
    error instanceof Error &&
    /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection terminated|Server has closed|timeout exceeded when trying to connect/u.test(
      error.message,
    )
  );
}

/** Two transactions stood in each other's way; the same work may be tried again at once. */
export function isConflict(error: unknown): boolean {
  const { prismaCode, sqlState } = problemOf(error);
  return (
    prismaCode === 'P2034' ||
    (sqlState !== null && CONFLICT_STATES.has(sqlState)) ||
    isStalePlan(error)
  );
}

/** The connection knows an outdated plan and must be given up. */
export const isStalePlan = (error: unknown): boolean =>
  error instanceof Error && STALE_PLAN.test(error.message);

/** A row with the same key exists. */
export function isDuplicate(error: unknown): boolean {
  const { prismaCode, sqlState } = problemOf(error);
  return prismaCode === 'P2002' || sqlState === '23505';
}

/** Turns what the store threw into a row of the closed list, or leaves it as it is. */
export function translate(error: unknown): unknown {
  if (error instanceof SaringError || error instanceof LeaseLost) return error;
  const { sqlState } = problemOf(error);
  if (sqlState === 'SA412') return new LeaseLost();
  if (sqlState !== null && sqlState in OWN_STATES) {
    const code = OWN_STATES[sqlState as keyof typeof OWN_STATES];
    return new SaringError(code, { cause: error });
  }
  if (isOutage(error)) return new SaringError('STORE_UNAVAILABLE', { cause: error, retryAfter: 5 });
  if (isDuplicate(error)) return new SaringError('ALREADY_EXISTS', { cause: error });
  return error;
}
