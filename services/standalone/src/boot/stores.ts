import {
  accessByLogin,
  accessByRole,
  createDatabase,
  type DatabaseAccess,
  type EmbeddedServer,
  expectDatabase,
  migrate,
  queueEpoch,
  startEmbedded,
} from '@saring/database';
import {
  createPostgresStore,
  createRedisStore,
  migratePostgresStore,
  type QueueStore,
} from '@saring/pipeline';
import {
  type Config,
  createSecrets,
  type Logger,
  loadMasterKey,
  type Secrets,
} from '@saring/runtime';

export interface Stores {
  readonly access: DatabaseAccess;
  readonly secrets: Secrets;
  /** `null` with an operator's own server. */
  readonly embedded: EmbeddedServer | null;
  /** Migrations applied just now. */
  readonly migrated: readonly string[];
}

const DATABASE = 'saring';

/**
 * Opens the database as its owner, as it is.
 *
 * @throws Error in one plain sentence when it cannot
 */
export async function openOwner(
  config: Config,
): Promise<{ readonly owner: string; readonly embedded: EmbeddedServer | null }> {
  if (config.database.url !== null) {
    await expectDatabase(config.database.url);
    return { owner: config.database.url, embedded: null };
  }
  const embedded = await startEmbedded({ dataDir: config.dataDir });
  await embedded.ensureDatabase(DATABASE);
  return { owner: embedded.url(DATABASE), embedded };
}

/**
 * Opens the database, migrated and with the roles of the services. Several processes may do so at
 * once.
 *
 * @throws Error in one plain sentence when it cannot
 */
export async function openStores(config: Config): Promise<Stores> {
  const secrets = createSecrets(
    loadMasterKey(config),
    config.olderSecretKeys.map((key) => Buffer.from(key, 'base64')),
  );
  const { owner, embedded } = await openOwner(config);
  const migrated = await migrateAll(owner);
  const access = embedded === null ? accessByRole(owner) : await accessByLogin(owner, secrets);
  return { access, secrets, embedded, migrated };
}

async function migrateAll(ownerUrl: string): Promise<string[]> {
  const migrated = await migrate(ownerUrl);
  await migratePostgresStore(ownerUrl);
  return migrated;
}

/** The queue store that the configuration asks for. @throws Error for a Redis that evicts keys */
export async function openQueueStore(
  config: Config,
  access: DatabaseAccess,
  logger: Logger,
): Promise<QueueStore> {
  const onError = (error: Error) => logger.debug({ err: error }, 'queue store');
  if (config.redis === null) return createPostgresStore(access.queue, onError);
  // Nobody waits for the answer; a process that gives up here would be started again in a circle.
  const database = createDatabase({ url: access.app, poolSize: 1, waitMs: 15_000 });
  try {
    const epoch = await queueEpoch(database);
    return await createRedisStore(config.redis.url, epoch.slice(0, 8), onError);
  } finally {
    await database.close();
  }
}
