import { SaringError } from '@saring/domain';
import { z } from 'zod';
import type { Tx } from './client.ts';
import type { Sql } from './sql.ts';

const LockRows = z.array(
  z.object({ account_id: z.string(), display_name: z.string(), until: z.date() }),
);

export interface CaseLock {
  readonly accountId: string;
  readonly holder: string;
  readonly until: Date;
}

/** Who has the case open now; `null` when nobody has. */
export async function lockOfCase(sql: Sql, caseId: string): Promise<CaseLock | null> {
  const rows = await sql.$queryRaw`
    SELECT l.account_id, a.display_name, l.until
    FROM case_lock l JOIN account a ON a.id = l.account_id
    WHERE l.case_id = ${caseId}::uuid AND l.until > now()`;
  const row = LockRows.parse(rows)[0];
  return row === undefined
    ? null
    : { accountId: row.account_id, holder: row.display_name, until: row.until };
}

/**
 * References do not tell: the database checks them past every policy, so a row of this office could
 * point at a case of another.
 *
 * @throws SaringError `NOT_FOUND` for a case that the present office does not have
 */
export async function requireCase(sql: Sql, caseId: string): Promise<void> {
  const rows = await sql.$queryRaw`SELECT id FROM cases WHERE id = ${caseId}::uuid`;
  if (z.array(z.unknown()).parse(rows).length === 0) throw new SaringError('NOT_FOUND');
}

interface Hold {
  readonly tenantId: string;
  readonly caseId: string;
  readonly accountId: string;
  readonly minutes: number;
}

/**
 * Takes a free case, or renews a lock of one's own.
 *
 * @returns false when somebody else has it open
 * @throws SaringError `NOT_FOUND`
 */
export async function holdCase(sql: Sql, hold: Hold): Promise<boolean> {
  await requireCase(sql, hold.caseId);
  const touched = await sql.$executeRaw`
    INSERT INTO case_lock (case_id, tenant_id, account_id, until)
    VALUES (${hold.caseId}::uuid, ${hold.tenantId}::uuid, ${hold.accountId}::uuid,
            now() + make_interval(mins => ${hold.minutes}::int))
    ON CONFLICT (case_id) DO UPDATE
    SET account_id = excluded.account_id, until = excluded.until,
        taken_at = CASE WHEN case_lock.account_id = excluded.account_id THEN case_lock.taken_at
                        ELSE now() END
    WHERE case_lock.account_id = excluded.account_id OR case_lock.until <= now()`;
  return touched > 0;
}

/** Takes a case from whoever has it open. The caller logs it. @throws SaringError `NOT_FOUND` */
export async function takeOverCase(sql: Sql, hold: Hold): Promise<void> {
  await requireCase(sql, hold.caseId);
  await sql.$executeRaw`
    INSERT INTO case_lock (case_id, tenant_id, account_id, until)
    VALUES (${hold.caseId}::uuid, ${hold.tenantId}::uuid, ${hold.accountId}::uuid,
            now() + make_interval(mins => ${hold.minutes}::int))
    ON CONFLICT (case_id) DO UPDATE
    SET account_id = excluded.account_id, until = excluded.until, taken_at = now()`;
}

/** Lets go of a case one has open. */
export async function releaseCase(tx: Tx, caseId: string, accountId: string): Promise<void> {
  await tx.caseLock.deleteMany({ where: { caseId, accountId } });
}

/**
 * Guard 5: nobody changes a case that somebody else has open.
 *
 * @throws SaringError `CASE_LOCKED`
 */
export async function requireUnlocked(sql: Sql, caseId: string, accountId: string): Promise<void> {
  const lock = await lockOfCase(sql, caseId);
  if (lock !== null && lock.accountId !== accountId) {
    throw new SaringError('CASE_LOCKED', {
      details: { holder: lock.holder, until: lock.until.toISOString() },
    });
  }
}
