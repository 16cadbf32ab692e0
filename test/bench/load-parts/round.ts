import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addTenant, createDatabase } from '@saring/database';
import pg from 'pg';
import { spawnWorker, type WorkerProcess } from '../../faults/worker-process.ts';
import { freePort } from '../../support/free-port.ts';
import { benchStores } from '../bench-stores.ts';
import { burstOf, sendBurst } from './burst.ts';
import { cpuOfTree, useOf } from './process-use.ts';
import { readStopwatch, type Spread, startStopwatch } from './stopwatch.ts';
import { fillStored } from './stored.ts';
import { throttle } from './throttle.ts';

export interface RoundFigures {
  readonly workers: number;
  readonly items: number;
  readonly lost: number;
  /** Offices with exactly one case of the rumour: must be all. */
  readonly officesWithOneRumour: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly acceptedPerSecond: number;
  readonly toldToWait: number;
  readonly queueSeconds: Spread;
  readonly caseSeconds: Spread;
  readonly cpuPerItem: {
    readonly web: number;
    readonly workers: number;
    readonly database: number;
  };
  readonly peakMb: { readonly web: number; readonly worker: number };
  /** Of a worker with everything stored in its index, before the burst. */
  readonly restingMb: number;
  readonly databaseBytesPerItem: number;
}

/**
 * An installation from nothing: a database, one process that answers requests and so many that
 * work; a burst through its HTTP door, and what became of it.
 */
export async function runRound(options: {
  readonly districts: number;
  readonly submissions: number;
  readonly workers: number;
  /** Of a core that each worker gets; 1 is all it wants. */
  readonly workerShare: number;
  /** Messages of the past that the installation holds before the burst. */
  readonly stored: number;
}): Promise<RoundFigures> {
  const stores = await benchStores();
  const owner = new pg.Pool({ connectionString: stores.access.owner, max: 2 });
  // The server may be gone before an idle connection has noticed that it was closed.
  owner.on('error', () => undefined);
  const processes: WorkerProcess[] = [];
  const throttles: (() => Promise<void>)[] = [];
  try {
    const tenants = await offices(stores.access.app, options.districts);
    await fillStored(owner, options.stored);
    const port = await freePort();
    const start = async (stages: string, env: Record<string, string>) => {
      const process = spawnWorker({
        databaseUrl: stores.access.owner,
        dataDir: stores.dataDir,
        redisUrl: globalThis.process.env.REDIS_URL,
        stages,
        env: {
          SARING_SECRET_KEY: Buffer.alloc(32, 'saring bench').toString('base64'),
          SARING_TRUSTED_PROXIES: '1',
          SARING_API_PER_MINUTE: '10000000',
          SARING_DATABASE_WAIT_MS: '20000',
          ...env,
        },
      });
      processes.push(process);
      await process.ready;
      return process.pid;
    };
    const web = await start('none', { PORT: String(port) });
    const workers: number[] = [];
    for (let at = 0; at < options.workers; at += 1) {
      workers.push(await start('ingest,match,check-sources,triage,publish', {}));
    }
    const messages = burstOf(options.submissions, tenants);
    await idle(workers);
    const restingMb = Math.max(...workers.map((pid) => useOf(pid).residentMb));
    await owner.query('VACUUM');
    const sizeBefore = await sizeOf(owner);
    await startStopwatch(owner);
    const server = await serverPid(owner);
    const cpu = () => ({
      web: useOf(web).cpuSeconds,
      workers: workers.reduce((sum, pid) => sum + useOf(pid).cpuSeconds, 0),
      database: cpuOfTree(server),
    });
    if (options.workerShare < 1) {
      throttles.push(...workers.map((pid) => throttle(pid, options.workerShare)));
    }
    const before = cpu();
    const started = performance.now();
    const since = () => (performance.now() - started) / 1000;
    const sent = await sendBurst(`http://127.0.0.1:${port}`, messages, 16);
    const sentSeconds = since();
    await settled(owner);
    const seconds = since();
    const after = cpu();
    const times = await readStopwatch(owner);
    const peakMb = {
      web: useOf(web).peakMb,
      worker: Math.max(...workers.map((pid) => useOf(pid).peakMb)),
    };
    await owner.query('VACUUM');
    const items = sent.tickets;
    const each = (part: 'web' | 'workers' | 'database') => (after[part] - before[part]) / items;
    return {
      workers: options.workers,
      items,
      ...(await outcome(owner, items)),
      seconds,
      perSecond: items / seconds,
      acceptedPerSecond: items / sentSeconds,
      toldToWait: sent.toldToWait,
      queueSeconds: times.queue,
      caseSeconds: times.case,
      cpuPerItem: { web: each('web'), workers: each('workers'), database: each('database') },
      peakMb,
      restingMb,
      databaseBytesPerItem: Math.round(((await sizeOf(owner)) - sizeBefore) / items),
    };
  } finally {
    await Promise.all(throttles.map((end) => end()));
    await Promise.all(processes.map((process) => process.kill('SIGKILL')));
    await owner.end();
    await stores.close();
  }
}

