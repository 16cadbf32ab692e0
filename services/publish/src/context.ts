import type { Readable } from 'node:stream';
import type { Database, TenantDirectory } from '@saring/database';
import type { Pipeline } from '@saring/pipeline';
import type { Config, Logger, Secrets } from '@saring/runtime';
import type { BlobStore, Door, Extractor } from '@saring/sources';
import type { ReplyCache } from '@saring/web';
import type { Publications } from './publication/publications.ts';

/** One thing the matcher found for a text. */
export interface SearchHit {
  readonly kind: 'item' | 'case' | 'clarification' | 'known_fact_check';
  readonly refId: string;
  readonly caseId: string | null;
  /** Probability of being the same claim, 0 to 1. */
  readonly score: number;
  readonly status: 'CONFIRMED' | 'SUGGESTED';
}

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
  /** How often each office has published, known within half a second. */
  readonly publications: Publications;
  /** Rendered answers, shared by API, feeds and pages. */
  readonly replies: ReplyCache;
  /** The matcher: what a text repeats, best first. */
  readonly search: (tenantId: string, text: string) => Promise<readonly SearchHit[]>;
  /** Files by content hash. */
  readonly blobs: {
    put(bytes: Uint8Array): Promise<{ sha256: string }>;
    /** `null` when there is none. */
    get(sha256: string): Promise<Buffer | null>;
    /** To be read piece by piece; `null` when there is none. */
    read(sha256: string): Promise<Readable | null>;
    /** A file that is written piece by piece; nobody finds it before it is kept. */
    draft(): Promise<{
      write(piece: Uint8Array): Promise<void>;
      keep(): Promise<{ sha256: string; bytes: number }>;
      /** Leaves nothing behind; harmless after `keep`. */
      drop(): Promise<void>;
    }>;
    remove(sha256: string): Promise<void>;
  };
  readonly assetUrl: (name: string) => string;
  /** Reads pages that partners report. */
  readonly extractor: Pick<Extractor, 'extract'>;
  /** Where captures of such pages are kept. */
  readonly captures: BlobStore;
  /** The clock of receipts and recalls. */
  readonly now: () => Date;
}
