import { parseArgs } from 'node:util';
import { addTenant } from '@saring/database';
import { readConfig, silentLogger, stopAll } from '@saring/runtime';
import { compose } from '@saring/standalone';
import { createWebApp, listen, renderErrorPage } from '@saring/web';
import pg from 'pg';
import { crowd, racingPairs } from '../crowd/messages.ts';
import { type CrowdOutcome, runCrowd } from '../crowd/run-crowd.ts';
import { spawnWorker, type WorkerProcess } from '../faults/worker-process.ts';
import { benchStores } from './bench-stores.ts';
import { printTable } from './table.ts';

/**
 * One rumour 500 times, 200 variants of it and 1,000 other messages through several match
 * processes: exactly one case for the rumour, no wrong merges; again with a process killed in the
 * middle; then races of two first-seen texts of one claim.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      copies: { type: 'string', default: '500' },
      variants: { type: 'string', default: '200' },
      others: { type: 'string', default: '1000' },
      races: { type: 'string', default: '1000' },
      processes: { type: 'string', default: '4' },
      json: { type: 'boolean', default: false },
    },
  });
  const sizes = {
    copies: Number(values.copies),
    variants: Number(values.variants),
    others: Number(values.others),
  };
  const stores = await benchStores();
  const workers: WorkerProcess[] = [];
  const config = readConfig({ PORT: '0', SARING_DATA_DIR: stores.dataDir });
  const house = await compose(
    config,
    { access: stores.access, secrets: stores.secrets, embedded: null, migrated: [] },
    silentLogger,
  );
  const app = createWebApp({
    routes: house.routes,
    authenticate: house.authenticate,
    logger: silentLogger,
    metrics: house.metrics,
    trustedProxies: 0,
    publicUrl: config.http.publicUrl,
    styles: house.styles,
    errorPage: (problem, language) => renderErrorPage(problem, language, house.assetUrl),
  });
  const server = await listen(app, 0, '127.0.0.1');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const owner = new pg.Pool({ connectionString: stores.access.owner, max: 2 });
  const sql = async <Row extends object>(text: string, params: unknown[] = []): Promise<Row[]> =>
    (await owner.query<Row & pg.QueryResultRow>(text, params)).rows;
  const start = async (): Promise<WorkerProcess> => {
    const worker = spawnWorker({
      databaseUrl: stores.access.owner,
      dataDir: stores.dataDir,
      redisUrl: process.env.REDIS_URL,
      stages: 'match,check-sources,triage',
      env: { SARING_SECRET_KEY: Buffer.alloc(32, 'saring bench').toString('base64') },
    });
    workers.push(worker);
    await worker.ready;
    return worker;
  };
  const outcomes: [string, CrowdOutcome][] = [];
  try {
    for (let at = 0; at < Number(values.processes); at += 1) await start();
    const round = async (name: string, killing: boolean) => {
      const tenant = `ramai-${outcomes.length}`;
      await addTenant(house.app, {
        slug: tenant,
        name,
        regionCode: '63.03',
        timeZone: 'Asia/Makassar',
      });
      const messages = crowd(sizes, outcomes.length + 1);
      const onSent = async (sent: number) => {
        if (!killing || sent !== Math.floor(messages.length / 2)) return;
        await workers[0]?.kill('SIGKILL');
        await start();
      };
      outcomes.push([
        name,
        await runCrowd({ url, tenant, messages, atOnce: 16, sql, onSent, deadlineMs: 600_000 }),
      ]);
    };
    await round('one rumour', false);
    await round('with a process killed', true);
    const races = Number(values.races);
    await addTenant(house.app, {
      slug: 'balapan',
      name: 'balapan',
      regionCode: '63.03',
      timeZone: 'Asia/Makassar',
    });
    const messages = racingPairs(races, 3).flat();
    outcomes.push([
      `${races} races of two`,
      await runCrowd({ url, tenant: 'balapan', messages, atOnce: 16, sql, deadlineMs: 1_200_000 }),
    ]);
  } finally {
    await Promise.all(workers.map((worker) => worker.kill('SIGKILL')));
    server.closeAllConnections();
    server.close();
    await owner.end();
    await stopAll(house.stoppables, silentLogger);
    await stores.close();
  }
  printTable(
    `${sizes.copies} copies, ${sizes.variants} variants, ${sizes.others} others; ${values.processes} processes`,
    ['round', 'rumour cases', 'wrong merges', 'split claims', 'cases', 'lost', 'seconds'],
    outcomes.map(([name, o]) => [
      name,
      o.rumourCases,
      o.wrongMerges,
      o.splitClaims,
      o.cases,
      o.lost,
      Math.round(o.seconds),
    ]),
  );
  if (values.json) console.log(JSON.stringify({ sizes, rounds: Object.fromEntries(outcomes) }));
}
