import {
  type AssessmentReason,
  type CaseDetail,
  type CaseSummary,
  EVIDENCE_ROLES,
  EVIDENCE_STATUSES,
  type EvidenceRow,
  type MatchWithTarget,
} from '@saring/database';
import {
  CASE_STATES,
  CHANNELS,
  CLARIFICATION_KINDS,
  HARMS,
  MATCH_STATUSES,
  MATCH_TARGET_KINDS,
  SUBMISSION_STATES,
  TECHNIQUES,
  VERDICTS,
} from '@saring/domain';
import { z } from 'zod';

export const CaseSummaryView = z
  .object({
    id: z.string(),
    number: z.number().int(),
    state: z.enum(CASE_STATES),
    claim: z.string(),
    priority: z.number(),
    harms: z.array(z.enum(HARMS)),
    itemCount: z.number().int(),
    openedAt: z.iso.datetime(),
    newestItemAt: z.iso.datetime(),
    dueAt: z.iso.datetime(),
  })
  .meta({ id: 'CaseSummary' });

export function presentSummary(row: CaseSummary): z.infer<typeof CaseSummaryView> {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    claim: row.claim,
    priority: row.priority,
    harms: [...row.harms],
    itemCount: row.itemCount,
    openedAt: row.openedAt.toISOString(),
    newestItemAt: row.newestItemAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
  };
}

const Reason = z.object({
  code: z.string(),
  id: z.string(),
  en: z.string(),
  cites: z.array(z.string()),
});

export const CaseView = z
  .object({
    id: z.string(),
    number: z.number().int(),
    state: z.enum(CASE_STATES),
    claim: z.string(),
    priority: z.number(),
    harms: z.array(z.enum(HARMS)),
    openedAt: z.iso.datetime(),
    dueAt: z.iso.datetime(),
    version: z.number().int(),
    itemCount: z.number().int(),
    items: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['SUBMISSION', 'POST']),
        text: z.string().meta({ description: 'Personal data masked.' }),
        receivedAt: z.iso.datetime(),
        ticket: z.string().nullable(),
        channel: z.enum(CHANNELS).nullable(),
        status: z.enum(SUBMISSION_STATES).nullable(),
        url: z.string().nullable(),
      }),
    ),
    matches: z.array(
      z.object({
        rank: z.number().int(),
        score: z.number(),
        status: z.enum(MATCH_STATUSES),
        target: z.object({
          kind: z.enum(MATCH_TARGET_KINDS),
          id: z.string(),
          externalId: z.string().nullable(),
          publisher: z.string().nullable(),
          claim: z.string(),
          verdict: z.string().nullable(),
          url: z.string().nullable(),
        }),
        explanation: z.unknown(),
      }),
    ),
    evidence: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        role: z.enum(EVIDENCE_ROLES).meta({
          description: 'APPEARANCE: what a machine read. SOURCE: what a verdict may rest on.',
        }),
        signal: z.string().nullable(),
        status: z.enum(EVIDENCE_STATUSES).nullable().meta({
          description: 'UNKNOWN: could not be read, which says nothing about the source.',
        }),
        why: z.object({ id: z.string(), en: z.string() }).nullable(),
        readFrom: z.string().nullable(),
        title: z.string(),
        url: z.string().nullable(),
        publisher: z.string().nullable(),
        excerpt: z.string().nullable(),
        archived: z.boolean(),
        sha256: z.string().nullable(),
        observedAt: z.iso.datetime(),
        value: z.unknown(),
      }),
    ),
    assessment: z
      .object({
        verdict: z.enum(VERDICTS).nullable(),
        confidence: z.number(),
        reasons: z.array(Reason),
        createdAt: z.iso.datetime(),
      })
      .nullable()
      .meta({ description: 'What the machine suggests. Never public.' }),
    decisions: z
      .array(
        z.object({
          round: z.enum(['FIRST', 'SECOND', 'THIRD']),
          kind: z.enum(CLARIFICATION_KINDS),
          verdict: z.enum(VERDICTS).nullable(),
          techniques: z.array(z.enum(TECHNIQUES)),
          government: z.boolean(),
          comment: z.string().nullable(),
          createdAt: z.iso.datetime(),
        }),
      )
      .meta({ description: 'Hidden from who has not chosen yet, while a review is open.' }),
    clarification: z
      .object({ id: z.string(), slug: z.string(), state: z.string(), version: z.number().int() })
      .nullable(),
  })
  .meta({ id: 'Case' });

