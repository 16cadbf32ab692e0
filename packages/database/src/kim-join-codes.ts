import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Database, Tx } from './client.ts';

export interface NewJoinCode {
  readonly tenantId: string;
  readonly groupId: string;
  /** Keyed hash; the code itself is shown once and not kept. */
  readonly codeHash: string;
  /** Phones that may join with it. */
  readonly uses: number;
  readonly expiresAt: Date;
  readonly createdById: string | null;
}

export async function createJoinCode(tx: Tx, { uses, ...code }: NewJoinCode): Promise<string> {
  const id = uuid();
  await tx.kimJoinCode.create({ data: { id, usesLeft: uses, ...code } });
  return id;
}

const Found = z.array(z.object({ tenant_id: z.string(), code_id: z.string() }));

/** Where a code belongs; `null` for one that is unknown, used up, expired or revoked. */
export async function findJoinCode(
  database: Database,
  codeHash: string,
): Promise<{ tenantId: string; codeId: string } | null> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`SELECT * FROM find_kim_join_code(${codeHash})`,
  );
  const row = Found.parse(rows)[0];
  return row === undefined ? null : { tenantId: row.tenant_id, codeId: row.code_id };
}

/** The group a code leads to. */
export async function groupOfJoinCode(tx: Tx, codeId: string) {
  const code = await tx.kimJoinCode.findUnique({
    where: { id: codeId },
    select: { group: { select: { id: true, name: true } } },
  });
  return code?.group ?? null;
}

/** Takes one use of a code; false when somebody took the last one meanwhile. */
export async function takeJoinCode(tx: Tx, codeId: string): Promise<boolean> {
  const { count } = await tx.kimJoinCode.updateMany({
    where: { id: codeId, usesLeft: { gt: 0 }, revokedAt: null, expiresAt: { gt: new Date() } },
    data: { usesLeft: { decrement: 1 } },
  });
  return count === 1;
}

/** Ends all codes of a group. */
export async function revokeJoinCodes(tx: Tx, groupId: string): Promise<void> {
  await tx.kimJoinCode.updateMany({
    where: { groupId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}
