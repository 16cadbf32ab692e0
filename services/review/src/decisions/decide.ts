import {
  appendLog,
  type Database,
  dropDraft,
  evidenceOfCase,
  insertDecision,
  isArchivedSource,
  lockCase,
  releaseCase,
  requireUnlocked,
  stepCase,
} from '@saring/database';
import {
  type CaseState,
  refusePressContent,
  requireEvidence,
  requireFilled,
  SaringError,
} from '@saring/domain';
import { attachSources } from './attach-sources.ts';
import type { DecisionInput } from './input.ts';
import type { Signer } from './signer.ts';
import { takeToChecking } from './take-to-checking.ts';

/**
 * A reviewer's first verdict, with the sources it rests on. Takes the case if nobody has, and hands
 * it to the second review.
 *
 * @throws SaringError `NOT_FOUND`, `ILLEGAL_STEP`, `NEEDS_EVIDENCE`, `PRESS_CONTENT`, `FORBIDDEN`,
 * `CASE_LOCKED` when somebody else has it open, `TEMPLATE_UNFILLED`
 */
export async function decide(
  database: Database,
  signer: Signer,
  caseId: string,
  input: DecisionInput,
): Promise<CaseState> {
  requireFilled(input.title, input.claim, input.summary, input.explanation);
  return database.withTenant(signer.tenantId, async (tx) => {
    const found = await lockCase(tx, caseId);
    if (found === null) throw new SaringError('NOT_FOUND');
    await requireUnlocked(tx, caseId, signer.accountId);
    refusePressContent(input.kind, found.pressContent);
    await takeToChecking(tx, found, signer, 'submit');
    await attachSources(tx, caseId, input.sources, signer);
    const archived = (await evidenceOfCase(tx, caseId)).filter(isArchivedSource);
    requireEvidence(
      input.verdict ?? null,
      archived.map((row) => ({ publisher: row.publisher ?? row.title })),
    );
    await insertDecision(tx, {
      tenantId: signer.tenantId,
      caseId,
      round: 'FIRST',
      accountId: signer.accountId,
      kind: input.kind,
      verdict: input.verdict ?? null,
      techniques: input.techniques,
      harms: input.harms.length > 0 ? input.harms : found.harms,
      draft: draftOf(input, found.claim),
      comment: input.comment ?? null,
    });
    const state = await stepCase(tx, {
      caseId,
      from: 'CHECKING',
      action: 'submit',
      roles: signer.roles,
    });
    await appendLog(tx, {
      tenantId: signer.tenantId,
      actor: signer.actor,
      action: 'case.decided',
      subject: `case:${caseId}`,
      data: { round: 'FIRST', kind: input.kind, verdict: input.verdict ?? null, state },
    });
    await dropDraft(tx, caseId, signer.accountId);
    await releaseCase(tx, caseId, signer.accountId);
    return state;
  });
}

/** What was left out is taken from the beginning of what was written. */
function draftOf(input: DecisionInput, caseClaim: string) {
  const claim = input.claim ?? caseClaim;
  return {
    title: input.title ?? shorten(claim, 110),
    claim,
    summary: input.summary ?? shorten(input.explanation, 400),
    explanation: input.explanation,
  };
}

function shorten(text: string, most: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : most).toWellFormed()} …`;
}
