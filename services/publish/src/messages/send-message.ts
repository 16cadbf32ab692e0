import { openChannel } from '@saring/channels';
import { handle, type JobHandler, sendMessage } from '@saring/pipeline';
import type { PublishContext } from '../context.ts';
import { createCardCache } from './card-of.ts';
import { claim } from './claim.ts';
import { settle } from './settle.ts';

/** Providers that say of each message of ours, with our own reference, that they took it. */
const REPORTING: ReadonlySet<string> = new Set(['WHATSAPP']);

/**
 * Sends one message. It is marked before anything leaves and settled after the answer, so that a
 * sender that is killed in between leaves a mark: where the provider reports what it took, the report
 * settles it; where it does not, a person decides. Neither sends twice by itself.
 */
export function sendMessageHandler(context: PublishContext): JobHandler {
  const { secrets, config, logger } = context;
  const drawCard = createCardCache((error) => logger.warn({ err: error }, 'no card'));
  return handle(sendMessage, async ({ messageId }, { tenantId, database, commit, signal }) => {
    const tenant = await context.tenants.byId(tenantId);
    const office = { name: tenant?.name ?? '', timeZone: tenant?.timeZone ?? 'Asia/Makassar' };
    const reports = (channel: string) => REPORTING.has(channel);
    const claimed = await database.withTenant(tenantId, (tx) =>
      claim(tx, messageId, { context, office, reports }),
    );
    if (claimed.kind === 'done') {
      await commit(async (_tx, schedule) => {
        if (claimed.next !== null) schedule(sendMessage, { messageId: claimed.next });
      });
      return;
    }
    if (claimed.kind === 'wait') {
      await commit(async (_tx, schedule) => {
        schedule(sendMessage, { messageId }, { dueAt: claimed.until });
      });
      return;
    }
    const { draft, template, address, account, message } = claimed;
    const { version, url } = draft;
    const card =
      version === null || template !== null
        ? null
        : await drawCard(`${message.clarificationId}:${version.version}`, {
            version,
            office: office.name,
            timeZone: office.timeZone,
            url,
          });
    const channel = openChannel(context, account);
    const result = await channel.send(
      address,
      {
        reference: message.id,
        text: draft.text,
        image: card,
        choices: draft.choices,
        menuTitle: draft.menuTitle,
        replyTo: draft.replyTo,
        template,
      },
      signal,
    );
    const { reconcileSeconds } = config.chat;
    await commit((tx, schedule) =>
      settle(tx, schedule, claimed, result, { secrets, reconcileSeconds }),
    );
  });
}
