import type { AgencyKind } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';
import type { DeskFileRow, NewDeskFile } from './disputes.ts';

const select = {
  id: true,
  caseId: true,
  agencyKind: true,
  agencyName: true,
  question: true,
  state: true,
  askedById: true,
  askedAt: true,
  dueAt: true,
  answer: true,
  respondent: true,
  answeredAt: true,
  files: { select: { id: true, mediaType: true, bytes: true } },
} as const;

export interface AgencyQuestionRow {
  readonly id: string;
  readonly caseId: string;
  readonly agencyKind: AgencyKind;
  readonly agencyName: string;
  readonly question: string;
  readonly state: 'OPEN' | 'ANSWERED' | 'WITHDRAWN';
  readonly askedById: string;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly answer: string | null;
  readonly respondent: string | null;
  readonly answeredAt: Date | null;
  readonly files: readonly DeskFileRow[];
}

export async function createAgencyQuestion(
  tx: Tx,
  question: {
    readonly tenantId: string;
    readonly caseId: string;
    readonly agencyKind: AgencyKind;
    readonly agencyName: string;
    readonly question: string;
    readonly askedById: string;
    readonly dueAt: Date;
  },
): Promise<string> {
  const id = uuid();
  await tx.agencyQuestion.create({ data: { id, ...question }, select: { id: true } });
  return id;
}

export async function findAgencyQuestion(tx: Tx, id: string): Promise<AgencyQuestionRow | null> {
  return tx.agencyQuestion.findUnique({ where: { id }, select });
}

export async function questionsOfCase(tx: Tx, caseId: string): Promise<AgencyQuestionRow[]> {
  return tx.agencyQuestion.findMany({ where: { caseId }, orderBy: { askedAt: 'desc' }, select });
}

/** True for the one who answers first. */
export async function answerAgencyQuestion(
  tx: Tx,
  id: string,
  answer: {
    readonly tenantId: string;
    readonly text: string;
    readonly respondent: string;
    readonly files: readonly NewDeskFile[];
  },
): Promise<boolean> {
  const { count } = await tx.agencyQuestion.updateMany({
    where: { id, state: 'OPEN' },
    data: {
      state: 'ANSWERED',
      answer: answer.text,
      respondent: answer.respondent,
      answeredAt: new Date(),
    },
  });
  if (count !== 1) return false;
  await tx.deskFile.createMany({
    data: answer.files.map((file) => ({
      id: uuid(),
      tenantId: answer.tenantId,
      agencyQuestionId: id,
      ...file,
    })),
  });
  return true;
}

/** True when the question was still open. */
export async function withdrawAgencyQuestion(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.agencyQuestion.updateMany({
    where: { id, state: 'OPEN' },
    data: { state: 'WITHDRAWN' },
  });
  return count === 1;
}

/** For how long the reviewers' clock of a case has stood still, the present wait included. */
export async function waitedSeconds(tx: Tx, caseId: string, now = new Date()): Promise<number> {
  const row = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { waitedSeconds: true, waitingSince: true },
  });
  const present = row.waitingSince === null ? 0 : now.getTime() - row.waitingSince.getTime();
  return row.waitedSeconds + Math.max(0, Math.floor(present / 1000));
}
