import { STAGES, type Stage } from '@saring/domain';
import { createPostgresBackend, withBackend } from 'bullmq';
import pg from 'pg';
import { z } from 'zod';
import { JOB_OPTIONS, type QueueStore, queueJobId, WORKER_OPTIONS } from './queue-store.ts';

const SCHEMA = 'bullmq';
/** Held while the rights of the queue's role are set; released with the connection. */
const START_LOCK = 72_707_370;
/**
 * Adding in bulk makes and drops two temporary tables, some 20 ms of the server's time, however few
 * the jobs; adding one takes 1 to 2 ms.
 */
const WORTH_A_BULK = 10;
const Data = z.object({ workId: z.string() });
const { Queue, Worker } = withBackend(createPostgresBackend);

/**
 * Brings BullMQ's own tables up to date and hands them to the queue's role. Needs the owner;
 * call it after the migrations.
 */
export async function migratePostgresStore(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Processes that start together would change the same rights at the same moment.
    await client.query('SELECT pg_advisory_lock($1)', [START_LOCK]);
    const queue = new Queue('migration', {
      connection: { connectionString: ownerUrl, schema: SCHEMA, migrate: true, max: 1 },
    });
    try {
      await queue.waitUntilReady();
    } finally {
      await queue.close();
    }
    for (const objects of ['TABLES', 'SEQUENCES', 'FUNCTIONS']) {
      await client.query(`GRANT ALL ON ALL ${objects} IN SCHEMA ${SCHEMA} TO saring_queue`);
    }
  } finally {
    await client.end();
  }
}

/** Queues in a schema of the database itself. */
export function createPostgresStore(url: string, onError: (error: Error) => void): QueueStore {
  const connection = { connectionString: url, schema: SCHEMA, keepAlive: true };
  const queues = new Map(
    STAGES.map((stage) => {
      const queue = new Queue(stage, { connection: { ...connection, max: 2 } });
      queue.on('error', onError);
      return [stage, queue] as const;
    }),
  );
  const queueOf = (stage: Stage) => {
    const queue = queues.get(stage);
    if (queue === undefined) throw new Error(`no queue for stage ${stage}`);
    return queue;
  };
  return {
    kind: 'postgres',
    queues: [...queues.values()],
    enqueue: async (stage, jobs) => {
      const queue = queueOf(stage);
      const rows = jobs.map((job) => ({
        name: job.name,
        data: { workId: job.workId },
        opts: { ...JOB_OPTIONS, jobId: queueJobId(job), priority: job.turn },
      }));
      if (rows.length >= WORTH_A_BULK) await queue.addBulk(rows);
      else await Promise.all(rows.map(({ name, data, opts }) => queue.add(name, data, opts)));
    },
    work: (stage, concurrency, process) => {
      const worker = new Worker(
        stage,
        (job) => process({ workId: Data.parse(job.data).workId, name: job.name }),
        {
          connection: { ...connection, max: Math.max(2, Math.ceil(concurrency / 2)) },
          concurrency,
          ...WORKER_OPTIONS,
        },
      );
      worker.on('error', onError);
      return { close: () => worker.close() };
    },
    // It is the same store as the record: one cannot forget without the other.
    remembers: async () => true,
    mark: async () => undefined,
    ping: async () => {
      await queueOf('ingest').isPaused();
    },
    close: async () => {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}
