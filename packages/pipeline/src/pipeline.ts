import { setMaxListeners } from 'node:events';
import type { Database, WorkRef } from '@saring/database';
import { STAGES, type Stage } from '@saring/domain';
import type { Logger, Metrics } from '@saring/runtime';
import { JOBS } from './catalog.ts';
import { fairTurns } from './fair-turns.ts';
import type { JobHandler } from './handler.ts';
import { runWork } from './runner.ts';
import type { QueueStore, QueueWorker } from './store/queue-store.ts';
import { startSweeper } from './sweeper.ts';
import { createTransactions, type Transact } from './transact.ts';

interface PipelineOptions {
  readonly store: QueueStore;
  /** A handle whose role may claim work; any services' role may. */
  readonly database: Database;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly sweepEveryMs?: number;
}

interface StageWork {
  readonly stage: Stage;
  readonly handlers: readonly JobHandler[];
  /** The handle of the stage's own role. */
  readonly database: Database;
  /** Items at hand at once; they wait for I/O, the CPU does one at a time. */
  readonly concurrency: number;
}

export interface Pipeline {
  readonly transact: Transact;
  /**
   * Starts working on a stage.
   *
   * @throws Error when a job of the stage has no handler, or two
   */
  work(stage: StageWork): void;
  startSweeper(): void;
  /** @throws Error when the queue store does not answer */
  ping(): Promise<void>;
  readonly storeKind: QueueStore['kind'];
  /** Takes no new work, waits for what is at hand, closes the store. */
  stop(): Promise<void>;
}

export function createPipeline(options: PipelineOptions): Pipeline {
  const { store, database, logger, metrics } = options;
  const workers: QueueWorker[] = [];
  const abort = new AbortController();
  // Every running job may listen, and more than ten are no leak.
  setMaxListeners(0, abort.signal);
  const telling = new Set<Promise<void>>();
  let sweeper: { stop(): Promise<void> } | null = null;

  const turns = new Map(STAGES.map((stage) => [stage, fairTurns()]));
  const enqueue = async (refs: readonly WorkRef[]): Promise<void> => {
    for (const stage of STAGES) {
      const turnOf = turns.get(stage) ?? (() => 0);
      const jobs = refs
        .filter((ref) => ref.stage === stage)
        .map(({ id, tenantId, job, fence, told }) => ({
          ...{ workId: id, name: job, fence, told },
          turn: turnOf(tenantId),
        }));
      if (jobs.length > 0) await store.enqueue(stage, jobs);
    }
  };
  const transactions = createTransactions((refs) => {
    const told = enqueue(refs)
      .catch((error: unknown) => logger.debug({ err: error }, 'queue not told; the sweeper will'))
      .finally(() => telling.delete(told));
    telling.add(told);
  });

  return {
    transact: transactions.transact,
    storeKind: store.kind,
    work: ({ stage, handlers, database: stageDatabase, concurrency }) => {
      const byName = handlersFor(stage, handlers);
      const runner = {
        handlers: byName,
        database: stageDatabase,
        transactions,
        logger: logger.child({ stage }),
        metrics,
        signal: abort.signal,
      };
      workers.push(store.work(stage, concurrency, (job) => runWork(job, runner)));
    },
    startSweeper: () => {
      sweeper ??= startSweeper({
        database,
        store,
        enqueue,
        logger,
        ...(options.sweepEveryMs === undefined ? {} : { everyMs: options.sweepEveryMs }),
      });
    },
    ping: () => store.ping(),
    stop: async () => {
      await sweeper?.stop();
      abort.abort();
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all(telling);
      await store.close();
    },
  };
}

function handlersFor(
  stage: Stage,
  handlers: readonly JobHandler[],
): ReadonlyMap<string, JobHandler> {
  const byName = new Map(handlers.map((handler) => [handler.job.name, handler]));
  if (byName.size !== handlers.length) throw new Error(`stage ${stage}: a job has two handlers`);
  const wanted = JOBS.filter((job) => job.stage === stage).map((job) => job.name);
  const missing = wanted.filter((name) => !byName.has(name));
  const foreign = [...byName.keys()].filter((name) => !wanted.some((each) => each === name));
  if (missing.length > 0) throw new Error(`stage ${stage}: no handler for ${missing.join(', ')}`);
  if (foreign.length > 0) throw new Error(`stage ${stage}: not its job: ${foreign.join(', ')}`);
  return byName;
}
