import type { CaseDetail } from '@saring/database';

/** An early warning that was signed once and is not out yet; it may go out on that signature. */
export function isWaitingWarning(detail: CaseDetail): boolean {
  const first = detail.decisions.find((decision) => decision.cycle === detail.cycle);
  if (detail.state !== 'READY_FOR_REVIEW' || first?.kind !== 'EARLY_WARNING') return false;
  const { clarification } = detail;
  return clarification === null || clarification.updatedAt < first.createdAt;
}
