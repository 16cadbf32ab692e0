import { randomBytes } from 'node:crypto';
import type { DatabaseAccess } from '@saring/database';
import { createPostgresStore, createRedisStore, type QueueStore } from '@saring/pipeline';
import { afterAll } from 'vitest';

/**
 * The queue store under test: Redis when `SARING_TEST_REDIS_URL` is set, PostgreSQL otherwise.
 * Files named `*.queue.test.ts` are run on both.
 */
export async function testQueueStore(access: DatabaseAccess): Promise<QueueStore> {
  const ignore = () => undefined;
  const redis = process.env.SARING_TEST_REDIS_URL;
  const store =
    redis === undefined
      ? createPostgresStore(access.queue, ignore)
      : await createRedisStore(redis, randomBytes(6).toString('hex'), ignore);
  afterAll(() => store.close());
  return store;
}
