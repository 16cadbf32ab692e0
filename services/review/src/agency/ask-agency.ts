import { createHash } from 'node:crypto';
import {
  addTask,
  answerAgencyQuestion,
  appendLog,
  createAgencyQuestion,
  findAgencyQuestion,
  findOneTimeLink,
  finishTasks,
  insertEvidence,
  lockCase,
  questionsOfCase,
  requireUnlocked,
  resolveCase,
  revokeOneTimeLinks,
  stepCase,
  type Tx,
  takeOneTimeLink,
  withdrawAgencyQuestion,
} from '@saring/database';
import {
  AGENCY_KIND,
  AGENCY_KINDS,
  type CaseState,
  type Role,
  requireFilled,
  SaringError,
} from '@saring/domain';
import { maskPersonalData } from '@saring/text';
import { filledText, LINK_HASH, type UploadedFile } from '@saring/web';
import { z } from 'zod';
import { issueLink } from '../accounts/issue-link.ts';
import type { ReviewContext } from '../context.ts';
import type { Signer } from '../decisions/signer.ts';
import { takeToChecking } from '../decisions/take-to-checking.ts';
import { storeFiles } from '../desk/store-files.ts';

type Context = Pick<ReviewContext, 'config' | 'database' | 'secrets' | 'blobs'>;

export const AgencyQuestionInput = z.object({
  agencyKind: z.enum(AGENCY_KINDS),
  agencyName: filledText(200),
  question: filledText(4000),
  dueAt: z.date(),
});
export type AgencyQuestionInput = z.infer<typeof AgencyQuestionInput>;

/**
 * Asks an agency, and takes the case if nobody has. The case waits for the agency; the reviewers'
 * clock stands still, the public one does not.
 *
 * @returns the one-time link to hand to the agency
 * @throws SaringError `NOT_FOUND`, `ILLEGAL_STEP`, `FORBIDDEN`, `TEMPLATE_UNFILLED`, `CASE_LOCKED`
 */
export async function askAgency(
  context: Context,
  signer: Signer,
  caseId: string,
  input: AgencyQuestionInput,
): Promise<{ readonly id: string; readonly url: string }> {
  const { tenantId, accountId, actor, roles } = signer;
  requireFilled(input.question, input.agencyName);
  return context.database.withTenant(tenantId, async (tx) => {
    const found = await lockCase(tx, caseId);
    if (found === null) throw new SaringError('NOT_FOUND');
    await requireUnlocked(tx, caseId, accountId);
    // A second agency may be asked while the first is.
    if (found.state !== 'WAITING_FOR_SOURCE') {
      await takeToChecking(tx, found, signer, 'ask-agency');
      await stepCase(tx, { caseId, from: 'CHECKING', action: 'ask-agency', roles });
    }
    const id = await createAgencyQuestion(tx, { tenantId, caseId, askedById: accountId, ...input });
    const url = await issueLink(context, tx, { tenantId, purpose: 'AGENCY_ANSWER', subjectId: id });
    await appendLog(tx, {
      tenantId,
      actor,
      action: 'agency.asked',
      subject: `case:${caseId}`,
      data: { questionId: id, agencyKind: input.agencyKind, dueAt: input.dueAt.toISOString() },
    });
    return { id, url };
  });
}

/** Takes a question back; the case goes on when no other agency is asked. */
export async function withdrawQuestion(
  context: Context,
  signer: Signer,
  questionId: string,
): Promise<void> {
  const { tenantId, accountId, actor, roles } = signer;
  await context.database.withTenant(tenantId, async (tx) => {
    const question = await findAgencyQuestion(tx, questionId);
    if (question === null) throw new SaringError('NOT_FOUND');
    if (!(await withdrawAgencyQuestion(tx, questionId))) throw new SaringError('ILLEGAL_STEP');
    await revokeOneTimeLinks(tx, questionId);
    await finishTasks(tx, { subjectId: questionId }, accountId);
    await goOn(tx, question.caseId, roles);
    await appendLog(tx, {
      tenantId,
      actor,
      action: 'agency.withdrawn',
      subject: `case:${question.caseId}`,
      data: { questionId },
    });
  });
}

