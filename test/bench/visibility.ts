import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addTenant, createDatabase } from '@saring/database';
import pg from 'pg';
import { z } from 'zod';
import { benchStores } from './bench-stores.ts';
import { makeMessages } from './scale-parts/messages.ts';
import { printTable } from './table.ts';

const Told = z.object({ found: z.string().optional() });

/**
 * `npm run bench -- visibility [--items N] [--stored N] [--processes N] [--json]`: how long after an
 * item's commit every one of several match processes finds it, asked for it at once; beside
 * the same question asked again.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      items: { type: 'string', default: '500' },
      stored: { type: 'string', default: '10000' },
      processes: { type: 'string', default: '4' },
      json: { type: 'boolean', default: false },
    },
  });
  const items = Number(values.items);
  const stored = Number(values.stored);
  const stores = await benchStores();
  const owner = new pg.Pool({ connectionString: stores.access.owner, max: 2 });
  const processes: ChildProcess[] = [];
  try {
    const database = createDatabase({ url: stores.access.app, poolSize: 1 });
    const place = { regionCode: '63.03', timeZone: 'Asia/Makassar' };
    const tenantId = await addTenant(database, {
      slug: 'lihat',
      name: 'Kabupaten Lihat',
      ...place,
    });
    await database.close();
    const { docs } = makeMessages({ n: stored + items, queries: 1, seed: 1, texts: null });
    const texts = docs.map(({ text }) => text);
    await put(owner, tenantId, texts.slice(0, stored));
    for (let at = 0; at < Number(values.processes); at += 1) {
      const options = JSON.stringify({ access: stores.access, dataDir: stores.dataDir, tenantId });
      processes.push(fork(join(import.meta.dirname, 'visibility-process.ts'), [options]));
    }
    await Promise.all(processes.map(told));
    const visible: number[] = [];
    const known: number[] = [];
    for (const text of texts.slice(stored)) {
      const [refId = ''] = await put(owner, tenantId, [text]);
      for (const times of [visible, known]) {
        const from = performance.now();
        await Promise.all(processes.map((process) => asked(process, text, refId)));
        times.push(performance.now() - from);
      }
    }
    const figures = { new: spread(visible), known: spread(known) };
    printTable(
      `${items} items, ${stored} stored, ${processes.length} processes: until all of them find it, ms`,
      ['', 'p50', 'p99'],
      Object.entries(figures).map(([name, { p50, p99 }]) => [name, p50, p99]),
    );
    if (values.json)
      console.log(JSON.stringify({ bench: 'visibility', items, stored, ...figures }));
  } finally {
    for (const process of processes) process.kill('SIGKILL');
    await owner.end();
    await stores.close();
  }
}

/** Makes texts findable as items; returns their references. */
async function put(owner: pg.Pool, tenantId: string, texts: readonly string[]): Promise<string[]> {
  const ids = texts.map(() => randomUUID());
  await owner.query(
    `INSERT INTO match_document (id, tenant_id, kind, ref_id, text, fingerprint)
     SELECT gen_random_uuid(), $1, 'item', t.id, t.text, t.id::text
     FROM unnest($2::uuid[], $3::text[]) t(id, text)`,
    [tenantId, ids, texts],
  );
  return ids;
}

const told = (process: ChildProcess): Promise<z.infer<typeof Told>> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a process ended with ${code}`));
    process.once('exit', ended);
    process.once('message', (message) => {
      process.off('exit', ended);
      resolve(Told.parse(message));
    });
  });

async function asked(process: ChildProcess, text: string, refId: string): Promise<void> {
  const answer = told(process);
  process.send({ text, refId });
  await answer;
}

function spread(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p99: at(0.99) };
}
