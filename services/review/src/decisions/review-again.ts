import {
  appendLog,
  type CaseDetail,
  type Database,
  DecisionDraft,
  dropDraft,
  insertDecision,
  lockCase,
  releaseCase,
  requireUnlocked,
  stepCase,
} from '@saring/database';
import {
  type CaseAction,
  type CaseState,
  CLARIFICATION_KIND,
  requireAnotherPerson,
  requireSignatures,
  SaringError,
  type Verdict,
} from '@saring/domain';
import type { SecondReviewInput } from './input.ts';
import type { Signer } from './signer.ts';

type Decision = CaseDetail['decisions'][number];

/**
 * Another person's own verdict on a decided case: the same approves it, another disputes it. On a
 * disputed case it is the third person's, who settles it.
 *
 * @throws SaringError `NOT_FOUND`, `SAME_PERSON`, `NEEDS_INDEPENDENT_SIGNATURE`, `ILLEGAL_STEP`,
 * `INVALID_INPUT`, `FORBIDDEN`, `CASE_LOCKED`
 */
export async function reviewAgain(
  database: Database,
  signer: Signer,
  caseId: string,
  input: SecondReviewInput,
): Promise<CaseState> {
  return database.withTenant(signer.tenantId, async (tx) => {
    const found = await lockCase(tx, caseId);
    if (found === null) throw new SaringError('NOT_FOUND');
    const signed = found.decisions.filter((decision) => decision.cycle === found.cycle);
    const first = signed.find((decision) => decision.round === 'FIRST');
    const reviewable = ['READY_FOR_REVIEW', 'SECOND_REVIEW', 'DISPUTED'].includes(found.state);
    if (!reviewable || first === undefined) {
      throw new SaringError('ILLEGAL_STEP', {
        details: { state: found.state, action: 'second-review' },
      });
    }
    requireAnotherPerson(signer.accountId, signed);
    await requireUnlocked(tx, caseId, signer.accountId);
    const third = found.state === 'DISPUTED';
    const verdict = verdictOf(input, first);
    const action = third ? settle(verdict, signed) : compare(input, verdict, first);
    if (action === 'approve' || action === 'settle') {
      const agreeing = signed.filter((decision) => decision.verdict === verdict);
      requireSignatures(first.kind, found.aboutOwnGovernment, [
        ...agreeing,
        {
          accountId: signer.accountId,
          government: signer.government,
          verdict,
          round: third ? 'THIRD' : 'SECOND',
        },
      ]);
    }
    const { tenantId, accountId, roles } = signer;
    if (found.state === 'READY_FOR_REVIEW') {
      await stepCase(tx, { caseId, from: found.state, action: 'open-second-review', roles });
    }
    if (action !== 'return') {
      await insertDecision(tx, {
        tenantId,
        caseId,
        round: third ? 'THIRD' : 'SECOND',
        accountId,
        kind: first.kind,
        verdict,
        techniques: input.techniques,
        harms: input.harms,
        draft: DecisionDraft.parse(first.draft),
        comment: input.comment ?? null,
      });
    }
    const from = third ? 'DISPUTED' : 'SECOND_REVIEW';
    const state = await stepCase(tx, { caseId, from, action, roles });
    await appendLog(tx, {
      tenantId,
      actor: signer.actor,
      action: action === 'return' ? 'case.returned' : 'case.reviewed',
      subject: `case:${caseId}`,
      data: { round: third ? 'THIRD' : 'SECOND', verdict, state },
    });
    await dropDraft(tx, caseId, accountId);
    await releaseCase(tx, caseId, accountId);
    return state;
  });
}

/** @throws SaringError `INVALID_INPUT` when a verdict is missing where one is needed */
function verdictOf(input: SecondReviewInput, first: Decision): Verdict | null {
  if (input.returned || !CLARIFICATION_KIND[first.kind].verdict) return null;
  if (input.verdict !== undefined) return input.verdict;
  throw new SaringError('INVALID_INPUT', {
    fields: [
      {
        pointer: '/body/verdict',
        code: 'required',
        id: 'Pilih putusan Anda sendiri.',
        en: 'Give your own verdict.',
      },
    ],
  });
}

function compare(input: SecondReviewInput, verdict: Verdict | null, first: Decision): CaseAction {
  if (input.returned) return 'return';
  // A text without a truth label can be agreed to or returned, not disputed.
  if (verdict === null) return input.agree === false ? 'return' : 'approve';
  return verdict === first.verdict ? 'approve' : 'dispute';
}

/** @throws SaringError `ILLEGAL_STEP` for a verdict that nobody else has given */
function settle(verdict: Verdict | null, signed: readonly Decision[]): CaseAction {
  if (signed.some((decision) => decision.verdict === verdict)) return 'settle';
  if (verdict === 'UNPROVEN') return 'settle-unproven';
  throw new SaringError('ILLEGAL_STEP', {
    details: {
      action: 'settle',
      choices: ['UNPROVEN', ...signed.flatMap(({ verdict: given }) => given ?? [])],
    },
  });
}
