import { type Address, ChannelSettings, openAddress, type TemplateMessage } from '@saring/channels';
import {
  type ChannelAccountRow,
  type ChatMessageRow,
  type ContactRow,
  claimMessage,
  finishMessage,
  loadAccount,
  loadMessage,
  lockContact,
  nextMessage,
  reserveSpend,
  settleMessage,
  type Tx,
} from '@saring/database';
import { monthOf } from '@saring/domain';
import type { PublishContext } from '../context.ts';
import { composeMessage, type Draft, templateOf } from './compose-message.ts';

/** A message that may leave now, with everything it takes. */
export interface Claimed {
  readonly kind: 'send';
  readonly message: ChatMessageRow;
  readonly contact: ContactRow;
  readonly account: ChannelAccountRow;
  readonly address: Address;
  readonly draft: Draft;
  readonly template: TemplateMessage | null;
  readonly cost: number;
  readonly month: string;
}

/** What a look at the line led to. */
export type Claim =
  | Claimed
  /** Nothing to do for this message; `next` is whose turn it is. */
  | { readonly kind: 'done'; readonly next: string | null }
  /** A try before this one may have got through; to be looked at again then. */
  | { readonly kind: 'wait'; readonly until: Date };

interface Parts {
  readonly context: Pick<PublishContext, 'config' | 'secrets' | 'tenants'>;
  readonly office: { readonly name: string; readonly timeZone: string };
  /** The provider reports what it took, so a lost answer is found without sending twice. */
  readonly reports: (channel: string) => boolean;
}

/**
 * Looks whether it is a message's turn and marks it as being sent. Under the lock of its contact, so
 * that two senders never have the same one and a contact's messages leave in their order.
 */
export async function claim(tx: Tx, messageId: string, parts: Parts): Promise<Claim> {
  const first = await loadMessage(tx, messageId);
  const contact = first === null ? null : await lockContact(tx, first.contactId);
  const message = await loadMessage(tx, messageId);
  if (contact === null || message === null) return { kind: 'done', next: null };
  const after = async (): Promise<Claim> => ({
    kind: 'done',
    next: otherThan(messageId, (await nextMessage(tx, contact.id))?.id ?? null),
  });
  if (message.state !== 'PENDING' && message.state !== 'SENDING') return after();
  const turn = await nextMessage(tx, contact.id);
  // The one before it calls it when it is done.
  if (turn?.id !== message.id) return { kind: 'done', next: null };
  const end = async (
    state: 'FAILED' | 'DROPPED' | 'UNCERTAIN',
    status: string,
  ): Promise<Claim> => ({
    kind: 'done',
    next: await finishMessage(tx, message, { state, status }),
  });
  if (contact.stoppedAt !== null && message.kind !== 'STOPPED') return end('DROPPED', 'stopped');
  if (message.state === 'SENDING') {
    const seconds = parts.context.config.chat.reconcileSeconds;
    const until = new Date((message.claimedAt?.getTime() ?? 0) + seconds * 1000);
    if (until > new Date()) return { kind: 'wait', until };
    if (!parts.reports(contact.channel)) return end('UNCERTAIN', 'no answer');
  }
  const account = contact.accountId === null ? null : await loadAccount(tx, contact.accountId);
  if (contact.sealedId === null || account === null) return end('FAILED', 'address-gone');
  if (account.pausedAt !== null) {
    await settleMessage(tx, message.id, { state: 'HELD', status: 'paused' });
    return after();
  }
  const { publicUrl } = parts.context.config.http;
  const draft = await composeMessage(tx, {
    message,
    contact,
    office: parts.office.name,
    publicUrl,
  });
  if (draft === null) return end('DROPPED', 'nothing to say');

  const settings = ChannelSettings.parse(account.settings);
  const closed = contact.windowUntil !== null && contact.windowUntil <= new Date();
  const template = closed ? templateOf(message, draft, settings) : null;
  const month = monthOf(new Date(), parts.office.timeZone);
  // A try that was reserved for before is not paid for twice.
  let cost = message.state === 'SENDING' ? message.cost : 0;
  if (template !== null && cost === 0) {
    const amount = settings.templateCost;
    const { tenantId, channel } = account;
    const spend = { tenantId, channel, month, amount, ceiling: settings.monthlyCeiling };
    if (!(await reserveSpend(tx, spend))) {
      await settleMessage(tx, message.id, { state: 'HELD', status: 'ceiling' });
      return after();
    }
    cost = amount;
  }
  if (closed && template === null) {
    await settleMessage(tx, message.id, { state: 'HELD', status: 'window' });
    return after();
  }
  await claimMessage(tx, message.id, cost);
  const address = openAddress(parts.context.secrets, contact.sealedId);
  return { kind: 'send', message, contact, account, address, draft, template, cost, month };
}

const otherThan = (own: string, id: string | null): string | null => (id === own ? null : id);
