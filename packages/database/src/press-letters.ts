import type { LetterKind, LetterState } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';

const select = {
  id: true,
  caseId: true,
  kind: true,
  state: true,
  outlet: true,
  articleTitle: true,
  articleUrl: true,
  articleDate: true,
  body: true,
  createdAt: true,
  sentAt: true,
  dueAt: true,
  answeredAt: true,
  closedAt: true,
  outcome: true,
} as const;

export interface PressLetterRow {
  readonly id: string;
  readonly caseId: string;
  readonly kind: LetterKind;
  readonly state: LetterState;
  readonly outlet: string;
  readonly articleTitle: string;
  readonly articleUrl: string | null;
  readonly articleDate: Date;
  readonly body: string;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly dueAt: Date | null;
  readonly answeredAt: Date | null;
  readonly closedAt: Date | null;
  readonly outcome: string | null;
}

export async function createPressLetter(
  tx: Tx,
  letter: {
    readonly tenantId: string;
    readonly caseId: string;
    readonly kind: LetterKind;
    readonly outlet: string;
    readonly articleTitle: string;
    readonly articleUrl: string | null;
    readonly articleDate: Date;
    readonly body: string;
    readonly createdById: string;
  },
): Promise<string> {
  const id = uuid();
  await tx.pressLetter.create({ data: { id, ...letter }, select: { id: true } });
  return id;
}

export async function findPressLetter(tx: Tx, id: string): Promise<PressLetterRow | null> {
  return tx.pressLetter.findUnique({ where: { id }, select });
}

export async function lettersOfCase(tx: Tx, caseId: string): Promise<PressLetterRow[]> {
  return tx.pressLetter.findMany({ where: { caseId }, orderBy: { createdAt: 'desc' }, select });
}

/** Only the text of a draft can change; returns whether it was one. */
export async function updateLetterBody(tx: Tx, id: string, body: string): Promise<boolean> {
  const { count } = await tx.pressLetter.updateMany({
    where: { id, state: 'DRAFTED' },
    data: { body },
  });
  return count === 1;
}

/** Takes a letter on from the state it was seen in; false when somebody was quicker. */
export async function stepLetter(
  tx: Tx,
  letter: { readonly id: string; readonly from: LetterState; readonly to: LetterState },
  facts: {
    readonly sentAt?: Date;
    readonly dueAt?: Date;
    readonly answeredAt?: Date;
    readonly closedAt?: Date;
    readonly outcome?: string;
  },
): Promise<boolean> {
  const { count } = await tx.pressLetter.updateMany({
    where: { id: letter.id, state: letter.from },
    data: { state: letter.to, ...facts },
  });
  return count === 1;
}