export interface CaseParts {
  readonly detail: CaseDetail;
  readonly items: readonly {
    readonly id: string;
    readonly kind: 'SUBMISSION' | 'POST';
    readonly maskedText: string;
    /** What was read off its pictures, masked; `null` when nothing was. */
    readonly maskedImageText: string | null;
    readonly receivedAt: Date;
    readonly submission: {
      readonly ticket: string;
      readonly channel: (typeof CHANNELS)[number];
      readonly state: (typeof SUBMISSION_STATES)[number];
      /** The sender's own words beside the message; not masked. */
      readonly note: string | null;
    } | null;
    readonly post: { readonly url: string | null } | null;
    readonly attachments: readonly {
      readonly sha256: string;
      readonly mediaType: string;
      readonly bytes: number;
    }[];
  }[];
  readonly matches: readonly MatchWithTarget[];
  readonly evidence: readonly EvidenceRow[];
  readonly assessment: {
    readonly suggested: (typeof VERDICTS)[number] | null;
    readonly confidence: number;
    readonly reasons: readonly AssessmentReason[];
    readonly createdAt: Date;
  } | null;
}

/** States in which a second or third person has still to choose for themselves. */
const BLIND_STATES: readonly string[] = ['READY_FOR_REVIEW', 'SECOND_REVIEW', 'DISPUTED'];

/** The decisions `accountId` may see: while a review is open, only those who signed see any. */
export function visibleDecisions(
  detail: CaseDetail,
  accountId: string | null,
): CaseDetail['decisions'] {
  if (!BLIND_STATES.includes(detail.state)) return detail.decisions;
  const current = detail.decisions.filter((decision) => decision.cycle === detail.cycle);
  const signed = current.some((decision) => decision.accountId === accountId);
  return signed ? detail.decisions : detail.decisions.filter((each) => each.cycle < detail.cycle);
}

/** The decisions `accountId` may not see yet. */
export function hiddenDecisions(
  detail: CaseDetail,
  accountId: string | null,
): CaseDetail['decisions'] {
  const visible = new Set(visibleDecisions(detail, accountId).map(({ id }) => id));
  return detail.decisions.filter(({ id }) => !visible.has(id));
}

export function presentCase(parts: CaseParts, accountId: string | null): z.infer<typeof CaseView> {
  const { detail, assessment } = parts;
  return {
    id: detail.id,
    number: detail.number,
    state: detail.state,
    claim: detail.claim,
    priority: detail.priority,
    harms: [...detail.harms],
    openedAt: detail.openedAt.toISOString(),
    dueAt: detail.dueAt.toISOString(),
    version: detail.version,
    itemCount: detail.itemCount,
    items: parts.items.map((item) => ({
      id: item.id,
      kind: item.kind,
      text: item.maskedText,
      receivedAt: item.receivedAt.toISOString(),
      ticket: item.submission?.ticket ?? null,
      channel: item.submission?.channel ?? null,
      status: item.submission?.state ?? null,
      url: item.post?.url ?? null,
    })),
    matches: parts.matches.map((match) => ({ ...match, target: { ...match.target } })),
    evidence: parts.evidence.map((row) => ({
      id: row.id,
      kind: row.kind,
      role: row.role,
      signal: row.signal,
      status: row.status,
      why: row.why,
      readFrom: row.readFrom,
      title: row.title,
      url: row.url,
      publisher: row.publisher,
      excerpt: row.excerpt,
      archived: row.sha256 !== null,
      sha256: row.sha256,
      observedAt: row.observedAt.toISOString(),
      value: row.value,
    })),
    assessment:
      assessment === null
        ? null
        : {
            verdict: assessment.suggested,
            confidence: assessment.confidence,
            reasons: assessment.reasons.map((reason) => ({ ...reason, cites: [...reason.cites] })),
            createdAt: assessment.createdAt.toISOString(),
          },
    decisions: visibleDecisions(detail, accountId).map((decision) => ({
      round: decision.round,
      kind: decision.kind,
      verdict: decision.verdict,
      techniques: [...decision.techniques],
      government: decision.government,
      comment: decision.comment,
      createdAt: decision.createdAt.toISOString(),
    })),
    clarification:
      detail.clarification === null
        ? null
        : {
            id: detail.clarification.id,
            slug: detail.clarification.slug,
            state: detail.clarification.state,
            version: detail.clarification.currentVersion,
          },
  };
}
