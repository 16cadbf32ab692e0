import type { Logger } from '@saring/runtime';
import type { Door } from '@saring/sources';

export interface CheckSourcesContext {
  readonly door: Door;
  readonly logger: Logger;
}
