import { parseArgs } from 'node:util';
import { createDoor, FETCH_LIMITS } from '@saring/sources';
import { FakeInternet } from '../servers/fake-internet.ts';
import { startRoughWeb } from '../servers/start-rough-web.ts';

/** Every hostile server under the real limits: how it ends, after how long, at what cost in memory. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  const web = await startRoughWeb();
  const net = new FakeInternet();
  const door = createDoor(
    { extraPorts: [], allow: [], proxy: null, contact: 'https://saring.id' },
    { network: net },
  );
  net.name('jahat.contoh.id', ['8.20.0.1']);
  net.name('bisu.contoh.id', ['8.20.0.2']);
  net.blackhole('8.20.0.2', 80);
  const visit = async (port: number, url = 'http://jahat.contoh.id/1') => {
    net.route('8.20.0.1', 80, port);
    const before = process.memoryUsage.rss();
    let peak = before;
    const sampler = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 5);
    const started = performance.now();
    const cpu = process.cpuUsage();
    const result = await door.safeFetch({ url });
    clearInterval(sampler);
    const { user, system } = process.cpuUsage(cpu);
    return {
      end: result.kind === 'failure' ? result.code : String(result.status),
      seconds: Number(((performance.now() - started) / 1000).toFixed(2)),
      cpuMs: Math.round((user + system) / 1000),
      extraMiB: Number(((Math.max(peak, process.memoryUsage.rss()) - before) / 2 ** 20).toFixed(1)),
    };
  };
  try {
    for (let turn = 0; turn < 20; turn += 1) await visit(web.ports.good);
    const rows: Record<string, Awaited<ReturnType<typeof visit>>> = {};
    for (const [kind, port] of Object.entries(web.ports.hostile)) {
      if (values.only === undefined || kind.includes(values.only)) rows[kind] = await visit(port);
    }
    rows['packets swallowed'] = await visit(0, 'http://bisu.contoh.id/');
    const list = Object.values(rows);
    const figures = {
      bombs: list.length,
      slowestSeconds: Math.max(...list.map((row) => row.seconds)),
      mostExtraMiB: Math.max(...list.map((row) => row.extraMiB)),
      totalMs: FETCH_LIMITS.totalMs,
    };
    console.log('Hostile servers under the real limits');
    console.table(rows);
    if (values.json) console.log(JSON.stringify(figures));
  } finally {
    web.stop();
  }
}
