import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Reads a feed or channel page once and stores what is new in it. */
export const collectSource = defineJob({
  stage: 'ingest',
  name: 'collect-source',
  payload: z.object({ sourceId: z.uuid() }),
  maxAttempts: 3,
});
