import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Turns the links of an item into evidence. A page may take its whole deadline. */
export const checkItemSources = defineJob({
  stage: 'check-sources',
  name: 'check-item-sources',
  payload: z.object({ itemId: z.uuid() }),
});
