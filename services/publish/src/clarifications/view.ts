import type { ReleasedClarification, Tenant, VersionRow } from '@saring/database';
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
    recheckAt: z.iso.datetime().nullable().meta({ description: 'When it is checked again.' }),
    expiresAt: z.iso.datetime().nullable(),
    links: z.object({
      versions: z.string(),
      evidence: z.string(),
      evidencePack: z.string(),
      texts: z.string(),
      image: z.string(),
    }),
  })
  .meta({ id: 'Clarification' });

export const VersionView = z
  .object({
    version: z.number().int(),
    state: z.enum(CLARIFICATION_STATES),
    title: z.string(),
    claim: z.string(),
    verdict: z.enum(VERDICTS).nullable(),
    techniques: z.array(z.enum(TECHNIQUES)),
    harms: z.array(z.enum(HARMS)),
    summary: z.string(),
    explanation: z.string(),
    sources: SourceList,
    reason: z.string().nullable(),
    signedBy: z.array(z.string()),
    publishedAt: z.iso.datetime(),
  })
  .meta({ id: 'ClarificationVersion' });

export function presentVersion(version: VersionRow): z.infer<typeof VersionView> {
  return {
    version: version.version,
    state: version.state,
    title: version.title,
    claim: version.claim,
    verdict: version.verdict,
    techniques: [...version.techniques],
    harms: [...version.harms],
    summary: version.summary,
    explanation: version.explanation,
    sources: SourceList.parse(version.sources),
    reason: version.reason,
    signedBy: [...version.signedBy],
    publishedAt: version.publishedAt.toISOString(),
  };
}

export function presentClarification(
  row: ReleasedClarification,
  tenant: Pick<Tenant, 'slug' | 'name'>,
  publicUrl: string,
): z.infer<typeof ClarificationView> {
  const { version } = row;
  const api = `${publicUrl}/api/v1/clarifications/${row.id}`;
  const page = `${publicUrl}/klarifikasi/${row.slug}`;
  return {
    id: row.id,
    slug: row.slug,
    url: page,
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
    recheckAt: row.recheckAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    links: {
      versions: `${api}/versions`,
      evidence: `${api}/evidence`,
      evidencePack: `${page}/bukti.zip`,
      texts: `${api}/texts`,
      image: `${page}/kartu.png`,
    },
  };
}
