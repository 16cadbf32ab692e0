import type { Database, Tenant, TenantDirectory } from '@saring/database';
import type { ClarificationKind, MatchStatus, UsageMonth, Verdict } from '@saring/domain';
import type { Pipeline } from '@saring/pipeline';
import type { Config, Logger, Secrets } from '@saring/runtime';
import type { BlobStore, Door } from '@saring/sources';
import type { Principal, UploadedFile } from '@saring/web';

/** What became of each line of a file. */
export interface BatchOutcome {
  readonly accepted: number;
  readonly repeated: number;
  readonly refused: number;
  readonly lines: readonly {
    readonly line: number;
    readonly ticket: string | null;
    readonly problem: { readonly id: string; readonly en: string } | null;
  }[];
}

/** What this stage needs from the process it runs in. */
export interface ReviewContext {
  readonly config: Config;
  /** On the role of the web services. */
  readonly database: Database;
  /** Sees what is published, of all offices. */
  readonly publicDatabase: Database;
  readonly tenants: TenantDirectory;
  readonly pipeline: Pick<Pipeline, 'transact'>;
  readonly secrets: Secrets;
  readonly logger: Logger;
  /** By which the deadlines of the office are told. */
  readonly now: () => Date;
  /** Where captures are kept. */
  readonly captures: BlobStore;
  readonly assetUrl: (name: string) => string;
  /** Files by content hash, also those that come with disputes and answers. */
  readonly blobs: {
    put(bytes: Uint8Array): Promise<{ readonly sha256: string }>;
    get(sha256: string): Promise<Buffer | null>;
  };
  readonly door: Door;
  /** The first stage: takes in what a reviewer enters for somebody else. */
  readonly intake: {
    submit(entry: {
      readonly tenantId: string;
      readonly sender: string;
      readonly text: string;
      readonly note: string | null;
      /** Made with the form, so that a form sent twice is one submission. */
      readonly once: string;
      readonly files: readonly UploadedFile[];
    }): Promise<{ readonly ticket: string }>;
    batch(file: {
      readonly tenantId: string;
      readonly sender: string;
      readonly bytes: Buffer;
    }): Promise<BatchOutcome>;
  };
  /** The next stage: makes the approved text of a case public. */
  readonly publish: (
    publisher: Pick<Principal, 'tenantId' | 'actor' | 'roles'>,
    caseId: string,
    options: { readonly reason: string | null },
  ) => Promise<unknown>;
  /** The approved text of a case in every format, as publishing it now would make them. */
  readonly preview: (
    tenantId: string,
    caseId: string,
    reason: string | null,
  ) => Promise<PublicationPreview>;
  /** What a text repeats, best first, by the matcher; with everything that was committed before. */
  readonly search: (
    tenantId: string,
    text: string,
  ) => Promise<readonly { readonly caseId: string | null; readonly status: MatchStatus }[]>;
  /** Takes a published text back; its page stays, with the reason. */
  readonly withdraw: (
    publisher: Pick<Principal, 'tenantId' | 'actor' | 'roles'>,
    clarificationId: string,
    reason: string,
  ) => Promise<unknown>;
  /** What outlets did with what was released in a month (`2026-11`), of one or of all. */
  readonly usage: {
    load(tenant: Tenant, month: string, partnerId: string | null): Promise<UsageMonth>;
    file(
      tenant: Tenant,
      usage: UsageMonth,
      format: 'pdf' | 'xlsx' | 'csv',
    ): Promise<{ readonly type: string; readonly bytes: Buffer }>;
  };
}

/** What would go out, and a mark of exactly this text. */
export interface PublicationPreview {
  readonly mark: string;
  readonly row: {
    readonly slug: string;
    readonly kind: ClarificationKind;
    readonly state: 'PUBLISHED' | 'CORRECTED';
    readonly version: {
      readonly version: number;
      readonly title: string;
      readonly claim: string;
      readonly verdict: Verdict | null;
      readonly summary: string;
      readonly explanation: string;
      readonly sources: readonly { readonly title: string; readonly url: string | null }[];
      readonly reason: string | null;
      readonly signedBy: readonly string[];
    };
  };
  readonly claimReview: unknown;
  readonly texts: {
    readonly words60: string;
    readonly words120: string;
    readonly words250: string;
    readonly radio30: string;
  };
  /** PNG. */
  readonly card: Buffer;
}
