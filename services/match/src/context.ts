import type { Database, TenantDirectory } from '@saring/database';
import type { Pipeline } from '@saring/pipeline';
import type { Config, Logger } from '@saring/runtime';

export interface MatchContext {
  readonly config: Pick<Config, 'dataDir' | 'matchIndex' | 'matchDays'>;
  /** On the workers' role, which can write no verdict. */
  readonly database: Database;
  /** For reading the feed: apart, because handlers wait for it while they hold a transaction. */
  readonly feedDatabase: Database;
  readonly tenants: TenantDirectory;
  readonly pipeline: Pipeline;
  readonly logger: Logger;
}
