import {
  type CaseDetail,
  DecisionDraft,
  evidenceOfCase,
  isArchivedSource,
  type NewVersion,
  publicIdsOf,
  type Tx,
} from '@saring/database';
import { type ClarificationKind, requireFilled, SaringError, type Verdict } from '@saring/domain';

/**
 * What the people of the present cycle agreed on, as it would be published at `at`.
 *
 * @throws SaringError `NEEDS_SIGNATURES` when nobody has signed, `TEMPLATE_UNFILLED`
 */
export async function approvedText(
  tx: Tx,
  found: CaseDetail,
  at: Date,
): Promise<Omit<NewVersion, 'reason'>> {
  const signed = found.decisions.filter((decision) => decision.cycle === found.cycle);
  const verdict: Verdict | null =
    found.state === 'UNPROVEN' ? 'UNPROVEN' : (signed.at(-1)?.verdict ?? null);
  // The text of whoever first held the verdict that counts.
  const author = signed.find((decision) => decision.verdict === verdict) ?? signed[0];
  if (author === undefined) throw new SaringError('NEEDS_SIGNATURES');
  const draft = DecisionDraft.parse(author.draft);
  requireFilled(draft.title, draft.summary, draft.explanation);
  // Whoever saw it otherwise has not signed this text, unless a third person found it unproven.
  const agrees = (decision: CaseDetail['decisions'][number]) =>
    found.state === 'UNPROVEN' || decision.verdict === verdict;
  const sources = (await evidenceOfCase(tx, found.id))
    .filter(isArchivedSource)
    .map(({ title, url }) => ({ title, url }));
  return {
    ...draft,
    verdict,
    techniques: verdict === author.verdict ? author.techniques : [],
    harms: author.harms.length > 0 ? author.harms : found.harms,
    sources,
    signedBy: await publicIdsOf(
      tx,
      signed.filter(agrees).map((decision) => decision.accountId),
    ),
    publishedAt: at,
  };
}

/** What was signed first in the present cycle; `null` before anything was. */
export function kindOf(found: CaseDetail): ClarificationKind | null {
  return found.decisions.find((decision) => decision.cycle === found.cycle)?.kind ?? null;
}
