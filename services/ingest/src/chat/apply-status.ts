import { providerHash, providerHashes, type StatusUpdate } from '@saring/channels';
import {
  type ChatMessageRow,
  closeWindow,
  finishMessage,
  lockContact,
  messageOfStatus,
  refundSpend,
  settleMessage,
  type Tx,
} from '@saring/database';
import { monthOf } from '@saring/domain';
import { type Schedule, sendMessage } from '@saring/pipeline';
import type { Secrets } from '@saring/runtime';
import { z } from 'zod';

const Reference = z.uuid();
/** Statuses come late, twice and in any order: a message only ever moves up. */
const RANK = { SENT: 1, DELIVERED: 2, READ: 3 } as const;
const STATE = { sent: 'SENT', delivered: 'DELIVERED', read: 'READ' } as const;
const rankOf = (state: string): number =>
  state === 'SENT' || state === 'DELIVERED' || state === 'READ' ? RANK[state] : 0;

/** Notes what a provider says about a message of ours. One that is not ours is passed over. */
export async function applyStatus(
  tx: Tx,
  schedule: Schedule,
  parts: {
    readonly status: StatusUpdate;
    readonly secrets: Secrets;
    readonly timeZone: string;
  },
): Promise<void> {
  const { status, secrets } = parts;
  const find = () =>
    messageOfStatus(tx, {
      reference: Reference.safeParse(status.reference).data ?? null,
      providerHashes: providerHashes(secrets, status.providerId),
    });
  const found = await find();
  if (found === null) return;
  await lockContact(tx, found.contactId);
  const message = await find();
  if (message === null) return;
  const month = monthOf(message.claimedAt ?? message.createdAt, parts.timeZone);
  const refund = async (amount: number) => {
    if (amount > 0) await refundSpend(tx, { channel: 'WHATSAPP', month, amount });
  };
  const next = (id: string | null) => {
    if (id !== null) schedule(sendMessage, { messageId: id });
  };
  if (status.status === 'failed') {
    if (message.state === 'FAILED' || message.state === 'HELD') return;
    await refund(message.cost);
    next(await fail(tx, message, status));
    return;
  }
  const state = STATE[status.status];
  if (RANK[state] <= rankOf(message.state)) return;
  const free = status.billable === false;
  if (free) await refund(message.cost);
  const hash = providerHash(secrets, status.providerId);
  const cost = free ? { cost: 0 } : {};
  const outcome = { status: status.status, providerHash: hash, ...cost };
  if (rankOf(message.state) === 0) {
    next(await finishMessage(tx, message, { ...outcome, state: 'SENT' }));
  }
  if (state !== 'SENT') await settleMessage(tx, message.id, { ...outcome, state });
}

/** It was taken and could not be delivered. Returns the message whose turn it is then. */
async function fail(
  tx: Tx,
  message: ChatMessageRow,
  { outcome }: StatusUpdate,
): Promise<string | null> {
  const code = outcome === null || outcome.kind === 'sent' ? 'failed' : outcome.code;
  if (outcome?.kind === 'window-closed') {
    await closeWindow(tx, message.contactId);
    // A template that is refused is not tried again; anything else may become one.
    const state = message.cost > 0 ? 'HELD' : 'PENDING';
    await settleMessage(tx, message.id, { state, status: code, cost: 0 });
    return state === 'PENDING' ? message.id : null;
  }
  if (outcome?.kind === 'retry' || outcome?.kind === 'account') {
    await settleMessage(tx, message.id, { state: 'PENDING', status: code, cost: 0 });
    return message.id;
  }
  return finishMessage(tx, message, { state: 'FAILED', status: code, cost: 0 });
}
