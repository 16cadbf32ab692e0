import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Gives one clarification version to one person who asked. */
export const deliverAnswer = defineJob({
  stage: 'publish',
  name: 'deliver-answer',
  payload: z.object({ deliveryId: z.uuid() }),
});
