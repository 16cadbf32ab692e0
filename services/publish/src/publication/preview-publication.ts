import { createHash } from 'node:crypto';
import { findCase, findClarification, type ReleasedClarification } from '@saring/database';
import { renderCard } from '@saring/documents';
import { SaringError, slugFrom } from '@saring/domain';
import { claimReview } from '../clarifications/claim-review.ts';
import type { PublishContext } from '../context.ts';
import { cardOf } from '../media/card-image.ts';
import { composeTexts } from '../media/compose-texts.ts';
import { approvedText, kindOf } from './approved-text.ts';

type PreviewRow = ReleasedClarification & {
  readonly state: 'PUBLISHED' | 'CORRECTED';
  readonly version: { readonly sources: { title: string; url: string | null }[] };
};

export interface PublicationPreview {
  readonly row: PreviewRow;
  /** Changes with the text. */
  readonly mark: string;
  readonly claimReview: ReturnType<typeof claimReview>;
  readonly texts: ReturnType<typeof composeTexts>;
  /** PNG. */
  readonly card: Buffer;
}

/**
 * The approved text of a case in every format, as publishing it now would make them; nothing is
 * written. The mark changes with the text, so that only what was seen can be published.
 *
 * @throws SaringError `NOT_FOUND`, `NEEDS_SIGNATURES` when nobody has signed
 */
export async function previewPublication(
  context: Pick<PublishContext, 'database' | 'tenants' | 'config'>,
  tenantId: string,
  caseId: string,
  reason: string | null,
): Promise<PublicationPreview> {
  const { publicUrl } = context.config.http;
  const office = await context.tenants.byId(tenantId);
  if (office === null) throw new SaringError('NOT_FOUND');
  const at = new Date();
  const row = await context.database.withTenant(tenantId, async (tx): Promise<PreviewRow> => {
    const found = await findCase(tx, caseId);
    if (found === null) throw new SaringError('NOT_FOUND');
    const kind = kindOf(found);
    if (kind === null) throw new SaringError('NEEDS_SIGNATURES');
    const text = await approvedText(tx, found, at);
    const { clarification } = found;
    const standing =
      clarification === null ? null : await findClarification(tx, { id: clarification.id });
    const version = (clarification?.currentVersion ?? 0) + 1;
    const state = version === 1 ? ('PUBLISHED' as const) : ('CORRECTED' as const);
    return {
      id: clarification?.id ?? caseId,
      tenantId,
      slug: clarification?.slug ?? `${slugFrom(text.title)}-xxxxxx`,
      kind,
      state,
      currentVersion: version,
      publishedAt: standing?.publishedAt ?? at,
      updatedAt: at,
      expiresAt: null,
      recheckAt: null,
      releaseSeq: 0,
      version: {
        ...text,
        techniques: [...text.techniques],
        harms: [...text.harms],
        sources: text.sources.map((source) => ({ ...source })),
        signedBy: [...text.signedBy],
        version,
        state,
        reason: version === 1 ? null : reason,
      },
    };
  });
  const card = await renderCard(cardOf(row, office, publicUrl));
  return {
    row,
    mark: markOf(row),
    claimReview: claimReview(row, office, publicUrl),
    texts: composeTexts(row, office, publicUrl),
    card,
  };
}

function markOf({ kind, version }: ReleasedClarification): string {
  const { title, claim, verdict, summary, explanation, techniques, sources } = version;
  const text = JSON.stringify([
    kind,
    version.version,
    verdict,
    title,
    claim,
    summary,
    explanation,
    techniques,
    sources,
  ]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
