import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { postgresBinaries } from './binaries.ts';
import { ensureCluster, OWNER } from './cluster.ts';
import { runAs } from './identity.ts';
import { explainFailure, startProgram } from './program.ts';

/** A PostgreSQL server of our own, on loopback, in the data folder. */
export interface EmbeddedServer {
  readonly port: number;
  readonly pid: number;
  /** It was running already: another process of ours, or one that was killed, had started it. */
  readonly adopted: boolean;
  /** Connection string of the owner for one database. */
  url(database: string): string;
  /** Makes the database unless it is there. */
  ensureDatabase(database: string): Promise<void>;
  /** Fast shutdown: open transactions are rolled back, everything committed is kept. */
  stop(): Promise<void>;
}

interface EmbeddedOptions {
  /** Holds `postgres/`: the cluster, its log and the owner's password. */
  readonly dataDir: string;
  /** More server settings, as `name=value`. */
  readonly settings?: readonly string[];
  /** A free one when left out. Given to a server that comes back to those who knew it. */
  readonly port?: number;
}

const START_DEADLINE_MS = 60_000;

/**
 * Starts the embedded server, making its cluster on first use, or joins the one that is running
 * on the same folder.
 *
 * @throws Error in one plain sentence: no binaries for the platform, a closed folder, a full disk,
 * production mode
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  if (process.env.NODE_ENV === 'production') {
    throw new Error('The embedded PostgreSQL is not for production; set DATABASE_URL.');
  }
  const folder = join(options.dataDir, 'postgres');
  const cluster = join(folder, 'cluster');
  mkdirSync(folder, { recursive: true });
  const binaries = await postgresBinaries();
  const identity = runAs([cluster, binaries.postgres]);
  const password = await ensureCluster(folder, cluster, binaries.initdb, identity);

  const running = runningServer(cluster);
  if (
    running !== null &&
    (await answersWithin(urlOf({ ...running, password }, 'postgres'), 5000))
  ) {
    return serverHandle({ ...running, password, adopted: true });
  }

  const port = options.port ?? (await freePort());
  const logPath = join(folder, 'server.log');
  const log = openSync(logPath, 'a', 0o600);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
  ];
  const child = startProgram(
    identity,
    binaries.postgres,
    [
      ...['-D', cluster, '-p', String(port)],
      ...[...settings, ...(options.settings ?? [])].flatMap((setting) => ['-c', setting]),
    ],
    log,
  );
  closeSync(log);
  let exited = false;
  child.once('exit', () => {
    exited = true;
  });
  child.unref();
  const server = { pid: child.pid ?? 0, port, password };
  for (const deadline = Date.now() + START_DEADLINE_MS; ; ) {
    if (await answers(urlOf(server, 'postgres')))
      return serverHandle({ ...server, adopted: false });
    if (exited || Date.now() > deadline) throw new Error(await explainFailure(logPath, folder));
    await sleep(50);
  }
}

/** Reads `postmaster.pid`: the process id stands in line 1, the port in line 4. */
function runningServer(cluster: string): { pid: number; port: number } | null {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || !Number.isInteger(port) || port === 0) return null;
  return isAlive(pid) ? { pid, port } : null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const urlOf = (server: { port: number; password: string }, database: string): string =>
  `postgres://${OWNER}:${server.password}@127.0.0.1:${server.port}/${database}`;

function serverHandle(server: {
  pid: number;
  port: number;
  password: string;
  adopted: boolean;
}): EmbeddedServer {
  return {
    port: server.port,
    pid: server.pid,
    adopted: server.adopted,
    url: (database) => urlOf(server, database),
    ensureDatabase: async (database) => {
      const client = new pg.Client({ connectionString: urlOf(server, 'postgres') });
      await client.connect();
      try {
        const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
        if (found.rowCount === 0) {
          await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
        }
      } finally {
        await client.end();
      }
    },
    stop: async () => {
      for (const [signal, waitMs] of [
        ['SIGINT', 8000],
        ['SIGQUIT', 3000],
      ] as const) {
        if (!isAlive(server.pid)) return;
        process.kill(server.pid, signal);
        for (const end = Date.now() + waitMs; isAlive(server.pid) && Date.now() < end; ) {
          await sleep(25);
        }
      }
    },
  };
}

/** A server that was found may still be starting or recovering. */
async function answersWithin(url: string, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(100)) {
    if (await answers(url)) return true;
  }
  return false;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
