import type { Database } from '@saring/database';
import type { Logger } from '@saring/runtime';
import type {
  BlobStore,
  Door,
  Extractor,
  FactCheckSource,
  RdapClient,
  ScreenshotSettings,
  WaybackKeys,
} from '@saring/sources';

/** What this stage needs from the process it runs in. */
export interface CheckSourcesContext {
  /** On the role of the workers. */
  readonly database: Database;
  readonly door: Door;
  readonly extractor: Extractor;
  /** Where captures are kept, by content hash. */
  readonly captures: BlobStore;
  readonly logger: Logger;
  /** `null`: registries are not asked. */
  readonly rdap: RdapClient | null;
  /** Empty without a key. */
  readonly factChecks: readonly FactCheckSource[];
  /** `null`: no browser is configured. */
  readonly screenshots: ScreenshotSettings | null;
  readonly wayback: { readonly keys: WaybackKeys | null; readonly origin?: string };
  /** Days a capture is kept that no case rests on. */
  readonly captureDays: number;
}
