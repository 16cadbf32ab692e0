import type { JobHandler } from '@saring/pipeline';
import { triageItemHandler } from './triage-item.ts';

/** The stage as a process runs it. */
export function createTriage(): { handlers: JobHandler[] } {
  return { handlers: [triageItemHandler] };
}
