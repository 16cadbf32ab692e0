import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Tells whoever still waits at the end of the time we promised why there is no answer. */
export const notifyDelay = defineJob({
  stage: 'ingest',
  name: 'notify-delay',
  payload: z.object({ itemId: z.uuid() }),
});
