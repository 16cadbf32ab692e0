import {
  appendLog,
  createPressLetter,
  type Database,
  findPressLetter,
  finishTasks,
  lockCase,
  markCase,
  stepLetter,
  updateLetterBody,
} from '@saring/database';
import {
  after,
  LETTER_KINDS,
  LETTER_MACHINE,
  type LetterAction,
  nextState,
  requireFilled,
  SaringError,
} from '@saring/domain';
import { filledText } from '@saring/web';
import { z } from 'zod';
import type { Signer } from '../decisions/signer.ts';
import { draftLetter } from './letter-text.ts';

/** An outlet gets a week before its silence becomes a task. */
const ANSWER_HOURS = 7 * 24;

export const LetterInput = z.object({
  kind: z.enum(LETTER_KINDS),
  outlet: filledText(200),
  articleTitle: filledText(300),
  articleUrl: z.union([z.literal(''), z.httpUrl().max(2000)]).default(''),
  articleDate: z.iso.date(),
});

/**
 * Drafts a letter to a press company, and marks the case as press content: from then on it takes no
 * fact-check.
 *
 * @throws SaringError `NOT_FOUND`
 */
export async function draftPressLetter(
  database: Database,
  signer: Signer,
  caseId: string,
  input: z.infer<typeof LetterInput>,
  office: { readonly name: string; readonly formatDate: (date: Date) => string },
): Promise<string> {
  const { tenantId, accountId, actor } = signer;
  return database.withTenant(tenantId, async (tx) => {
    const found = await lockCase(tx, caseId);
    if (found === null) throw new SaringError('NOT_FOUND');
    if (!found.pressContent) await markCase(tx, caseId, { pressContent: true });
    const articleDate = new Date(`${input.articleDate}T00:00:00Z`);
    const id = await createPressLetter(tx, {
      tenantId,
      caseId,
      kind: input.kind,
      outlet: input.outlet,
      articleTitle: input.articleTitle,
      articleUrl: input.articleUrl === '' ? null : input.articleUrl,
      articleDate,
      body: draftLetter(input.kind, {
        outlet: input.outlet,
        articleTitle: input.articleTitle,
        articleDate: office.formatDate(articleDate),
        office: office.name,
      }),
      createdById: accountId,
    });
    await appendLog(tx, {
      tenantId,
      actor,
      action: 'letter.drafted',
      subject: `case:${caseId}`,
      data: { letterId: id, kind: input.kind },
    });
    return id;
  });
}

/** @throws SaringError `ILLEGAL_STEP` when the letter is no draft any more */
export async function writeLetter(
  database: Database,
  signer: Signer,
  id: string,
  body: string,
): Promise<void> {
  await database.withTenant(signer.tenantId, async (tx) => {
    if (!(await updateLetterBody(tx, id, body))) throw new SaringError('ILLEGAL_STEP');
  });
}

/**
 * Notes what became of a letter: sent (by people, outside of this program), answered, closed.
 *
 * @param outcome what the outlet answered, or why it was closed
 * @throws SaringError `NOT_FOUND`, `ILLEGAL_STEP`, `FORBIDDEN`, `TEMPLATE_UNFILLED`
 */
export async function advanceLetter(
  database: Database,
  signer: Signer,
  id: string,
  action: LetterAction,
  outcome: string,
): Promise<void> {
  const { tenantId, accountId, actor, roles } = signer;
  await database.withTenant(tenantId, async (tx) => {
    const letter = await findPressLetter(tx, id);
    if (letter === null) throw new SaringError('NOT_FOUND');
    const to = nextState(LETTER_MACHINE, letter.state, action, roles);
    const now = new Date();
    if (action === 'send') requireFilled(letter.body);
    else if (outcome.trim() === '') throw needsOutcome();
    const facts = {
      send: { sentAt: now, dueAt: after(now, ANSWER_HOURS) },
      'record-answer': { answeredAt: now, outcome },
      close: { closedAt: now, outcome },
    }[action];
    if (!(await stepLetter(tx, { id, from: letter.state, to }, facts))) {
      throw new SaringError('STALE');
    }
    if (action !== 'send') await finishTasks(tx, { subjectId: id }, accountId);
    await appendLog(tx, {
      tenantId,
      actor,
      action: `letter.${to.toLowerCase()}`,
      subject: `case:${letter.caseId}`,
      data: { letterId: id, from: letter.state, to },
    });
  });
}

const needsOutcome = () =>
  new SaringError('INVALID_INPUT', {
    fields: [
      {
        pointer: '/body/outcome',
        code: 'required',
        id: 'Tulis jawaban media atau alasan penutupan.',
        en: 'Write what the outlet answered, or why it is closed.',
      },
    ],
  });
