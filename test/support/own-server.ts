import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessByLogin, isAlive, migrate, startEmbedded } from '@saring/database';
import { migratePostgresStore } from '@saring/pipeline';
import { afterAll } from 'vitest';
import { openDatabase, type TestDatabase } from './database.ts';
import { testSecrets } from './global-setup.ts';
import { until } from './wait.ts';

export interface OwnServer {
  readonly database: TestDatabase;
  /** An `immediate` stop: no checkpoint, no goodbye, recovery from the log at the next start. */
  crash(): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
}

/**
 * A PostgreSQL of the test's own, for faults that would disturb others. It does not flush to the
 * disk, which only a crash of the whole machine would show; every commit is in its log.
 */
export async function ownServer(): Promise<OwnServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'saring-own-'));
  const settings = ['fsync=off'];
  let server = await startEmbedded({ dataDir, settings });
  const { port } = server;
  await server.ensureDatabase('saring');
  const owner = server.url('saring');
  await migrate(owner);
  await migratePostgresStore(owner);
  const { close, ...database } = openDatabase(await accessByLogin(owner, testSecrets));
  afterAll(async () => {
    await close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    database,
    crash: async () => {
      process.kill(server.pid, 'SIGQUIT');
      await until(() => !isAlive(server.pid), { what: 'the end of PostgreSQL' });
    },
    start: async () => {
      server = await startEmbedded({ dataDir, settings, port });
    },
  };
}
