import type { PublishedClarification, Tenant } from '@saring/database';
import {
  CLARIFICATION_KINDS,
  CLARIFICATION_STATES,
  HARMS,
  TECHNIQUES,
  VERDICT,
  VERDICTS,
} from '@saring/domain';
import { z } from 'zod';

export const SourceList = z.array(z.object({ title: z.string(), url: z.string().nullable() }));

export const ClarificationView = z
  .object({
    id: z.string(),
    slug: z.string(),
    url: z.string(),
    tenant: z.object({ slug: z.string(), name: z.string() }),
    kind: z.enum(CLARIFICATION_KINDS),
    state: z.enum(CLARIFICATION_STATES),
    version: z.number().int(),
    title: z.string(),
    claim: z.string(),
    verdict: z.enum(VERDICTS).nullable(),
    rating: z
      .number()
      .nullable()
      .meta({ description: '1 (false) to 5 (true), where one applies.' }),
    techniques: z.array(z.enum(TECHNIQUES)),
    harms: z.array(z.enum(HARMS)),
    summary: z.string(),
    explanation: z.string(),
    sources: SourceList,
    reason: z.string().nullable().meta({ description: 'Why it was corrected or withdrawn.' }),
    signedBy: z.array(z.string()).meta({ description: 'Pseudonymous ids.' }),
    publishedAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Clarification' });

export function presentClarification(
  row: PublishedClarification,
  tenant: Pick<Tenant, 'slug' | 'name'>,
  publicUrl: string,
): z.infer<typeof ClarificationView> {
  const { version } = row;
  return {
    id: row.id,
    slug: row.slug,
    url: `${publicUrl}/klarifikasi/${row.slug}`,
    tenant: { slug: tenant.slug, name: tenant.name },
    kind: row.kind,
    state: row.state,
    version: version.version,
    title: version.title,
    claim: version.claim,
    verdict: version.verdict,
    rating: version.verdict === null ? null : VERDICT[version.verdict].rating,
    techniques: [...version.techniques],
    harms: [...version.harms],
    summary: version.summary,
    explanation: version.explanation,
    sources: SourceList.parse(version.sources),
    reason: version.reason,
    signedBy: [...version.signedBy],
    publishedAt: (row.publishedAt ?? version.publishedAt).toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
