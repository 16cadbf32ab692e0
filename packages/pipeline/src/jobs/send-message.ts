import { z } from 'zod';
import { defineJob, exponentialBackoff } from '../job.ts';

/**
 * Sends one message when it is its turn in the line of its contact. Providers ask for pauses and
 * operators need time to renew a token, so it is tried for about three days.
 */
export const sendMessage = defineJob({
  stage: 'publish',
  name: 'send-message',
  payload: z.object({ messageId: z.uuid() }),
  leaseSeconds: 45,
  maxAttempts: 60,
  backoffSeconds: exponentialBackoff(2, 7200),
});
