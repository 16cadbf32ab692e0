import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  accessByLogin,
  type DatabaseAccess,
  type EmbeddedServer,
  migrate,
  startEmbedded,
} from '@saring/database';
import { migratePostgresStore } from '@saring/pipeline';
import { createSecrets, type Secrets } from '@saring/runtime';

/** A server of the bench's own, set up as `npm start` would, thrown away at the end. */
export async function benchStores(): Promise<{
  readonly server: EmbeddedServer;
  readonly access: DatabaseAccess;
  readonly secrets: Secrets;
  readonly dataDir: string;
  close(): Promise<void>;
}> {
  const dataDir = await mkdtemp(join(tmpdir(), 'saring-bench-'));
  const server = await startEmbedded({ dataDir });
  await server.ensureDatabase('saring');
  const owner = server.url('saring');
  await migrate(owner);
  await migratePostgresStore(owner);
  const secrets = createSecrets(Buffer.alloc(32, 'saring bench'));
  return {
    server,
    access: await accessByLogin(owner, secrets),
    secrets,
    dataDir,
    close: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
