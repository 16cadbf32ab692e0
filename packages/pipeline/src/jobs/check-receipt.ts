import { z } from 'zod';
import { defineJob, exponentialBackoff } from '../job.ts';

/**
 * Opens an address at which a partner says it published a clarification, and looks which version
 * stands there. A page that cannot be read is tried again over some hours.
 */
export const checkReceipt = defineJob({
  stage: 'publish',
  name: 'check-receipt',
  payload: z.object({ receiptId: z.uuid() }),
  leaseSeconds: 45,
  maxAttempts: 5,
  backoffSeconds: exponentialBackoff(300, 4 * 3600),
});
