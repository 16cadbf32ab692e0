import type { DisputeState } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Database, Tx } from './client.ts';

const select = {
  id: true,
  tenantId: true,
  clarificationId: true,
  caseId: true,
  version: true,
  code: true,
  reason: true,
  sourceUrl: true,
  state: true,
  answer: true,
  createdAt: true,
  answeredAt: true,
  files: { select: { id: true, mediaType: true, bytes: true } },
} as const;

export interface DeskFileRow {
  readonly id: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export interface DisputeRow {
  readonly id: string;
  readonly tenantId: string;
  readonly clarificationId: string;
  readonly caseId: string;
  readonly version: number;
  readonly code: string;
  readonly reason: string;
  readonly sourceUrl: string | null;
  readonly state: DisputeState;
  readonly answer: string | null;
  readonly createdAt: Date;
  readonly answeredAt: Date | null;
  readonly files: readonly DeskFileRow[];
}

export interface NewDeskFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** Takes a dispute in; returns its id. The reason comes masked. */
export async function createDispute(
  tx: Tx,
  dispute: {
    readonly tenantId: string;
    readonly clarificationId: string;
    readonly caseId: string;
    readonly version: number;
    readonly code: string;
    readonly reason: string;
    readonly sourceUrl: string | null;
  },
  files: readonly NewDeskFile[],
): Promise<string> {
  const id = uuid();
  const { tenantId } = dispute;
  await tx.dispute.create({ data: { id, ...dispute }, select: { id: true } });
  await tx.deskFile.createMany({
    data: files.map((file) => ({ id: uuid(), tenantId, disputeId: id, ...file })),
  });
  return id;
}

export async function findDispute(
  tx: Tx,
  by: { readonly id: string } | { readonly code: string },
): Promise<DisputeRow | null> {
  return tx.dispute.findUnique({ where: by, select });
}

export async function disputesOfCase(tx: Tx, caseId: string): Promise<DisputeRow[]> {
  return tx.dispute.findMany({ where: { caseId }, orderBy: { createdAt: 'desc' }, select });
}

export async function countOpenDisputes(tx: Tx, clarificationId: string): Promise<number> {
  return tx.dispute.count({ where: { clarificationId, state: 'OPEN' } });
}

/**
 * Answers a dispute. The database refuses a second answer, and one by somebody who signed.
 *
 * @throws SaringError `ILLEGAL_STEP`, `SAME_PERSON`
 */
export async function answerDispute(
  tx: Tx,
  id: string,
  answer: {
    readonly state: 'ACCEPTED' | 'REJECTED';
    readonly text: string;
    readonly accountId: string;
  },
): Promise<void> {
  await tx.dispute.update({
    where: { id },
    data: {
      state: answer.state,
      answer: answer.text,
      answeredById: answer.accountId,
      answeredAt: new Date(),
    },
    select: { id: true },
  });
}

/** The office that a dispute's code belongs to; `null` for an unknown code. */
export async function tenantOfDispute(database: Database, code: string): Promise<string | null> {
  const rows = await database.outside((sql) => sql.$queryRaw`SELECT find_dispute(${code}) AS id`);
  return z.array(z.object({ id: z.string().nullable() })).parse(rows)[0]?.id ?? null;
}

/** Where the bytes of a file that came with a dispute or an answer are. */
export async function findDeskFile(
  tx: Tx,
  id: string,
): Promise<{ sha256: string; mediaType: string } | null> {
  return tx.deskFile.findUnique({ where: { id }, select: { sha256: true, mediaType: true } });
}
