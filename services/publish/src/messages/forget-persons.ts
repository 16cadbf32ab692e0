import { forgetAddresses, forgetEvents, forgetWebhookAttempts } from '@saring/database';
import type { PublishContext } from '../context.ts';

/** No provider repeats a delivery after so long. */
const EVENT_DAYS = 8;
/** Partners may replay a window of 30 days; its log is kept a little longer. */
const ATTEMPT_DAYS = 35;

/**
 * Drops the addresses of people to whom nothing is due any more, the keys of old deliveries, and the
 * log of old tries at partners' servers, in every office.
 *
 * @returns how many addresses
 */
export async function forgetPersons(
  context: Pick<PublishContext, 'database' | 'tenants' | 'config'>,
): Promise<number> {
  let forgotten = 0;
  for (const { id } of await context.tenants.all()) {
    forgotten += await context.database.withTenant(id, async (tx) => {
      await forgetEvents(tx, EVENT_DAYS);
      await forgetWebhookAttempts(tx, ATTEMPT_DAYS);
      return forgetAddresses(tx, context.config.chat.keepAddressDays);
    });
  }
  return forgotten;
}