async function offices(url: string, count: number): Promise<string[]> {
  const database = createDatabase({ url, poolSize: 2, waitMs: 20_000 });
  try {
    const slugs = Array.from({ length: count }, (_, at) => `kabupaten-${at + 1}`);
    for (const slug of slugs) {
      const place = { regionCode: '63.03', timeZone: 'Asia/Makassar' };
      await addTenant(database, { slug, name: slug, ...place });
    }
    return slugs;
  } finally {
    await database.close();
  }
}

/** Until the workers have read into their index what is stored, and do nothing more. */
async function idle(pids: readonly number[]): Promise<void> {
  const used = () => pids.map((pid) => useOf(pid).cpuSeconds);
  for (let before = used(); ; ) {
    await sleep(2000);
    const now = used();
    if (now.every((seconds, at) => seconds - (before[at] ?? 0) < 0.3)) return;
    before = now;
  }
}

async function settled(owner: pg.Pool): Promise<void> {
  for (const end = Date.now() + 600_000; ; await sleep(100)) {
    const { rowCount } = await owner.query(
      `SELECT FROM work_item WHERE stage IN ('match', 'check-sources', 'triage') LIMIT 1`,
    );
    if (rowCount === 0) return;
    if (Date.now() > end) throw new Error('not settled within ten minutes');
  }
}

/** What is stored is a day old at least. */
const OF_THE_BURST = `received_at > now() - interval '12 hours'`;

async function outcome(owner: pg.Pool, sent: number) {
  const { rows } = await owner.query<{ with_case: number; one: number }>(
    `WITH rumour AS (
       SELECT tenant_id, count(DISTINCT case_id) AS cases FROM item
       WHERE lower(text) LIKE '%kartu keluarga%' AND ${OF_THE_BURST} GROUP BY tenant_id)
     SELECT (SELECT count(*)::int FROM item WHERE case_id IS NOT NULL AND ${OF_THE_BURST}) AS with_case,
            (SELECT count(*)::int FROM rumour WHERE cases = 1) AS one`,
  );
  return { lost: sent - (rows[0]?.with_case ?? 0), officesWithOneRumour: rows[0]?.one ?? 0 };
}

async function sizeOf(owner: pg.Pool): Promise<number> {
  const { rows } = await owner.query<{ size: string }>(
    'SELECT pg_database_size(current_database()) AS size',
  );
  return Number(rows[0]?.size ?? 0);
}

/** The first line of the file that a running server keeps. */
async function serverPid(owner: pg.Pool): Promise<number> {
  const { rows } = await owner.query<{ data_directory: string }>('SHOW data_directory');
  const file = join(rows[0]?.data_directory ?? '', 'postmaster.pid');
  return Number(/^\d+/u.exec(readFileSync(file, 'utf8'))?.[0]);
}
