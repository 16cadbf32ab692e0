import type { Stage } from '@saring/domain';
import type { PostgresConnectionOptions, PostgresQueueBackend, Queue } from 'bullmq';

/** What travels through the queue. */
export interface QueuedJob {
  /** Id of the work item. */
  readonly workId: string;
  readonly name: string;
  /** Part of the queue's own job id, so that each lease may be told once. */
  readonly fence: number;
  readonly told: number;
  /** 0: in the order of arrival; a larger number stands behind every smaller one. */
  readonly turn: number;
}

/** The same queue on the other store: its type differs in the connection alone. */
type PostgresQueue = Queue<
  unknown,
  unknown,
  string,
  unknown,
  unknown,
  string,
  PostgresQueueBackend,
  PostgresConnectionOptions
>;

export interface QueueWorker {
  /** Takes no more jobs and waits for those at hand. */
  close(): Promise<void>;
}

/**
 * The store behind the queues. It only hints at work: the record is PostgreSQL, so a store that
 * forgets, repeats or loses a job does no harm.
 */
export interface QueueStore {
  readonly kind: 'postgres' | 'redis';
  /** One queue of each stage, for the operators' board to look at. */
  readonly queues: readonly (Queue | PostgresQueue)[];
  /** @throws Error when the store does not answer; the sweeper will tell it later */
  enqueue(stage: Stage, jobs: readonly QueuedJob[]): Promise<void>;
  work(
    stage: Stage,
    concurrency: number,
    process: (job: Pick<QueuedJob, 'workId' | 'name'>) => Promise<void>,
  ): QueueWorker;
  /** `false` when the store has lost its memory since it was last marked with `epoch`. */
  remembers(epoch: string): Promise<boolean>;
  mark(epoch: string): Promise<void>;
  /** @throws Error when the store does not answer */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Nothing is kept in the queue once it is worked on: results and failures live in PostgreSQL. */
export const JOB_OPTIONS = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;

/** BullMQ allows no `:` in a job id and none of digits alone. */
export const queueJobId = (job: QueuedJob): string => `w-${job.workId}-${job.fence}-${job.told}`;

/**
 * How soon a job of a dead worker is given to another one. The lease on the work item decides who
 * may store a result, so a worker that is only slow and loses its lock here does no harm.
 */
export const WORKER_OPTIONS = {
  lockDuration: 12_000,
  stalledInterval: 4000,
  // However often workers die, the job itself is not to blame; the work item counts its failures.
  maxStalledCount: 1_000_000,
} as const;
