import {
  chatsOfKimGroup,
  keepKimLevels,
  kimFacts,
  noteKimActivity,
  queueMessage,
  type Tenant,
  takeKimNudge,
} from '@saring/database';
import { KIM_RULES, kimLevelsOf, quietSince, readTenantSettings } from '@saring/domain';
import { sendMessage } from '@saring/pipeline';
import type { IngestContext } from '../context.ts';

/** Days that the chart shows at once for an office that is new to it. */
const BACK = { back: 182, every: 7 };

type Needs = Pick<IngestContext, 'database' | 'tenants' | 'pipeline'>;

/**
 * Keeps the ladder of all village groups: steps that were reached, how many are active, and one
 * reminder for each quiet spell. Running it again changes nothing.
 */
export async function keepActivity(context: Needs, now: Date = new Date()): Promise<void> {
  for (const tenant of await context.tenants.all()) await keepOffice(context, tenant, now);
}

async function keepOffice(context: Needs, tenant: Tenant, now: Date): Promise<void> {
  const { kimQuietDays } = readTenantSettings(tenant.settings);
  const { id: tenantId, timeZone } = tenant;
  await context.pipeline.transact(context.database, tenantId, async (tx, schedule) => {
    const groups = await kimFacts(tx, KIM_RULES.practiceRight);
    await keepKimLevels(
      tx,
      groups.flatMap((group) =>
        kimLevelsOf(group).map((level) => ({ tenantId, groupId: group.id, level })),
      ),
    );
    await noteKimActivity(tx, tenantId, { activeDays: KIM_RULES.activeDays, timeZone, ...BACK });
    for (const group of groups) {
      const since = quietSince(group, kimQuietDays, now);
      if (since === null) continue;
      const chats = await chatsOfKimGroup(tx, group.id);
      const nudge = { tenantId, groupId: group.id, quietSince: since, chats: chats.length };
      if (!(await takeKimNudge(tx, nudge))) continue;
      for (const { id: contactId } of chats) {
        const onceKey = `nudge:${group.id}:${since.toISOString()}`;
        const messageId = await queueMessage(tx, { tenantId, contactId, kind: 'NUDGE', onceKey });
        if (messageId !== null) schedule(sendMessage, { messageId });
      }
    }
  });
}
