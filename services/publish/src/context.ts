import type { Database, TenantDirectory } from '@saring/database';
import type { Pipeline } from '@saring/pipeline';
import type { Config, Logger, Secrets } from '@saring/runtime';
import type { Door } from '@saring/sources';

/** What this stage needs from the process it runs in. */
export interface PublishContext {
  readonly config: Config;
  /** On the role of the web services. */
  readonly database: Database;
  /** On the role that sees published texts of all tenants, and nothing else. */
  readonly publicDatabase: Database;
  readonly tenants: TenantDirectory;
  readonly pipeline: Pipeline;
  readonly secrets: Secrets;
  readonly door: Door;
  readonly logger: Logger;
  readonly assetUrl: (name: string) => string;
}
