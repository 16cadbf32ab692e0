import { dueExpiries } from '@saring/database';
import { SaringError } from '@saring/domain';
import type { PublishContext } from '../context.ts';
import { endClarification } from './end-clarification.ts';

const AT_ONCE = 100;

/** Lets early warnings expire whose time is over; one that fails keeps no other. */
export async function expireWarnings(
  context: Pick<PublishContext, 'database' | 'pipeline' | 'publications' | 'now' | 'logger'>,
): Promise<void> {
  const due = await dueExpiries(context.database, AT_ONCE);
  for (const { tenantId, clarificationId } of due) {
    try {
      await endClarification(context, clarificationId, {
        tenantId,
        actor: 'machine:publish',
        roles: ['MACHINE'],
        action: 'expire',
        reason: 'Masa berlaku peringatan dini sudah habis.',
      });
    } catch (error) {
      // Somebody withdrew it, or another process was here first.
      if (error instanceof SaringError && error.code === 'ILLEGAL_STEP') continue;
      context.logger.warn({ clarificationId, err: error }, 'a warning did not expire');
    }
  }
}
