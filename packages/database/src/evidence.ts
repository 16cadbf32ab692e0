import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';
import type { Prisma } from './generated/prisma/client.ts';

export interface NewEvidence {
  readonly tenantId: string;
  readonly caseId: string | null;
  readonly itemId: string | null;
  readonly kind: 'LINK' | 'CAPTURE' | 'SIGNAL' | 'STATEMENT' | 'DOCUMENT';
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly excerpt: string | null;
  readonly value: Prisma.InputJsonObject;
  /** Of the archived bytes; `null` where nothing is archived. */
  readonly sha256: string | null;
  readonly observedAt: Date;
  readonly addedById: string | null;
}

export async function insertEvidence(tx: Tx, rows: readonly NewEvidence[]): Promise<string[]> {
  const data = rows.map((row) => ({ id: uuid(), ...row }));
  if (data.length > 0) await tx.evidence.createMany({ data });
  return data.map((row) => row.id);
}

const evidenceSelect = {
  id: true,
  kind: true,
  title: true,
  url: true,
  publisher: true,
  excerpt: true,
  value: true,
  sha256: true,
  observedAt: true,
  addedById: true,
} satisfies Prisma.EvidenceSelect;

export type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>;

/** Evidence of a case and of all its items, oldest first. */
export async function evidenceOfCase(tx: Tx, caseId: string): Promise<EvidenceRow[]> {
  return tx.evidence.findMany({
    where: { OR: [{ caseId }, { item: { caseId } }] },
    select: evidenceSelect,
    orderBy: [{ observedAt: 'asc' }, { id: 'asc' }],
    take: 200,
  });
}

/** Evidence found for one item. */
export async function evidenceOfItem(tx: Tx, itemId: string): Promise<EvidenceRow[]> {
  return tx.evidence.findMany({
    where: { itemId },
    select: evidenceSelect,
    orderBy: { id: 'asc' },
    take: 100,
  });
}
