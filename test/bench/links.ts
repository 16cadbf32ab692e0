import { parseArgs } from 'node:util';
import { createDoor, type Door, type FetchResult } from '@saring/sources';
import { FakeInternet } from '../servers/fake-internet.ts';
import { startRoughWeb } from '../servers/start-rough-web.ts';

/**
 * Links checked at the same time, one in ten slow, broken or lying, next to the same links without
 * those: do all end, and how much longer do the honest ones take?
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      links: { type: 'string', default: '500' },
      concurrency: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const links = Number(values.links);
  const concurrency = Number(values.concurrency ?? links);
  const web = await startRoughWeb();
  const net = new FakeInternet();
  const door = createDoor(
    { extraPorts: [], allow: [], proxy: null, contact: 'https://saring.id' },
    { network: net },
  );
  const hostile = Object.entries(web.ports.hostile);
  const names = (rough: boolean) =>
    Array.from({ length: links }, (_, index) => {
      const bad = rough && index % 10 === 0;
      const name = `situs${index}${rough ? '-a' : '-b'}.contoh.id`;
      const address = `8.${rough ? 40 : 50}.${index >> 8}.${index & 255}`;
      net.name(name, [address]);
      const [, port = 0] = bad ? (hostile[(index / 10) % hostile.length] ?? []) : [];
      net.route(address, 80, bad ? port : web.ports.good);
      return { bad, url: `http://${name}/${index}` };
    });
  try {
    await checkAll(door, names(false).slice(0, 50), 50);
    const without = await checkAll(door, names(false), concurrency);
    const among = await checkAll(door, names(true), concurrency);
    report(without, among, { links, concurrency, json: values.json });
  } finally {
    web.stop();
  }
}

interface Checked {
  readonly bad: boolean;
  readonly ms: number;
  readonly result: FetchResult;
}

async function checkAll(
  door: Door,
  links: readonly { bad: boolean; url: string }[],
  concurrency: number,
): Promise<Checked[]> {
  const checked: Checked[] = [];
  const queue = links.values();
  const worker = async () => {
    for (const { bad, url } of queue) {
      const started = performance.now();
      const result = await door.safeFetch({ url, tls: 'record', partial: 'keep' });
      checked.push({ bad, ms: performance.now() - started, result });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return checked;
}

function report(
  without: readonly Checked[],
  among: readonly Checked[],
  { links, concurrency, json }: { links: number; concurrency: number; json: boolean },
): void {
  const times = (list: readonly Checked[], bad: boolean) =>
    list.filter((each) => each.bad === bad).map((each) => each.ms);
  const figures = {
    links,
    concurrency,
    ended: among.length,
    honestAnswered: among.filter((each) => !each.bad && each.result.kind === 'response').length,
    medianWithoutMs: round(quantile(times(without, false), 0.5)),
    medianAmongMs: round(quantile(times(among, false), 0.5)),
    ratio: round(quantile(times(among, false), 0.5) / quantile(times(without, false), 0.5), 3),
    p95WithoutMs: round(quantile(times(without, false), 0.95)),
    p95AmongMs: round(quantile(times(among, false), 0.95)),
    slowestHostileMs: round(Math.max(...times(among, true))),
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  console.log('Links checked at the same time, one in ten hostile');
  console.table(figures);
  if (json) console.log(JSON.stringify(figures));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits));
}
