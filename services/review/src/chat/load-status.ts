import { ChannelSettings } from '@saring/channels';
import {
  accountsOfTenant,
  messageCounts,
  openWindows,
  spentInMonth,
  type Tx,
  uncertainMessages,
} from '@saring/database';
import { monthOf } from '@saring/domain';

const SHOWN = 50;
const DAYS = 30;

interface AccountStatus {
  readonly id: string;
  readonly channel: string;
  readonly problem: string | null;
  readonly problemAt: Date | null;
  readonly pausedAt: Date | null;
  readonly settings: ChannelSettings;
  /** Rupiah, this month. */
  readonly spent: number;
}

export interface ChatStatus {
  readonly accounts: readonly AccountStatus[];
  readonly windows: Awaited<ReturnType<typeof openWindows>>;
  readonly counts: Awaited<ReturnType<typeof messageCounts>>;
  readonly uncertain: readonly { readonly id: string; readonly ticket: string | null }[];
}

/** Everything the channel page shows; no id of a contact is among it. */
export async function loadStatus(tx: Tx, timeZone: string): Promise<ChatStatus> {
  const month = monthOf(new Date(), timeZone);
  const accounts: AccountStatus[] = [];
  for (const row of await accountsOfTenant(tx)) {
    accounts.push({
      id: row.id,
      channel: row.channel,
      problem: row.problem,
      problemAt: row.problemAt,
      pausedAt: row.pausedAt,
      settings: ChannelSettings.parse(row.settings),
      spent: await spentInMonth(tx, row.channel, month),
    });
  }
  return {
    accounts,
    windows: await openWindows(tx, SHOWN),
    counts: await messageCounts(tx, DAYS),
    uncertain: await uncertainMessages(tx, SHOWN),
  };
}