/** The question behind a link. @throws SaringError `NOT_FOUND`, `LINK_OVER` */
export async function questionOfLink(context: Context, token: string) {
  const link = await findOneTimeLink(context.database, context.secrets.hash(LINK_HASH, token));
  if (link === null || link.purpose !== 'AGENCY_ANSWER') throw new SaringError('NOT_FOUND');
  if (link.used || link.over) throw new SaringError('LINK_OVER');
  const { tenantId, subjectId } = link;
  const question = await context.database.withTenant(tenantId, (tx) =>
    findAgencyQuestion(tx, subjectId),
  );
  if (question === null || question.state !== 'OPEN') throw new SaringError('LINK_OVER');
  return { tenantId, linkId: link.id, question };
}

export const AgencyAnswerInput = z.object({
  answer: filledText(10_000),
  respondent: filledText(200),
});

/**
 * What an agency answers becomes evidence of the case, and the case goes on.
 *
 * @throws SaringError `NOT_FOUND`, `LINK_OVER`, `FILE_NOT_ACCEPTED`
 */
export async function takeAgencyAnswer(
  context: Context,
  token: string,
  input: z.infer<typeof AgencyAnswerInput>,
  uploads: readonly UploadedFile[],
): Promise<void> {
  const { tenantId, linkId, question } = await questionOfLink(context, token);
  const files = await storeFiles(context, uploads);
  const text = maskPersonalData(input.answer).text;
  await context.database.withTenant(tenantId, async (tx) => {
    const taken =
      (await takeOneTimeLink(tx, linkId)) &&
      (await answerAgencyQuestion(tx, question.id, {
        tenantId,
        text,
        respondent: maskPersonalData(input.respondent).text,
        files,
      }));
    if (!taken) throw new SaringError('LINK_OVER');
    const { id: caseId } = await resolveCase(tx, question.caseId);
    const common = {
      tenantId,
      caseId,
      itemId: null,
      url: null,
      publisher: question.agencyName,
      observedAt: new Date(),
      // Whoever asked stands behind it: a verdict may rest on what the agency says.
      role: 'SOURCE' as const,
      addedById: question.askedById,
    };
    const title = `${AGENCY_KIND[question.agencyKind].id}: ${question.agencyName}`;
    await insertEvidence(tx, [
      {
        ...common,
        kind: 'STATEMENT',
        title,
        excerpt: text.slice(0, 5000),
        value: { agencyQuestionId: question.id },
        sha256: createHash('sha256').update(text).digest('hex'),
      },
      ...files.map((file, index) => ({
        ...common,
        kind: 'DOCUMENT' as const,
        title: `${title} (lampiran ${index + 1})`,
        excerpt: null,
        value: { agencyQuestionId: question.id, mediaType: file.mediaType, bytes: file.bytes },
        sha256: file.sha256,
      })),
    ]);
    await finishTasks(tx, { subjectId: question.id, kinds: ['AGENCY_OVERDUE'] }, null);
    const now = new Date();
    const subjectId = question.id;
    await addTask(tx, { tenantId, kind: 'AGENCY_ANSWERED', subjectId, caseId, dueAt: now });
    await goOn(tx, caseId, ['MACHINE']);
    await appendLog(tx, {
      tenantId,
      actor: `agency:${question.id}`,
      action: 'agency.answered',
      subject: `case:${caseId}`,
      data: { questionId: question.id, files: files.map((file) => file.sha256) },
    });
  });
}

/** Takes the case out of waiting once nobody is asked any more. */
async function goOn(tx: Tx, caseId: string, roles: readonly Role[]): Promise<void> {
  const found = await lockCase(tx, caseId);
  if (found === null) return;
  const waiting: CaseState = 'WAITING_FOR_SOURCE';
  if (found.state !== waiting) return;
  const asked = await questionsOfCase(tx, caseId);
  if (asked.some((question) => question.state === 'OPEN')) return;
  await stepCase(tx, { caseId, from: waiting, action: 'resume', roles });
}
