import { createHash } from 'node:crypto';
import { insertEvidence, type Tx } from '@saring/database';
import type { SourceInput } from './input.ts';
import type { Signer } from './signer.ts';

/**
 * Archives what a reviewer read: the words, when, and who brought them, with the hash of the words.
 */
export async function attachSources(
  tx: Tx,
  caseId: string,
  sources: readonly SourceInput[],
  signer: Signer,
): Promise<void> {
  await insertEvidence(
    tx,
    sources.map((source) => ({
      tenantId: signer.tenantId,
      caseId,
      itemId: null,
      kind: 'STATEMENT',
      role: 'SOURCE',
      title: source.title,
      url: source.url ?? null,
      publisher: source.publisher ?? hostOf(source.url) ?? source.title,
      excerpt: source.excerpt,
      value: {},
      sha256: createHash('sha256').update(source.excerpt).digest('hex'),
      observedAt: new Date(),
      addedById: signer.accountId,
    })),
  );
}

const hostOf = (url: string | undefined): string | null =>
  url === undefined ? null : new URL(url).hostname.replace(/^www\./u, '');
