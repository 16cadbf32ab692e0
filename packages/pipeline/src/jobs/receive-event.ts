import { z } from 'zod';
import { defineJob, exponentialBackoff } from '../job.ts';

/**
 * Works on one message as a provider delivered it: fetches its files, makes the submission, answers
 * commands. A provider's files stay fetchable for minutes to days, so it is tried for a while.
 */
export const receiveEvent = defineJob({
  stage: 'ingest',
  name: 'receive-event',
  payload: z.object({ eventId: z.uuid() }),
  leaseSeconds: 45,
  maxAttempts: 8,
  backoffSeconds: exponentialBackoff(2, 120),
});
