import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { addTenant, createAccount, createSession } from '@saring/database';
import { readConfig, silentLogger, stopAll } from '@saring/runtime';
import { compose } from '@saring/standalone';
import { createWebApp, listen, newSessionToken, SESSION_COOKIE, SESSION_HASH } from '@saring/web';
import pg from 'pg';
import { benchStores } from './bench-stores.ts';
import { printTable } from './table.ts';

const PAGES = {
  'first page': '/konsol',
  overdue: '/konsol?waktu=lewat&urut=tenggat',
  'one harm': '/konsol?bahaya=HEALTH',
  'one channel': '/konsol?kanal=WHATSAPP',
  unassigned: '/konsol?milik=kosong',
  search: '/konsol?q=bantuan+pasar',
} as const;

/**
 * Server time of the queue's pages with many open cases: median and 95th percentile, and as a ratio
 * to one bare query for the first fifty cases over the same connection.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string', default: '10000' },
      rounds: { type: 'string', default: '40' },
      json: { type: 'boolean', default: false },
    },
  });
  const cases = Number(values.cases);
  const rounds = Number(values.rounds);
  const stores = await benchStores();
  const config = readConfig({ PORT: '0', SARING_DATA_DIR: stores.dataDir });
  const house = await compose(
    config,
    { access: stores.access, secrets: stores.secrets, embedded: null, migrated: [] },
    silentLogger,
  );
  const owner = new pg.Client({ connectionString: stores.access.owner });
  await owner.connect();
  const bare = new pg.Client({ connectionString: stores.access.app });
  await bare.connect();
  const app = createWebApp({
    routes: house.routes,
    authenticate: house.authenticate,
    logger: silentLogger,
    metrics: house.metrics,
    trustedProxies: 0,
    publicUrl: config.http.publicUrl,
    errorPage: () => '',
  });
  const server = await listen(app, 0, '127.0.0.1');
  try {
    const tenantId = await addTenant(house.app, {
      slug: 'ukur',
      name: 'Kabupaten Ukur',
      regionCode: '63.03',
      timeZone: 'Asia/Makassar',
    });
    const token = newSessionToken();
    await house.app.withTenant(tenantId, async (tx) => {
      const accountId = await createAccount(tx, {
        tenantId,
        login: 'ukur@uji.example',
        displayName: 'Pemeriksa',
        publicId: 'UK-01',
        roles: ['REVIEWER'],
        government: true,
        passwordHash: null,
      });
      const tokenHash = house.secrets.hash(SESSION_HASH, token);
      await createSession(tx, { tenantId, accountId, tokenHash });
    });
    await fill(owner, tenantId, cases);
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const ask = async (path: string): Promise<void> => {
      const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
        headers: { cookie: `${SESSION_COOKIE}=${token}` },
      });
      if (reply.status !== 200) throw new Error(`${reply.status} for ${path}`);
      await reply.text();
    };
    const query = async (): Promise<void> => {
      await bare.query('BEGIN');
      await bare.query("SELECT set_config('saring.tenant', $1, true)", [tenantId]);
      await bare.query(
        `SELECT id, number, claim FROM cases WHERE state = ANY('{NEW,TRIAGED,ASSIGNED,CHECKING}')
         ORDER BY priority DESC, id LIMIT 50`,
      );
      await bare.query('COMMIT');
    };
    const base = await measure(query, rounds);
    const rows = [];
    for (const [name, path] of Object.entries(PAGES)) {
      rows.push({ name, ...(await measure(() => ask(path), rounds)) });
    }
    printTable(
      `${cases} open cases; milliseconds`,
      ['page', 'median', 'p95', 'p95 / bare query'],
      [{ name: 'bare query', ...base }, ...rows].map((row) => [
        row.name,
        row.median,
        row.p95,
        Math.round((row.p95 / base.p95) * 10) / 10,
      ]),
    );
    const worst = Math.max(...rows.map((row) => row.p95));
    if (values.json) {
      console.log(
        JSON.stringify({ cases, base, pages: rows, worstP95: worst, ratio: worst / base.p95 }),
      );
    }
  } finally {
    server.closeAllConnections();
    server.close();
    await Promise.all([owner.end(), bare.end()]);
    await stopAll(house.stoppables, silentLogger);
    await stores.close();
  }
}

async function measure(work: () => Promise<void>, rounds: number) {
  for (let warm = 0; warm < 3; warm += 1) await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(rounds * share)] ?? 0) * 10) / 10;
  return { median: at(0.5), p95: at(0.95) };
}

/** Cases with one item each; every third is a suggested repeat of the one before. */
async function fill(owner: pg.Client, tenantId: string, cases: number): Promise<void> {
  const tag = randomUUID().slice(0, 8);
  await owner.query('ALTER TABLE cases DISABLE TRIGGER case_state_initial');
  await owner.query(
    `INSERT INTO cases (id, tenant_id, number, state, claim, priority, harms, due_at, item_count)
     SELECT gen_random_uuid(), $1::uuid, n,
            (ARRAY['TRIAGED','ASSIGNED','CHECKING','WAITING_FOR_SOURCE','READY_FOR_REVIEW'])[n % 5 + 1]::case_state,
            'Kabar nomor ' || n || ' tentang ' || (ARRAY['bantuan pasar','banjir sungai','vaksin anak','lowongan kerja'])[n % 4 + 1],
            (n * 7919 % 100000) / 100.0, ARRAY[(ARRAY['FRAUD','DISASTER','HEALTH'])[n % 3 + 1]]::harm[],
            now() + make_interval(mins => n % 2880 - 1440), 1
     FROM generate_series(1, $2::int) n`,
    [tenantId, cases],
  );
  await owner.query('ALTER TABLE cases ENABLE TRIGGER case_state_initial');
  await owner.query(
    `INSERT INTO item (id, tenant_id, kind, text, masked_text, case_id, open_stages)
     SELECT gen_random_uuid(), tenant_id, 'SUBMISSION', claim, claim, id, 0 FROM cases WHERE tenant_id = $1`,
    [tenantId],
  );
  await owner.query('ALTER TABLE submission DISABLE TRIGGER submission_state_initial');
  await owner.query(
    `INSERT INTO submission (item_id, tenant_id, ticket, channel, state)
     SELECT id, tenant_id, $2 || row_number() OVER (),
            (ARRAY['WEB','WHATSAPP','KIM_APP'])[row_number() OVER () % 3 + 1]::channel, 'LINKED'
     FROM item WHERE tenant_id = $1`,
    [tenantId, tag],
  );
  await owner.query('ALTER TABLE submission ENABLE TRIGGER submission_state_initial');
  await owner.query(
    `INSERT INTO match (id, tenant_id, item_id, rank, score, status, target_kind, target_id, explanation, engine_version)
     SELECT gen_random_uuid(), i.tenant_id, i.id, 1, 0.7, 'SUGGESTED', 'case', before.id, '{}', 'ukur'
     FROM item i JOIN cases c ON c.id = i.case_id
     JOIN cases before ON before.tenant_id = c.tenant_id AND before.number = c.number - 1
     WHERE c.tenant_id = $1 AND c.number % 3 = 0`,
    [tenantId],
  );
  await owner.query('ANALYZE');
}
