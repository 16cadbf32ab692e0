import { dueExpiries } from '@saring/database';
import type { PublishContext } from '../context.ts';
import { endClarification } from './end-clarification.ts';

const AT_ONCE = 100;

/** Lets early warnings expire whose time is over; returns how many. */
export async function expireWarnings(
  context: Pick<PublishContext, 'database' | 'pipeline' | 'publications' | 'now'>,
): Promise<number> {
  const due = await dueExpiries(context.database, AT_ONCE);
  for (const { tenantId, clarificationId } of due) {
    await endClarification(context, clarificationId, {
      tenantId,
      actor: 'machine:publish',
      roles: ['MACHINE'],
      action: 'expire',
      reason: 'Masa berlaku peringatan dini sudah habis.',
    });
  }
  return due.length;
}
