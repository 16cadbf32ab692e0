import { z } from 'zod';
import { defineJob } from '../job.ts';

/**
 * Reads the text off an item's pictures; its matching and source checks follow. A job of its own
 * because it takes seconds where those take milliseconds.
 */
export const readImages = defineJob({
  stage: 'ingest',
  name: 'read-images',
  payload: z.object({ itemId: z.uuid() }),
  leaseSeconds: 30,
  maxAttempts: 3,
});
