import type { Database, TenantDirectory } from '@saring/database';
import type { Pipeline } from '@saring/pipeline';
import type { Config, Logger, Secrets } from '@saring/runtime';
import type { BlobStore } from '@saring/sources';
import type { Principal } from '@saring/web';

/** What this stage needs from the process it runs in. */
export interface ReviewContext {
  readonly config: Config;
  /** On the role of the web services. */
  readonly database: Database;
  readonly tenants: TenantDirectory;
  readonly pipeline: Pick<Pipeline, 'transact'>;
  readonly secrets: Secrets;
  readonly logger: Logger;
  /** Where captures are kept. */
  readonly captures: BlobStore;
  readonly assetUrl: (name: string) => string;
  /** Files by content hash; `null` for one that is not kept here. */
  readonly blobs: { get(sha256: string): Promise<Buffer | null> };
  /** The next stage: makes the approved text of a case public. */
  readonly publish: (
    publisher: Pick<Principal, 'tenantId' | 'actor' | 'roles'>,
    caseId: string,
    options: { readonly reason: string | null },
  ) => Promise<unknown>;
}
