import { providerHash, type SendResult } from '@saring/channels';
import {
  closeWindow,
  finishMessage,
  loadMessage,
  lockContact,
  nextMessage,
  noteAccountProblem,
  refundSpend,
  settleMessage,
  type Tx,
  takeNotice,
} from '@saring/database';
import { type Schedule, sendMessage } from '@saring/pipeline';
import type { Secrets } from '@saring/runtime';
import type { Claimed } from './claim.ts';

/** Tries of one message that the provider did not take, after which it is given up. */
const MOST_TRIES = 40;
const LONGEST_PAUSE_SECONDS = 7200;
/** An operator needs time to renew a token. */
const ACCOUNT_PAUSE_SECONDS = 300;

const inSeconds = (seconds: number): Date => new Date(Date.now() + seconds * 1000);

/** Notes how a try ended and says whose turn it is. */
export async function settle(
  tx: Tx,
  schedule: Schedule,
  claimed: Claimed,
  result: SendResult,
  parts: { readonly secrets: Secrets; readonly reconcileSeconds: number },
): Promise<void> {
  const { account, contact, cost, month } = claimed;
  await lockContact(tx, contact.id);
  // A status of the provider may have been quicker than its answer.
  const message = await loadMessage(tx, claimed.message.id);
  if (message === null) return;
  const next = (messageId: string | null, dueAt?: Date) => {
    if (messageId !== null) {
      schedule(sendMessage, { messageId }, dueAt === undefined ? {} : { dueAt });
    }
  };
  // Given to a person while this try was still under way: it did arrive.
  const late = message.state === 'UNCERTAIN' && result.kind === 'sent';
  if (message.state !== 'SENDING' && !late) {
    if (result.kind === 'sent') {
      const hash = providerHash(parts.secrets, result.providerId);
      const { state } = message;
      await settleMessage(tx, message.id, { state, status: 'sent', providerHash: hash });
    }
    return;
  }
  const refund = async () => {
    if (cost > 0) await refundSpend(tx, { channel: account.channel, month, amount: cost });
  };
  const again = async (status: string, seconds: number) => {
    await refund();
    if (message.attempts >= MOST_TRIES) {
      next(await finishMessage(tx, message, { state: 'FAILED', status, cost: 0 }));
      return;
    }
    await settleMessage(tx, message.id, { state: 'PENDING', status, cost: 0 });
    next(message.id, inSeconds(seconds));
  };
  switch (result.kind) {
    case 'sent': {
      const hash = providerHash(parts.secrets, result.providerId);
      if (message.kind === 'RECEIPT') await takeNotice(tx, contact.id);
      if (account.problem !== null) await noteAccountProblem(tx, account.id, null);
      const status = claimed.template === null ? 'sent' : 'template';
      next(await finishMessage(tx, message, { state: 'SENT', status, providerHash: hash }));
      return;
    }
    case 'retry': {
      const pause = Math.min(LONGEST_PAUSE_SECONDS, 2 ** Math.min(message.attempts, 12));
      return again(result.code, result.afterSeconds ?? pause);
    }
    case 'account':
      await noteAccountProblem(tx, account.id, result.code);
      return again(result.code, ACCOUNT_PAUSE_SECONDS);
    case 'window-closed':
      await refund();
      await closeWindow(tx, contact.id);
      if (claimed.template === null) {
        await settleMessage(tx, message.id, { state: 'PENDING', status: result.code, cost: 0 });
        next(message.id);
      } else {
        next(await hold(tx, message.id, contact.id, result.code));
      }
      return;
    case 'permanent':
      await refund();
      next(await finishMessage(tx, message, { state: 'FAILED', status: result.code, cost: 0 }));
      return;
    case 'unknown':
      // Still marked as being sent: either the provider reports it, or it is looked at again.
      next(message.id, inSeconds(parts.reconcileSeconds));
  }
}

async function hold(
  tx: Tx,
  messageId: string,
  contactId: string,
  status: string,
): Promise<string | null> {
  await settleMessage(tx, messageId, { state: 'HELD', status, cost: 0 });
  return (await nextMessage(tx, contactId))?.id ?? null;
}
