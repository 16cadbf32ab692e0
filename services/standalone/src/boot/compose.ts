import { join } from 'node:path';
import { createCheckSources } from '@saring/check-sources';
import { createDatabase, createTenantDirectory, workStats } from '@saring/database';
import type { Stage } from '@saring/domain';
import { createIngest, createIntake, KIM_ASSETS, KIM_STYLES } from '@saring/ingest';
import { createMatch } from '@saring/match';
import { createPictures } from '@saring/media';
import { createPipeline, type JobHandler, type Pipeline } from '@saring/pipeline';
import {
  createPublications,
  createPublish,
  endClarification,
  loadUsage,
  previewPublication,
  publishCase,
  usageFile,
} from '@saring/publish';
import { createReview } from '@saring/review';
import {
  type Config,
  createMetrics,
  type Logger,
  type Metrics,
  type Stoppable,
} from '@saring/runtime';
import { createDoor, type Door } from '@saring/sources';
import { createTriage } from '@saring/triage';
import {
  createAuthenticate,
  createRateLimiter,
  createReplyCache,
  HTMX,
  inlineStyles,
  loadAssets,
  type Route,
  WEB_ASSETS,
  WEB_SCRIPTS,
} from '@saring/web';
import { createBlobFolder } from './blob-folder.ts';
import { operationRoutes } from './operation-routes.ts';
import type { PeriodicTask } from './periodic.ts';
import { queueBoardRoutes } from './queue-board.ts';
import { openCaptures, sourceParts } from './source-parts.ts';
import { openQueueStore, type Stores } from './stores.ts';

/** Everything one process is made of, wired but not started. */
export type House = Awaited<ReturnType<typeof compose>>;

/**
 * Wires all services to the stores. Connections are the only thing that is opened here; nothing
 * works or listens yet.
 */
