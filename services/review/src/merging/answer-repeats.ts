import { SaringError } from '@saring/domain';
import type { ReviewContext } from '../context.ts';
import type { Signer } from '../decisions/signer.ts';
import { type MergeTarget, mergeCase } from './merge.ts';

export interface Repeat {
  readonly caseId: string;
  readonly target: MergeTarget;
}

/**
 * Confirms many repeats at once. Each is a merge of its own, so one that cannot be done (somebody
 * has it open, it moved on meanwhile) holds up none of the others.
 */
export async function answerRepeats(
  context: Pick<ReviewContext, 'database' | 'pipeline'>,
  signer: Signer,
  repeats: readonly Repeat[],
): Promise<{ readonly answered: number; readonly left: number }> {
  let answered = 0;
  for (const { caseId, target } of repeats) {
    try {
      await mergeCase(context, signer, caseId, target);
      answered += 1;
    } catch (error) {
      if (!(error instanceof SaringError) || error.status >= 500) throw error;
    }
  }
  return { answered, left: repeats.length - answered };
}
