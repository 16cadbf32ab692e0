import type { ReleasedClarification, Tenant } from '@saring/database';
import { VERDICT } from '@saring/domain';

/**
 * ClaimReview structured data (schema.org), with the fields Google requires and recommends. `null`
 * where a claim was not rated: withdrawn texts, official statements, warnings and what is no checkable claim.
 */
export function claimReview(
  row: ReleasedClarification,
  tenant: Pick<Tenant, 'name'>,
  publicUrl: string,
) {
  const { verdict, claim, publishedAt } = row.version;
  if (row.kind !== 'FACT_CHECK' || verdict === null || !VERDICT[verdict].claimReview) return null;
  // A rating that was withdrawn is none any more.
  if (row.state === 'WITHDRAWN') return null;
  const { rating, id } = VERDICT[verdict];
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: `${publicUrl}/klarifikasi/${row.slug}`,
    datePublished: (row.publishedAt ?? publishedAt).toISOString().slice(0, 10),
    dateModified: row.updatedAt.toISOString(),
    inLanguage: 'id',
    author: { '@type': 'Organization', name: tenant.name, url: publicUrl },
    claimReviewed: claim,
    itemReviewed: { '@type': 'Claim', name: claim },
    reviewRating: {
      '@type': 'Rating',
      ...(rating === null ? {} : { ratingValue: rating, bestRating: 5, worstRating: 1 }),
      alternateName: id,
    },
  };
}
