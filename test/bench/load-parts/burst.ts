import { setTimeout as sleep } from 'node:timers/promises';
import { crowd } from '../../crowd/messages.ts';

export interface Message {
  readonly tenant: string;
  readonly text: string;
  readonly rumour: boolean;
}

/** Of every ten messages three copy the rumour, one varies it, six are about something else. */
export function burstOf(submissions: number, tenants: readonly string[]): Message[] {
  const copies = Math.round(submissions * 0.3);
  const variants = Math.round(submissions * 0.1);
  const messages = crowd({ copies, variants, others: submissions - copies - variants }, 7);
  return messages.map(({ text, claim }, at) => ({
    tenant: tenants[at % tenants.length] ?? '',
    text,
    rumour: claim === 'rumour',
  }));
}

/** Sends all of it, so many at a time, each from an address of its own; whoever must wait does. */
export async function sendBurst(
  url: string,
  messages: readonly Message[],
  atOnce: number,
): Promise<{ readonly tickets: number; readonly toldToWait: number }> {
  let next = 0;
  let tickets = 0;
  let toldToWait = 0;
  const sender = async (): Promise<void> => {
    for (let at = next++; at < messages.length; at = next++) {
      const message = messages[at];
      for (;;) {
        const answer = await fetch(`${url}/api/v1/submissions`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-forwarded-for': `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`,
          },
          body: JSON.stringify({ text: message?.text, tenant: message?.tenant }),
        });
        const text = await answer.text();
        if (answer.status === 202) break;
        if (answer.status !== 503 && answer.status !== 429) throw new Error(text);
        toldToWait += 1;
        await sleep(250);
      }
      tickets += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  return { tickets, toldToWait };
}
