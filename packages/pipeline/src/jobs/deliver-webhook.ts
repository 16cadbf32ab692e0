import { z } from 'zod';
import { defineJob } from '../job.ts';

const MINUTE = 60;
const HOUR = 3600;

/** Seconds between tries; 75.9 h in all, without the jitter that only lengthens them. */
const SCHEDULE = [
  5,
  30,
  ...[2, 5, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 5, 6, 8, 10, 12, 12, 12].map((hours) => hours * HOUR),
];

/**
 * Sends one event to one endpoint. Standard Webhooks asks for many tries over days, because a
 * partner's server may be away for a weekend; eighteen, so that one which fails every second time
 * still gets everything.
 */
export const deliverWebhook = defineJob({
  stage: 'publish',
  name: 'deliver-webhook',
  payload: z.object({ deliveryId: z.uuid() }),
  maxAttempts: SCHEDULE.length + 1,
  backoffSeconds: (failures) => (SCHEDULE[failures - 1] ?? 12 * HOUR) * (1 + Math.random() * 0.2),
});
