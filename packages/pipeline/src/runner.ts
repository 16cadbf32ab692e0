import {
  buryWork,
  type Database,
  finishWork,
  isOutage,
  type Lease,
  LeaseLost,
  leaseWork,
  renewWork,
  retryWork,
} from '@saring/database';
import { SaringError } from '@saring/domain';
import type { Logger, Metrics } from '@saring/runtime';
import { type JobHandler, Unrecoverable } from './handler.ts';
import type { Transact } from './transact.ts';

interface RunnerOptions {
  readonly handlers: ReadonlyMap<string, JobHandler>;
  /** The handle of the stage's database role. */
  readonly database: Database;
  readonly transact: Transact;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly signal: AbortSignal;
}

/** Seconds to wait when one of our own stores is away. */
const OUTAGE_SECONDS = 3;
/** Of a job that this process does not know: long enough to bury it. */
const DEFAULT_LEASE_SECONDS = 15;

/**
 * Works on one item: lease, run, commit under the fence. Never throws, because what the queue
 * thinks of the job does not matter: the outcome stands in the work item.
 */
export async function runWork(
  { workId, name }: { readonly workId: string; readonly name: string },
  options: RunnerOptions,
): Promise<void> {
  const { database, logger, metrics } = options;
  const seconds = options.handlers.get(name)?.job.leaseSeconds ?? DEFAULT_LEASE_SECONDS;
  const lease = await leaseWork(database, workId, seconds).catch((error: unknown) => {
    // Still due: the sweeper tells it again once the store is back.
    logger.warn({ workId, err: error }, 'could not lease');
    return null;
  });
  if (lease === null) return;
  const started = performance.now();
  const outcome = await attempt(lease, options);
  metrics.jobsFinished.inc({ stage: lease.stage, job: lease.job, outcome });
  metrics.jobSeconds.observe(
    { stage: lease.stage, job: lease.job },
    (performance.now() - started) / 1000,
  );
}

type Outcome = 'done' | 'retry' | 'dead' | 'lost';

async function attempt(lease: Lease, options: RunnerOptions): Promise<Outcome> {
  const { database, logger } = options;
  const ids = { workId: lease.id, job: lease.job, tenantId: lease.tenantId };
  const bury = async (reason: string, error: unknown): Promise<Outcome> => {
    logger.error({ ...ids, reason, err: error }, 'job is dead');
    await buryWork(database, lease, reason);
    return 'dead';
  };
  const handler = options.handlers.get(lease.job);
  if (handler === undefined) return bury(`no handler for ${lease.job}`, null);
  const payload = handler.job.payload.safeParse(lease.payload);
  if (!payload.success) return bury('payload does not parse', payload.error);

  const renewal = keepLease(lease, handler.job.leaseSeconds, database);
  try {
    let committed = false;
    await handler.run(payload.data, {
      tenantId: lease.tenantId,
      attempts: lease.attempts,
      signal: options.signal,
      logger: logger.child(ids),
      database,
      commit: async (work) => {
        const result = await options.transact(database, lease.tenantId, async (tx, schedule) => {
          // First, so that a worker that lost its lease stops before it does anything.
          await finishWork(tx, lease);
          return work(tx, schedule);
        });
        committed = true;
        return result;
      },
    });
    if (!committed) await database.outside((raw) => finishWork(raw, lease));
    return 'done';
  } catch (error) {
    return settle(error, lease, handler, options, bury);
  } finally {
    clearInterval(renewal);
  }
}

async function settle(
  error: unknown,
  lease: Lease,
  { job }: JobHandler,
  { database, logger }: RunnerOptions,
  bury: (reason: string, error: unknown) => Promise<Outcome>,
): Promise<Outcome> {
  if (error instanceof LeaseLost) return 'lost';
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  try {
    if (isOutage(error)) {
      await retryWork(database, lease, {
        seconds: OUTAGE_SECONDS,
        error: 'store unavailable',
        counts: false,
      });
      return 'retry';
    }
    if (error instanceof Unrecoverable) return await bury(error.message, error);
    const failures = lease.attempts + 1;
    if (failures >= job.maxAttempts) return await bury(reasonOf(error), error);
    logger.debug({ workId: lease.id, failures, message }, 'job will be tried again');
    await retryWork(database, lease, {
      seconds: job.backoffSeconds(failures),
      error: reasonOf(error),
      counts: true,
    });
    return 'retry';
  } catch (storeError) {
    // The lease runs out by itself, and the sweeper gives the item to somebody else.
    logger.warn({ workId: lease.id, err: storeError }, 'could not record the outcome');
    return 'lost';
  }
}

/** What an operator reads. Messages of unknown errors may quote data, so only their kind is kept. */
function reasonOf(error: unknown): string {
  if (error instanceof SaringError) return error.code;
  return error instanceof Error ? error.name : 'unknown error';
}

function keepLease(lease: Lease, seconds: number, database: Database): NodeJS.Timeout {
  const renew = () => {
    renewWork(database, lease, seconds).catch(() => undefined);
  };
  const timer = setInterval(renew, (seconds * 1000) / 3);
  timer.unref();
  return timer;
}
