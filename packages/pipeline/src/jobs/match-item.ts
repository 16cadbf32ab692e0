import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Finds the case or clarification an item belongs to, or opens a case. */
export const matchItem = defineJob({
  stage: 'match',
  name: 'match-item',
  payload: z.object({ itemId: z.uuid() }),
});