export async function compose(
  config: Config,
  stores: Stores,
  logger: Logger,
  /** Tests bring a door to an internet of their own, and a clock. */
  given: { readonly door?: Door; readonly now?: () => Date } = {},
) {
  const { access, secrets } = stores;
  const metrics = createMetrics();
  const pool = config.database.poolSize;
  const { waitMs } = config.database;
  const app = createDatabase({ url: access.app, poolSize: pool, waitMs });
  // Workers queue for a connection; nobody waits for their answer.
  const worker = createDatabase({ url: access.worker, poolSize: pool + 4, waitMs: 15_000 });
  // Sends what is published: on the role of the web services, with the patience of a worker.
  const sender = createDatabase({ url: access.app, poolSize: pool, waitMs: 15_000 });
  const feed = createDatabase({ url: access.worker, poolSize: 2, waitMs: 15_000 });
  const published = createDatabase({ url: access.public, poolSize: Math.ceil(pool / 2), waitMs });
  const tenants = createTenantDirectory(app);
  const store = await openQueueStore(config, access, logger);
  const pipeline = createPipeline({ store, database: worker, logger, metrics });
  const stopping = new AbortController();
  const assets = loadAssets([WEB_ASSETS, WEB_SCRIPTS, HTMX, ...KIM_ASSETS]);
  const pictures = createPictures();
  const door = given.door ?? createDoor(config.egress);
  const captures = openCaptures(config);

  const shared = { config, tenants, pipeline, secrets, logger, door, assetUrl: assets.url };
  const blobs = createBlobFolder(join(config.dataDir, 'blobs'));
  const ingestContext = { ...shared, database: app, blobs, pictures };
  const ingest = createIngest(ingestContext);
  const match = await createMatch({ ...shared, database: worker, feedDatabase: feed });
  const sources = sourceParts(config, { door, captures, database: worker, logger });
  const checkSources = createCheckSources(sources);
  const triage = createTriage();
  const now = given.now ?? (() => new Date());
  const publishContext = {
    ...shared,
    database: app,
    publicDatabase: published,
    blobs,
    publications: createPublications(published),
    replies: createReplyCache(),
    search: match.find,
    extractor: sources.extractor,
    captures,
    now,
  };
  const publish = createPublish(publishContext);
  const review = createReview({
    ...shared,
    now,
    captures,
    database: app,
    blobs,
    publicDatabase: published,
    door,
    intake: createIntake(ingestContext),
    pipeline,
    publish: (publisher, caseId, options) =>
      publishCase(publishContext, publisher, caseId, options),
    preview: (tenantId, caseId, reason) =>
      previewPublication(publishContext, tenantId, caseId, reason),
    search: match.find,
    withdraw: ({ tenantId, actor, roles }, id, reason) =>
      endClarification(publishContext, id, { tenantId, actor, roles, action: 'withdraw', reason }),
    usage: {
      load: (tenant, month, partnerId) =>
        loadUsage(app, tenant, { month, partnerId, now: publishContext.now() }),
      file: (tenant, usage, format) =>
        usageFile(usage, tenant, {
          format,
          now: publishContext.now(),
          publicUrl: config.http.publicUrl,
        }),
    },
  });
  const routes: Route[] = [...ingest.routes, ...review.routes, ...publish.routes, assets.route];
  routes.push(...queueBoardRoutes(store));
  routes.push(
    ...operationRoutes({
      ...{ config, database: app, pipeline, metrics, routes },
      assetUrl: assets.url,
      stopping: stopping.signal,
    }),
  );

  const stages: Partial<Record<Stage, StageParts>> = {
    ingest: { handlers: ingest.handlers, database: app, concurrency: 4 },
    match: { handlers: match.handlers, database: worker, concurrency: 4 },
    'check-sources': { handlers: checkSources.handlers, database: worker, concurrency: 16 },
    triage: { handlers: triage.handlers, database: worker, concurrency: 4 },
    publish: { handlers: publish.handlers, database: sender, concurrency: 8 },
  };
  const periodic: PeriodicTask[] = [
    ...ingest.periodic,
    ...match.periodic,
    ...checkSources.periodic,
    ...publish.periodic,
    ...review.periodic,
    { name: 'work-stats', everySeconds: 10, run: () => measureWork(worker, metrics) },
  ];
  /** What runs beside the jobs of a stage, once it was started. */
  const background: { stop(): Promise<void> }[] = [];
  const stoppables: Stoppable[] = [
    ...[app, worker, sender, feed, published].map((database) => ({
      name: 'database',
      stop: () => database.close(),
    })),
    { name: 'pipeline', stop: () => pipeline.stop() },
    { name: 'match', stop: () => match.stop() },
    { name: 'pictures', stop: () => pictures.close() },
    { name: 'check-sources', stop: () => checkSources.stop() },
    {
      name: 'background',
      stop: async () => void (await Promise.all(background.map((each) => each.stop()))),
    },
  ];
  return {
    config,
    app,
    worker,
    tenants,
    pipeline,
    metrics,
    secrets,
    door,
    routes,
    stages,
    periodic,
    match,
    startBackground: () => background.push(ingest.startBackground()),
    publishContext,
    authenticate: createAuthenticate(app, secrets),
    limiter: createRateLimiter(app, secrets, logger),
    assetUrl: assets.url,
    styles: inlineStyles(assets, [join(WEB_ASSETS, 'site.css'), KIM_STYLES]),
    /** Aborted first when the process is to stop. */
    stopping,
    stoppables,
  };
}

interface StageParts {
  readonly handlers: readonly JobHandler[];
  readonly database: ReturnType<typeof createDatabase>;
  readonly concurrency: number;
}

/** Starts working on the given stages. The match index is read before its first item. */
export async function startStages(house: House, stages: readonly Stage[]): Promise<Pipeline> {
  if (stages.includes('match')) await house.match.start();
  for (const stage of stages) {
    const parts = house.stages[stage];
    if (parts !== undefined) house.pipeline.work({ stage, ...parts });
  }
  if (stages.includes('ingest')) house.startBackground();
  house.pipeline.startSweeper();
  return house.pipeline;
}

async function measureWork(
  database: ReturnType<typeof createDatabase>,
  metrics: Metrics,
): Promise<void> {
  for (const row of await workStats(database)) {
    metrics.dueItems.set({ stage: row.stage }, row.due);
    metrics.deadItems.set({ stage: row.stage }, row.dead);
    metrics.oldestOpenSeconds.set({ stage: row.stage }, row.oldestSeconds ?? 0);
  }
}
