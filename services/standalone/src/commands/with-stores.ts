import {
  createDatabase,
  createTenantDirectory,
  type Database,
  type TenantDirectory,
} from '@saring/database';
import { type Config, createLogger, type Logger, readConfig, type Secrets } from '@saring/runtime';
import { openStores, type Stores } from '../boot/stores.ts';

/** What a command of the operator works with. */
export interface CommandContext {
  readonly config: Config;
  readonly stores: Stores;
  /** On the role of the web services. */
  readonly database: Database;
  readonly tenants: TenantDirectory;
  readonly secrets: Secrets;
  readonly logger: Logger;
}

/**
 * Runs a command on the installation's stores: beside a running installation on the same data
 * folder it uses that one's server, otherwise it starts the server for as long as it takes.
 */
export async function withStores<T>(work: (context: CommandContext) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const stores = await openStores(config);
  const database = createDatabase({ url: stores.access.app, poolSize: 4 });
  try {
    return await work({
      config,
      stores,
      database,
      tenants: createTenantDirectory(database),
      secrets: stores.secrets,
      logger: createLogger({ level: 'warn', file: null }),
    });
  } finally {
    await database.close();
    if (stores.embedded !== null && !stores.embedded.adopted) await stores.embedded.stop();
  }
}
