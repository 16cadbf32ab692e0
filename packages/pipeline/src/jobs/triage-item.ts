import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Stores the assessment of the case once an item's matches and evidence are there. */
export const triageItem = defineJob({
  stage: 'triage',
  name: 'triage-item',
  payload: z.object({ itemId: z.uuid() }),
});
