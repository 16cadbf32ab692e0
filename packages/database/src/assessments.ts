import type { Harm, Verdict } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Tx } from './client.ts';

/** Why the machine suggests what it suggests; `cites` are ids of matches' targets and evidence. */
export const AssessmentReasons = z.array(
  z.object({ code: z.string(), id: z.string(), en: z.string(), cites: z.array(z.string()) }),
);
export type AssessmentReason = z.infer<typeof AssessmentReasons>[number];

export interface NewAssessment {
  readonly tenantId: string;
  readonly caseId: string;
  readonly itemId: string;
  readonly suggested: Verdict | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly priority: number;
  readonly harms: readonly Harm[];
  readonly reasons: readonly AssessmentReason[];
}

/** Stores what the machine makes of a case now that this item is in it; once for each item. */
export async function insertAssessment(tx: Tx, assessment: NewAssessment): Promise<void> {
  await tx.assessment.createMany({
    data: [
      {
        id: uuid(),
        ...assessment,
        harms: [...assessment.harms],
        reasons: assessment.reasons.map((reason) => ({ ...reason, cites: [...reason.cites] })),
      },
    ],
    skipDuplicates: true,
  });
}

/** The newest assessment of a case. */
export async function latestAssessment(tx: Tx, caseId: string) {
  return tx.assessment.findFirst({
    where: { caseId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      suggested: true,
      confidence: true,
      priority: true,
      harms: true,
      reasons: true,
      createdAt: true,
    },
  });
}
