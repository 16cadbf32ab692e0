import { setTimeout as sleep } from 'node:timers/promises';
import { STAGES, type Stage } from '@saring/domain';
import { createLogger, readConfig, type Stoppable, stopAll, stopSignal } from '@saring/runtime';
import { createWebApp, listen, renderErrorPage } from '@saring/web';
import { compose, startStages } from './boot/compose.ts';
import { startPeriodicTasks } from './boot/periodic.ts';
import { plainSentence } from './boot/plain-errors.ts';
import { openStores } from './boot/stores.ts';
import { ensureDemo } from './demo/ensure-demo.ts';
import { announce, say } from './terminal/announce.ts';

/**
 * All stages in one process, or the ones that `SARING_STAGES` names. Stops on a signal in the
 * reverse order of starting.
 */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const stages = stagesFrom(process.env.SARING_STAGES);
  const logger = createLogger(config.log);
  const parts: Stoppable[] = [];
  try {
    say('Membuka basis data ... (opening the database)');
    const stores = await openStores(config);
    const { embedded } = stores;
    if (embedded !== null) parts.push({ name: 'postgres', stop: () => embedded.stop() });
    const house = await compose(config, stores, logger);
    parts.push(...house.stoppables);
    const demo = config.demo ? await ensureDemo(house, stores.access.owner, say) : null;

    const app = createWebApp({
      routes: house.routes,
      authenticate: house.authenticate,
      limiter: house.limiter,
      logger,
      metrics: house.metrics,
      trustedProxies: config.http.trustedProxies,
      publicUrl: config.http.publicUrl,
      styles: house.styles,
      errorPage: (problem, language) => renderErrorPage(problem, language, house.assetUrl),
      stopping: house.stopping.signal,
    });
    const server = await listen(app, config.http.port, config.http.host);
    parts.push({
      name: 'http',
      stop: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeIdleConnections();
        }),
    });
    await startStages(house, stages);
    const periodic = startPeriodicTasks(house.worker, house.periodic, logger);
    parts.push({ name: 'periodic tasks', stop: () => periodic.stop() });
    announce({ config, stores, demo, storeKind: house.pipeline.storeKind, stages });
    const signal = await stopSignal();
    say(`Berhenti ... (stopping, ${signal})`);
    house.stopping.abort();
    await sleep(config.http.drainSeconds * 1000);
  } catch (error) {
    logger.fatal({ err: error }, 'could not start');
    process.stderr.write(`\nSaring tidak dapat dijalankan. ${plainSentence(error)}\n`);
    process.exitCode = 1;
  }
  await stopAll(parts, logger);
  logger.flush();
  process.exit();
}

function stagesFrom(names: string | undefined): readonly Stage[] {
  if (names === undefined || names.trim() === '') return STAGES;
  // A process that answers requests and works on nothing.
  if (names.trim() === 'none') return [];
  return names.split(',').map((name) => {
    const stage = STAGES.find((each) => each === name.trim());
    if (stage === undefined) throw new Error(`SARING_STAGES names an unknown stage: ${name}`);
    return stage;
  });
}

await main();
