import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Looks for fact-checks others have published about an item. Nobody waits for it. */
export const searchFactChecks = defineJob({
  stage: 'check-sources',
  name: 'search-fact-checks',
  payload: z.object({ itemId: z.uuid() }),
});
