import type { Database, TenantDirectory } from '@saring/database';
import type { Pictures } from '@saring/media';
import type { Pipeline } from '@saring/pipeline';
import type { Config, Logger, Secrets } from '@saring/runtime';
import type { Door } from '@saring/sources';

/** What this stage needs from the process it runs in. */
export interface IngestContext {
  readonly config: Config;
  /** On the role of the web services. */
  readonly database: Database;
  readonly tenants: TenantDirectory;
  readonly pipeline: Pipeline;
  readonly secrets: Secrets;
  readonly logger: Logger;
  readonly door: Door;
  readonly assetUrl: (name: string) => string;
  /** Files by content hash. */
  readonly blobs: {
    put(bytes: Uint8Array): Promise<{ sha256: string }>;
    /** `null` when there is none. */
    get(sha256: string): Promise<Buffer | null>;
  };
  readonly pictures: Pictures;
}
