import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stage } from '@saring/domain';
import { type Config, createLogger, readConfig, silentLogger, stopAll } from '@saring/runtime';
import type { Door } from '@saring/sources';
import { compose, type House, startStages } from '@saring/standalone';
import { createWebApp, listen, renderErrorPage } from '@saring/web';
import { afterAll } from 'vitest';
import { type TestDatabase, testDatabase } from './database.ts';
import { testSecrets } from './global-setup.ts';

export { makeOffice, type TestOffice } from './office.ts';

export interface TestHouse {
  readonly url: string;
  readonly house: House;
  readonly database: TestDatabase;
  readonly dataDir: string;
  readonly server: Server;
}

interface HouseOptions {
  /** Stages that work; all of them when left out. */
  readonly stages?: readonly Stage[];
  /** Environment variables, as an operator would set them. */
  readonly env?: Readonly<Record<string, string>>;
  /** Writes a log at this level to `house.log` in the data folder; none when left out. */
  readonly logLevel?: string;
  /** A database that the test can stop; a clone on the common server when left out. */
  readonly database?: TestDatabase;
  /** A door to an internet of the test's own. */
  readonly door?: Door;
  /** The clock of what is published, of receipts and recalls, and of the office's deadlines. */
  readonly now?: () => Date;
}

const ALL: readonly Stage[] = ['ingest', 'match', 'check-sources', 'triage', 'review', 'publish'];

/** A whole installation on a database of its own, listening on a free port; stopped at the end. */
export async function testHouse(options: HouseOptions = {}): Promise<TestHouse> {
  const database = options.database ?? (await testDatabase());
  const dataDir = mkdtempSync(join(tmpdir(), 'saring-house-'));
  const redis = process.env.SARING_TEST_REDIS_URL;
  const config: Config = readConfig({
    PORT: '0',
    SARING_DATA_DIR: dataDir,
    SARING_PUBLIC_URL: 'https://saring.example',
    // A crowded machine is not an outage.
    SARING_DATABASE_WAIT_MS: '20000',
    ...(redis === undefined ? {} : { REDIS_URL: redis }),
    ...options.env,
  });
  const logger =
    options.logLevel === undefined
      ? silentLogger
      : createLogger({ level: options.logLevel, file: join(dataDir, 'house.log') });
  const house = await compose(
    config,
    { access: database.access, secrets: testSecrets, embedded: null, migrated: [] },
    logger,
    {
      ...(options.door === undefined ? {} : { door: options.door }),
      ...(options.now === undefined ? {} : { now: options.now }),
    },
  );
  const app = createWebApp({
    routes: house.routes,
    authenticate: house.authenticate,
    limiter: house.limiter,
    logger,
    metrics: house.metrics,
    trustedProxies: 0,
    publicUrl: config.http.publicUrl,
    styles: house.styles,
    errorPage: (problem, language) => renderErrorPage(problem, language, house.assetUrl),
  });
  const server = await listen(app, 0, '127.0.0.1');
  await startStages(house, options.stages ?? ALL);
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await stopAll(house.stoppables, silentLogger);
    rmSync(dataDir, { recursive: true, force: true });
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, house, database, dataDir, server };
}
