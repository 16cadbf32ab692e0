import { ChannelSettings, openTelegram, readTelegramUpdate, TelegramFault } from '@saring/channels';
import { claimPeriodicTask, listAccounts, loadAccount, noteAccountProblem } from '@saring/database';
import type { IngestContext } from '../context.ts';
import { storeDeliveries } from './store-deliveries.ts';

/** One process polls a bot for so long, then any may: the Bot API refuses two at once. */
const TURN_SECONDS = 20;
const PAUSE_MS = 1000;

/** Asks Telegram for updates of every bot that is set to polling, until it is stopped. */
export function startTelegramPolls(context: IngestContext): { stop(): Promise<void> } {
  let stopped = false;
  let wake: () => void = () => undefined;
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PAUSE_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const turn = async (tenantId: string, accountId: string): Promise<void> => {
    const until = Date.now() + (TURN_SECONDS - 6) * 1000;
    while (!stopped && Date.now() < until) {
      if (!(await pollOnce(context, tenantId, accountId))) return;
    }
  };
  const loop = async (): Promise<void> => {
    while (!stopped) {
      try {
        const accounts = await listAccounts(context.database, 'TELEGRAM');
        await Promise.all(
          accounts.map(async ({ tenantId, accountId }) => {
            const name = `telegram-poll-${accountId}`;
            if (!(await claimPeriodicTask(context.database, name, TURN_SECONDS))) return;
            await turn(tenantId, accountId);
          }),
        );
      } catch (error) {
        context.logger.warn({ err: error }, 'could not poll');
      }
      await pause();
    }
  };
  const running = loop();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}

/**
 * One long poll. Updates are stored together with the cursor behind them, so that none is lost and
 * the next poll acknowledges only what is stored.
 *
 * @returns false when this bot is not to be polled now
 */
export async function pollOnce(
  context: IngestContext,
  tenantId: string,
  accountId: string,
): Promise<boolean> {
  const { database } = context;
  const account = await database.withTenant(tenantId, (tx) => loadAccount(tx, accountId));
  if (account === null || account.pausedAt !== null) return false;
  if (ChannelSettings.parse(account.settings).mode !== 'poll') return false;
  try {
    const updates = await openTelegram(context, account).poll(Number(account.cursor));
    const read = updates.flatMap((update) => readTelegramUpdate(update) ?? []);
    const last = Math.max(...updates.map(updateIdOf), Number(account.cursor) - 1);
    if (updates.length > 0) {
      const messages = read.flatMap(({ message }) => (message === null ? [] : [message]));
      await storeDeliveries(context, { tenantId, accountId, messages, cursor: last + 1 });
    }
    if (account.problem !== null) {
      await database.withTenant(tenantId, (tx) => noteAccountProblem(tx, accountId, null));
    }
    return true;
  } catch (error) {
    if (!(error instanceof TelegramFault)) throw error;
    const { outcome } = error;
    if (outcome.kind === 'account') {
      const { code } = outcome;
      await database.withTenant(tenantId, (tx) => noteAccountProblem(tx, accountId, code));
    }
    context.logger.debug({ accountId, outcome: outcome.kind }, 'poll failed');
    return false;
  }
}

/** Also of an update that cannot be read, or it would come again for ever. */
const updateIdOf = (update: unknown): number =>
  typeof update === 'object' && update !== null && 'update_id' in update
    ? Number(update.update_id)
    : -1;
