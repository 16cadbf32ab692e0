import pg from 'pg';
import { webhookStorm } from '../faults/webhook-storm.ts';
import { benchStores } from './bench-stores.ts';
import { printTable } from './table.ts';

/**
 * `npm run bench -- webhooks [--events N] [--json]`: N events (10,000) to a receiver that refuses
 * 45 % of the time, from a sender that is killed about every 5 seconds.
 */
export async function run(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--events');
  const events = at < 0 ? 10_000 : Number(args[at + 1]);
  const stores = await benchStores();
  const owner = new pg.Pool({ connectionString: stores.access.owner, max: 2 });
  try {
    const result = await webhookStorm({
      owner,
      ownerUrl: stores.access.owner,
      dataDir: stores.dataDir,
      secrets: stores.secrets,
      secretKey: Buffer.alloc(32, 'saring bench').toString('base64'),
      events,
      refuses: 0.45,
      livesMs: 5000,
      kills: Number.POSITIVE_INFINITY,
      deadlineMs: 3_600_000,
    });
    printTable(
      `${events} events, 45 % refused, sender killed about every 5 s`,
      ['', 'count'],
      Object.entries(result).map(([name, value]) => [name, Math.round(value * 10) / 10]),
    );
    if (args.includes('--json'))
      console.log(JSON.stringify({ bench: 'webhooks', events, ...result }));
  } finally {
    await owner.end();
    await stores.close();
  }
}
