import type { CaseState, Harm, Verdict } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Tx } from './client.ts';
import type { Sql } from './sql.ts';

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

/**
 * Stores what the machine makes of a case now that this item is in it, once for each item, and how
 * urgent the case is.
 */
export async function recordAssessment(
  sql: Sql,
  assessment: NewAssessment,
  step: { readonly from: CaseState; readonly to: CaseState },
): Promise<void> {
  const { tenantId, caseId, itemId, suggested, confidence, priority } = assessment;
  const harms = [...assessment.harms];
  const reasons = JSON.stringify(assessment.reasons);
  await sql.$executeRaw`
    WITH stored AS (
      INSERT INTO assessment (id, tenant_id, case_id, item_id, suggested, confidence, priority,
                              harms, reasons)
      VALUES (${uuid()}::uuid, ${tenantId}::uuid, ${caseId}::uuid, ${itemId}::uuid,
              ${suggested}::verdict, ${confidence}::float8, ${priority}::float8, ${harms}::harm[],
              ${reasons}::jsonb)
      ON CONFLICT DO NOTHING)
    UPDATE cases SET state = ${step.to}::case_state, priority = ${priority}::float8,
                     harms = ARRAY(SELECT DISTINCT unnest(harms || ${harms}::harm[])),
                     version = version + 1
    WHERE id = ${caseId}::uuid AND state = ${step.from}::case_state`;
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
