import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Seconds between tries: 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h (75 h in all). */
const SCHEDULE = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/**
 * Sends one event to one endpoint. Standard Webhooks asks for many tries over days, because a
 * partner's server may be away for a weekend.
 */
export const deliverWebhook = defineJob({
  stage: 'publish',
  name: 'deliver-webhook',
  payload: z.object({ deliveryId: z.uuid() }),
  maxAttempts: SCHEDULE.length + 1,
  backoffSeconds: (failures) => (SCHEDULE[failures - 1] ?? 86_400) * (0.9 + Math.random() * 0.2),
});
