import { z } from 'zod';
import { defineJob } from '../job.ts';

/** Closes a report whose missing piece did not arrive. Asked for when the question is asked. */
export const lapseSubmission = defineJob({
  stage: 'ingest',
  name: 'lapse-submission',
  payload: z.object({ itemId: z.uuid(), question: z.number().int() }),
});
