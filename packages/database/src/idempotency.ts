import { z } from 'zod';
import type { Database, Tx } from './client.ts';
import type { Prisma } from './generated/prisma/client.ts';

export interface StoredAnswer {
  readonly requestHash: string;
  readonly status: number;
  readonly body: unknown;
}

/**
 * Remembers the answer for a key inside the transaction that makes it. While another transaction
 * holds the same key this waits for its end.
 *
 * @returns `null` when the key is new, else the first answer
 */
export async function rememberAnswer(
  tx: Tx,
  answer: {
    readonly tenantId: string;
    readonly keyHash: string;
    readonly requestHash: string;
    readonly status: number;
    readonly body: Prisma.InputJsonObject;
  },
): Promise<StoredAnswer | null> {
  const { tenantId, keyHash, requestHash, status } = answer;
  const body = JSON.stringify(answer.body);
  const inserted = await tx.$executeRaw`
    INSERT INTO idempotency_record (tenant_id, key_hash, request_hash, status, body)
    VALUES (${tenantId}::uuid, ${keyHash}, ${requestHash}, ${status}::int, ${body}::jsonb)
    ON CONFLICT DO NOTHING`;
  if (inserted === 1) return null;
  const stored = await tx.idempotencyRecord.findUniqueOrThrow({
    where: { tenantId_keyHash: { tenantId, keyHash } },
  });
  return { requestHash: stored.requestHash, status: stored.status, body: stored.body };
}

/** Forgets answers older than `hours`, of one tenant; returns how many. */
export async function forgetAnswers(
  database: Database,
  tenantId: string,
  hours: number,
): Promise<number> {
  const before = new Date(Date.now() - z.number().positive().parse(hours) * 3_600_000);
  const { count } = await database.withTenant(tenantId, (tx) =>
    tx.idempotencyRecord.deleteMany({ where: { createdAt: { lt: before } } }),
  );
  return count;
}
