import type { ClarificationKind, Harm, Technique, Verdict } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Tx } from './client.ts';

/** The public text as its author would have it published. */
export const DecisionDraft = z.object({
  title: z.string(),
  claim: z.string(),
  summary: z.string(),
  explanation: z.string(),
});
export type DecisionDraft = z.infer<typeof DecisionDraft>;

export interface NewDecision {
  readonly tenantId: string;
  readonly caseId: string;
  readonly round: 'FIRST' | 'SECOND' | 'THIRD';
  readonly accountId: string;
  readonly kind: ClarificationKind;
  readonly verdict: Verdict | null;
  readonly techniques: readonly Technique[];
  readonly harms: readonly Harm[];
  readonly draft: DecisionDraft;
  readonly comment: string | null;
}

/**
 * Signs a verdict. Whether the signer works for the government, and for which cycle of the case the
 * signature counts, is set by the database.
 */
export async function insertDecision(tx: Tx, decision: NewDecision): Promise<void> {
  await tx.decision.create({
    data: {
      id: uuid(),
      ...decision,
      techniques: [...decision.techniques],
      harms: [...decision.harms],
      cycle: 0,
      government: true,
    },
    select: { id: true },
  });
}
