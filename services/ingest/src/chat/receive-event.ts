import { InboundMessage, openChannel, openEvent, readCommand, sealAddress } from '@saring/channels';
import {
  type ChannelAccountRow,
  findJoinCode,
  finishEvent,
  loadAccount,
  loadEvent,
  releaseHeld,
  seeContact,
  takeRequests,
} from '@saring/database';
import { after, type Channel } from '@saring/domain';
import {
  handle,
  type JobHandler,
  receiveEvent,
  sendMessage,
  Unrecoverable,
} from '@saring/pipeline';
import type { IngestContext } from '../context.ts';
import { JOIN_HASH, JOIN_RATE } from '../kim/join-pages.tsx';
import { fetchFiles } from './fetch-files.ts';
import { type Heard, respond } from './respond.ts';

/** WhatsApp lets us write freely for so long after somebody wrote. */
const WINDOW_HOURS = 24;
/** Codes that one chat may try in the window of `JOIN_RATE`. */
const CHAT_TRIES = 10;

/**
 * Works on one stored message: files first, while the provider has them, then everything else in the
 * one transaction that also drops the stored content.
 */
export function receiveEventHandler(context: IngestContext): JobHandler {
  const { secrets } = context;
  return handle(
    receiveEvent,
    async ({ eventId }, { tenantId, attempts, database, commit, signal }) => {
      const stored = await database.withTenant(tenantId, async (tx) => {
        const event = await loadEvent(tx, eventId);
        const account = event === null ? null : await loadAccount(tx, event.accountId);
        return event === null || account === null ? null : { event, account };
      });
      if (stored === null) throw new Unrecoverable('the event is gone');
      const { event, account } = stored;
      if (event.sealed === null) return;
      const message = InboundMessage.parse(openEvent(secrets, event.sealed));
      const channel = openChannel(context, account);
      if (message.acknowledge !== null) await channel.acknowledge(message.acknowledge);
      const fetched = await fetchFiles(context, channel, message.media, attempts, signal);
      const joinCodeId = await joinCodeOf(context, tenantId, {
        ...message,
        channel: account.channel,
      });
      await commit(async (tx, schedule) => {
        await finishEvent(tx, eventId);
        const contact = await seeContact(tx, seen(context, account, message));
        const heard: Heard = { eventId, tenantId, contact, message, joinCodeId, ...fetched };
        await respond(tx, schedule, heard);
        if (message.blocked) return;
        const held = await releaseHeld(tx, contact.id);
        if (held !== null) schedule(sendMessage, { messageId: held });
      });
    },
  );
}

/** The code of a village group of this office that a message names. */
async function joinCodeOf(
  { database, secrets }: IngestContext,
  tenantId: string,
  { text, sender, channel }: Pick<InboundMessage, 'text' | 'sender'> & { channel: Channel },
): Promise<string | null> {
  const command = readCommand(text);
  if (command?.kind !== 'join') return null;
  const who = secrets.hash('rate-limit', JSON.stringify([channel, sender]));
  const caller = { key: `${JOIN_RATE.name} ${who}`, most: CHAT_TRIES, seconds: JOIN_RATE.seconds };
  if ((await takeRequests(database, caller, 1)).granted === 0) return null;
  const found = await findJoinCode(database, secrets.hash(JOIN_HASH, command.code));
  return found?.tenantId === tenantId ? found.codeId : null;
}

function seen(
  context: IngestContext,
  { id: accountId, tenantId, channel }: ChannelAccountRow,
  message: InboundMessage,
) {
  const at = new Date(message.at);
  return {
    tenantId,
    channel,
    accountId,
    ...sealAddress(context.secrets, channel, message.sender),
    language: message.language,
    quiet: message.group,
    windowUntil: channel === 'WHATSAPP' ? after(at, WINDOW_HOURS) : null,
  };
}
