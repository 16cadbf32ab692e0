import { STAGES, type Stage } from '@saring/domain';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { z } from 'zod';
import { JOB_OPTIONS, type QueueStore, queueJobId, WORKER_OPTIONS } from './queue-store.ts';

const Data = z.object({ workId: z.string() });

/**
 * Queues in Redis or Valkey.
 *
 * @param installation names the keys, so that several installations may share one server
 * @throws Error when the server would evict keys under memory pressure
 */
export async function createRedisStore(
  url: string,
  installation: string,
  onError: (error: Error) => void,
): Promise<QueueStore> {
  // Producers give up at once: a request never waits for Redis, the sweeper tells it later.
  const producer = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: 2000,
    commandTimeout: 2000,
    lazyConnect: true,
    retryStrategy: (times) => Math.min(200 * times, 2000),
  });
  producer.on('error', onError);
  await producer.connect().catch((error: unknown) => {
    onError(error instanceof Error ? error : new Error(String(error)));
  });
  if (producer.status === 'ready') await refuseEviction(producer);

  // The hash tag keeps the keys of one queue on one node of a cluster.
  const prefixOf = (stage: Stage) => `{saring-${installation}-${stage}}`;
  const epochKey = `saring-${installation}-epoch`;
  const queues = new Map(
    STAGES.map((stage) => {
      const queue = new Queue(stage, {
        connection: producer,
        prefix: prefixOf(stage),
        skipWaitingForReady: true,
      });
      queue.on('error', onError);
      return [stage, queue] as const;
    }),
  );
  const queueOf = (stage: Stage) => {
    const queue = queues.get(stage);
    if (queue === undefined) throw new Error(`no queue for stage ${stage}`);
    return queue;
  };
  const consumers: Redis[] = [];
  return {
    kind: 'redis',
    queues: [...queues.values()],
    enqueue: async (stage, jobs) => {
      await queueOf(stage).addBulk(
        jobs.map((job) => ({
          name: job.name,
          data: { workId: job.workId },
          opts: { ...JOB_OPTIONS, jobId: queueJobId(job), priority: job.turn },
        })),
      );
    },
    work: (stage, concurrency, process) => {
      const connection = new Redis(url, {
        maxRetriesPerRequest: null,
        retryStrategy: (times) => Math.min(200 * times, 2000),
      });
      connection.on('error', onError);
      consumers.push(connection);
      const worker = new Worker(
        stage,
        (job) => process({ workId: Data.parse(job.data).workId, name: job.name }),
        {
          connection,
          concurrency,
          ...WORKER_OPTIONS,
          prefix: prefixOf(stage),
        },
      );
      worker.on('error', onError);
      return { close: () => worker.close() };
    },
    remembers: async (epoch) => (await producer.get(epochKey)) === epoch,
    mark: async (epoch) => {
      await producer.set(epochKey, epoch);
    },
    ping: async () => {
      await producer.ping();
    },
    close: async () => {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      for (const connection of [producer, ...consumers]) connection.disconnect();
    },
  };
}

async function refuseEviction(redis: Redis): Promise<void> {
  const info = await redis.info('memory');
  const policy = /^maxmemory_policy:(\S+)/mu.exec(info)?.[1] ?? 'noeviction';
  if (policy !== 'noeviction') {
    redis.disconnect();
    throw new Error(
      `Redis is set to evict keys (maxmemory-policy ${policy}); queues need noeviction.`,
    );
  }
}
