import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessByLogin, migrate, startEmbedded } from '@saring/database';
import { migratePostgresStore } from '@saring/pipeline';
import { createSecrets } from '@saring/runtime';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Owner's connection string of the server that holds the template. */
    databaseServer: string;
  }
}

/** Databases of tests are clones of this one. */
export const TEMPLATE = 'saring_template';
/** Roles belong to the server, so all clones share their passwords. */
export const testSecrets = createSecrets(Buffer.alloc(32, 'saring test'));

/**
 * One PostgreSQL for the whole run, with one migrated template. Nothing of it outlives the run, so
 * it need not survive a crash of the machine either.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'saring-test-'));
  const server = await startEmbedded({
    dataDir,
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
  });
  await server.ensureDatabase(TEMPLATE);
  await migrate(server.url(TEMPLATE));
  await migratePostgresStore(server.url(TEMPLATE));
  await accessByLogin(server.url(TEMPLATE), testSecrets);
  project.provide('databaseServer', server.url('postgres'));
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
