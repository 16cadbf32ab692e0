import { FIRST_PREV_HASH, type Json, logHash } from '@saring/domain';
import { z } from 'zod';
import type { Tx } from './client.ts';
import type { Sql } from './sql.ts';

export interface NewLogEntry {
  readonly tenantId: string;
  /** `account:UUID`, `key:UUID`, `machine:STAGE` or `operator:cli`. */
  readonly actor: string;
  /** `case.decided`, `clarification.published` ... */
  readonly action: string;
  /** `case:UUID`, `clarification:UUID` ... */
  readonly subject: string;
  /** Ids, states and counts; never personal data, because an entry can never be erased. */
  readonly data: { readonly [key: string]: Json };
}

const LastEntries = z.array(z.object({ seq: z.number(), hash: z.string() }));

/**
 * Appends to the tenant's decision log, in the transaction of what is logged. Entries of one tenant
 * are written one after another, each sealing the one before.
 */
export async function appendLog(sql: Sql, entry: NewLogEntry): Promise<void> {
  const { tenantId, actor, action, subject, data } = entry;
  await sql.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('decision-log'), hashtext(${tenantId}))`;
  const rows = await sql.$queryRaw`
    SELECT seq, hash FROM log_entry WHERE tenant_id = ${tenantId}::uuid ORDER BY seq DESC LIMIT 1`;
  const last = LastEntries.parse(rows)[0];
  const seq = (last?.seq ?? 0) + 1;
  const prevHash = last?.hash ?? FIRST_PREV_HASH;
  const at = new Date();
  const hash = logHash(
    { tenantId, seq, at: at.toISOString(), actor, action, subject, data },
    prevHash,
  );
  await sql.$executeRaw`
    INSERT INTO log_entry (tenant_id, seq, at, actor, action, subject, data, prev_hash, hash)
    VALUES (${tenantId}::uuid, ${seq}::int, ${at}::timestamptz, ${actor}, ${action}, ${subject},
            ${JSON.stringify(data)}::jsonb, ${prevHash}, ${hash})`;
}

/** The newest entry of a tenant's log; `null` before the first. */
export async function logHead(
  tx: Tx,
  tenantId: string,
): Promise<{ readonly seq: number; readonly hash: string } | null> {
  return tx.logEntry.findFirst({
    where: { tenantId },
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  });
}

/** The entries about one thing, oldest first, each with the hashes that place it in the chain. */
export async function logOfSubject(tx: Tx, subject: string) {
  const rows = await tx.logEntry.findMany({
    where: { subject },
    orderBy: { seq: 'asc' },
    take: 500,
    select: { seq: true, at: true, action: true, prevHash: true, hash: true },
  });
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

const LogRows = z.array(
  z.object({
    seq: z.number(),
    at: z.date(),
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    data: z.json(),
    prevHash: z.string(),
    hash: z.string(),
  }),
);
export type LogRow = z.infer<typeof LogRows>[number];

/** Entries about any of the subjects (`case:UUID` ...), oldest first. */
export async function logOfSubjects(sql: Sql, subjects: readonly string[]): Promise<LogRow[]> {
  const rows = await sql.$queryRaw`
    SELECT seq, at, actor, action, subject, data, prev_hash AS "prevHash", hash
    FROM log_entry WHERE subject = ANY(${[...subjects]}::text[]) ORDER BY seq LIMIT 2000`;
  return LogRows.parse(rows);
}
