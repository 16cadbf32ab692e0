import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createApiKey, createDatabase } from '@saring/database';
import { API_KEY_HASH, newApiKey } from '@saring/web';
import pg from 'pg';
import { z } from 'zod';
import { benchStores } from './bench-stores.ts';
import { requestRate } from './request-rate.ts';
import { printTable } from './table.ts';

const Told = z.object({ port: z.number().optional(), took: z.array(z.number()).optional() });

/**
 * `npm run bench -- clarifications-list [--rows N] [--rounds N] [--seconds N] [--json]`: the list of
 * the partner API with 100,000 clarifications, next to a bare Express route that gives the same
 * bytes. Both in processes of their own, asked in turns.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
    },
  });
  const rows = Number(values.rows);
  const milliseconds = Number(values.seconds) * 1000;
  const stores = await benchStores();
  const secret = Buffer.alloc(32, 'saring bench').toString('base64');
  const servers: ReturnType<typeof startServer>[] = [];
  try {
    const tenantId = await putClarifications(stores.access.owner, rows);
    const database = createDatabase({ url: stores.access.app, poolSize: 1 });
    const { key, prefix } = newApiKey();
    await database.withTenant(tenantId, (tx) =>
      createApiKey(tx, {
        tenantId,
        name: 'bench',
        prefix,
        keyHash: stores.secrets.hash(API_KEY_HASH, key),
        scopes: ['clarifications:read'],
      }),
    );
    await database.close();
    const common = { access: stores.access, secret };
    const saring = startServer({ role: 'saring', path: stores.dataDir, ...common });
    servers.push(saring);
    const ours = await saring.port;
    const headers = { authorization: `Bearer ${key}` };
    const first = '/api/v1/clarifications';
    const answer = await fetch(`http://127.0.0.1:${ours}${first}`, { headers });
    const body = Buffer.from(await answer.arrayBuffer());
    const file = join(stores.dataDir, 'page.json');
    writeFileSync(file, body);
    const bareServer = startServer({ role: 'bare', path: file, ...common });
    servers.push(bareServer);
    const bare = await bareServer.port;

    const ask = (port: number) =>
      requestRate({ port, path: () => first, headers, connections: 32, milliseconds });
    await ask(bare);
    await ask(ours);
    const rounds: { bare: number; saring: number }[] = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      rounds.push({ bare: await ask(bare), saring: await ask(ours) });
    }
    // Readers of all sorts: most ask for the first page, some for any, a few pages deep inside.
    await saring.took();
    await requestRate({
      port: ours,
      headers,
      connections: 8,
      milliseconds: milliseconds * 2,
      path: (request) =>
        request % 5 === 0
          ? `${first}?cursor=${cursorAt((request * 7919) % rows)}`
          : request % 5 === 1
            ? `${first}?updatedSince=${updatedBefore(request)}&limit=20`
            : first,
    });
    const took = await saring.took();
    const at = (share: number) =>
      took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
    const ratios = rounds.map((round) => round.saring / round.bare).sort((a, b) => a - b);
    const medianRatio = ratios[Math.floor(ratios.length / 2)] ?? 0;
    printTable(
      `GET ${first}, ${rows} clarifications, ${body.length} bytes, 32 connections`,
      ['round', 'bare Express/s', 'Saring/s', 'ratio'],
      rounds.map((round, index) => [
        index + 1,
        Math.round(round.bare),
        Math.round(round.saring),
        (round.saring / round.bare).toFixed(2),
      ]),
    );
    console.log(`\nmedian ratio ${medianRatio.toFixed(2)} (goal 0.50 or more)`);
    console.log(
      `server time of mixed pages: p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms, ${took.length} answers (goal p99 50 ms)`,
    );
    if (values.json) {
      const serverMs = { p50: at(0.5), p99: at(0.99), answers: took.length };
      console.log(
        JSON.stringify({ bench: 'clarifications-list', rows, rounds, medianRatio, serverMs }),
      );
    }
  } finally {
    for (const server of servers) server.stop();
    await stores.close();
  }
}

/** Pollers ask since the minute of their last visit, so hardly two ask the same. */
const updatedBefore = (request: number): string =>
  new Date(Date.UTC(2026, 10, 1) - ((request * 7919) % 2000) * 60_000).toISOString();

const cursorAt = (seq: number): string =>
  Buffer.from(JSON.stringify(['r', seq])).toString('base64url');

function startServer(options: object) {
  const child = fork(join(import.meta.dirname, 'list-server.ts'), [JSON.stringify(options)]);
  const told = () =>
    new Promise<z.infer<typeof Told>>((resolve, reject) => {
      child.once('message', (message) => resolve(Told.parse(message)));
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
  return {
    port: told().then((message) => message.port ?? 0),
    took: async (): Promise<number[]> => {
      const answer = told();
      child.send('how long');
      return (await answer).took ?? [];
    },
    stop: () => child.kill('SIGKILL'),
  };
}

/** Texts of a usual length, put in with the triggers off; returns the office. */
async function putClarifications(ownerUrl: string, rows: number): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const tenantId = randomUUID();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query(
      `INSERT INTO tenant (id, slug, name, region_code) VALUES ($1, 'banyak', 'Kabupaten Banyak', '63.03')`,
      [tenantId],
    );
    await client.query(
      `INSERT INTO clarification (id, tenant_id, case_id, slug, kind, state, current_version, published_at, updated_at, release_seq)
       SELECT gen_random_uuid(), $1, gen_random_uuid(), 'kabar-nomor-' || n, 'FACT_CHECK', 'PUBLISHED', 1,
              moment, moment, n
       FROM generate_series(1, $2::int) n,
            LATERAL (SELECT timestamptz '2026-11-01' - make_interval(mins => $2::int - n) AS moment) m`,
      [tenantId, rows],
    );
    await client.query(
      `INSERT INTO clarification_version (id, tenant_id, clarification_id, version, state, title, claim, verdict,
         techniques, harms, summary, explanation, sources, signed_by, published_at)
       SELECT gen_random_uuid(), c.tenant_id, c.id, 1, 'PUBLISHED', 'Kabar nomor ' || c.release_seq || ' tidak benar',
              'Beredar kabar nomor ' || c.release_seq || ' tentang pembagian bantuan.', 'FALSE',
              '{FABRICATED_CONTENT}', '{FRAUD}', 'Tidak ada pembagian bantuan seperti itu. Jangan mengisi data.',
              repeat('Kantor kecamatan menyatakan kabar itu tidak benar dan meminta warga menunggu. ', 8),
              '[{"title": "Pernyataan kantor kecamatan", "url": "https://kecamatan.example/pernyataan"}]',
              '{UJ-01,UJ-02}', c.updated_at
       FROM clarification c WHERE c.tenant_id = $1`,
      [tenantId],
    );
    await client.query(
      `INSERT INTO publication_sequence (tenant_id, seq, changed_at) VALUES ($1, $2, now() - interval '1 hour')`,
      [tenantId, rows],
    );
    await client.query('ANALYZE');
    return tenantId;
  } finally {
    await client.end();
  }
}
