import { z } from 'zod';
import type { Database } from './client.ts';

const Row = z.object({ granted: z.number(), used: z.number(), reset_seconds: z.number() });

export interface TakenRequests {
  /** How many of the wanted ones may go on. */
  readonly granted: number;
  /** Used up in the present window, by all processes together. */
  readonly used: number;
  /** Until the window ends. */
  readonly resetSeconds: number;
}

/**
 * Counts requests of one caller in a window that begins with the first of them. All processes
 * count in the same row, so no more than `most` go on in a window.
 */
export async function takeRequests(
  database: Database,
  caller: { readonly key: string; readonly most: number; readonly seconds: number },
  wanted: number,
): Promise<TakenRequests> {
  const { key, most, seconds } = caller;
  const rows = await database.outside(
    (sql) =>
      sql.$queryRaw`SELECT * FROM take_requests(${key}, ${most}::int, ${seconds}::int, ${wanted}::int)`,
  );
  const row = z.array(Row).parse(rows)[0];
  if (row === undefined) throw new Error('take_requests gave no row');
  return { granted: row.granted, used: row.used, resetSeconds: row.reset_seconds };
}

/** Drops the counts of windows that are over. */
export async function forgetRequests(database: Database, olderThanSeconds: number): Promise<void> {
  await database.outside(
    (sql) => sql.$executeRaw`SELECT forget_requests(${olderThanSeconds}::int)`,
  );
}
