import type { Server } from 'node:http';
import type { Stage } from '@saring/domain';
import { readConfig, silentLogger, stopAll } from '@saring/runtime';
import { compose, type House, loadDemo, startStages } from '@saring/standalone';
import { createWebApp, listen, renderErrorPage } from '@saring/web';
import { benchStores } from './bench-stores.ts';

export interface DemoHouse {
  readonly url: string;
  readonly house: House;
  close(): Promise<void>;
}

/** A whole installation with the demo data, as `npm start` makes it, on a free port. */
export async function demoHouse(stages: readonly Stage[]): Promise<DemoHouse> {
  const stores = await benchStores();
  const { access, secrets, dataDir } = stores;
  const config = readConfig({ PORT: '0', SARING_DATA_DIR: dataDir });
  const house = await compose(
    config,
    { access, secrets, embedded: null, migrated: [] },
    silentLogger,
  );
  const app = createWebApp({
    routes: house.routes,
    authenticate: house.authenticate,
    logger: silentLogger,
    metrics: house.metrics,
    trustedProxies: 0,
    publicUrl: config.http.publicUrl,
    styles: house.styles,
    errorPage: (problem, language) => renderErrorPage(problem, language, house.assetUrl),
  });
  await loadDemo(house, () => undefined);
  const server: Server = await listen(app, 0, '127.0.0.1');
  await startStages(house, stages);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    house,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await stopAll(house.stoppables, silentLogger);
      await stores.close();
    },
  };
}
