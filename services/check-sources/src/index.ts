import type { JobHandler } from '@saring/pipeline';
import { checkItemSourcesHandler } from './check-item-sources.ts';
import type { CheckSourcesContext } from './context.ts';

export type { CheckSourcesContext } from './context.ts';

/** The stage as a process runs it. */
export function createCheckSources(context: CheckSourcesContext): { handlers: JobHandler[] } {
  return { handlers: [checkItemSourcesHandler(context)] };
}
