import { z } from 'zod';
import { defineJob } from '../job.ts';

/**
 * Asks others about a link that was checked: its registry, the publisher's own pages, the archive;
 * takes its picture. Nobody waits for it.
 */
export const lookUpLink = defineJob({
  stage: 'check-sources',
  name: 'look-up-link',
  payload: z.object({
    evidenceId: z.uuid(),
    /** How often it was asked before; a registry that was busy is asked again. */
    round: z.number().int().min(0),
  }),
});
