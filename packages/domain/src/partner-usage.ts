import type { PartnerMedium } from './partner.ts';
import { type ReceiptResult, type ReceiptState, receiptState, type UseFacts } from './receipt.ts';

const HOUR_MS = 3_600_000;

/** One place at which an outlet says it published, with what we saw there. */
export interface UsageProof {
  readonly version: number;
  readonly url: string | null;
  /** Edition and page, or programme, where there is no address. */
  readonly place: string | null;
  readonly publishedAt: Date;
  readonly reportedAt: Date;
  readonly result: ReceiptResult;
  readonly checkedVersion: number | null;
  readonly checkedAt: Date | null;
  /** SHA-256 of the page as it was seen. */
  readonly captureSha256: string | null;
}

/** What one outlet did with one clarification. */
export interface UsageFacts extends UseFacts {
  readonly partnerId: string;
  readonly partner: string;
  readonly medium: PartnerMedium;
  readonly clarificationId: string;
  readonly slug: string;
  readonly title: string;
  readonly receipts: readonly UsageProof[];
}

export type Correction = 'NOT_NEEDED' | 'YES' | 'NO';

/** A line of the sheet. */
export interface UsageLine extends UsageFacts {
  readonly state: ReceiptState;
  /** When the print edition told it; `null` before, or when there was none. */
  readonly inEditionAt: Date | null;
  /** It was published, as far as anybody can tell: a page that does not show it does not count. */
  readonly used: boolean;
  /** By the outlet's own account, of its first use. */
  readonly publishedAt: Date | null;
  readonly hoursToPublish: number | null;
  /** Whether uses of a version that was replaced were corrected. */
  readonly correction: Correction;
}

/** What office and outlet agreed on; `null` where nothing was. */
export interface AgreementTerms {
  readonly number: string | null;
  readonly from: Date | null;
  readonly until: Date | null;
  readonly itemsPerMonth: number | null;
  readonly hoursToPublish: number | null;
}

export function usageLine(
  facts: UsageFacts,
  at: {
    readonly now: Date;
    readonly silentAfterDays: number;
    /** When editions were made, with the instant up to which each tells; oldest first. */
    readonly editions: readonly { readonly readyAt: Date; readonly madeAt: Date }[];
  },
): UsageLine {
  const state = receiptState(facts, at.silentAfterDays, at.now);
  const counted = facts.receipts.filter(({ result }) => result !== 'NOT_FOUND');
  const times = counted.map(({ publishedAt }) => publishedAt.getTime());
  const publishedAt = times.length === 0 ? null : new Date(Math.min(...times));
  const older = facts.receipts.some(({ version }) => version < facts.currentVersion);
  return {
    ...facts,
    state,
    inEditionAt: at.editions.find(({ readyAt }) => readyAt > facts.releasedAt)?.madeAt ?? null,
    used: publishedAt !== null,
    publishedAt,
    hoursToPublish:
      publishedAt === null ? null : (publishedAt.getTime() - facts.releasedAt.getTime()) / HOUR_MS,
    correction: older ? (state === 'CORRECTED' ? 'YES' : 'NO') : 'NOT_NEEDED',
  };
}

/** The month of one outlet in numbers. */
export interface UsageSummary {
  readonly partnerId: string;
  readonly partner: string;
  readonly medium: PartnerMedium;
  /** Released while it was a partner. */
  readonly released: number;
  readonly fetched: number;
  readonly used: number;
  /** Used, with a page that was seen to have the text. */
  readonly proven: number;
  /** Median of the hours from release to publication; `null` without a use. */
  readonly medianHours: number | null;
  readonly toCorrect: number;
  readonly corrected: number;
  readonly silent: number;
  readonly terms: AgreementTerms;
  /** `null` where nothing was agreed for that time. */
  readonly itemsKept: boolean | null;
  /** Uses within the agreed hours; `null` where nothing was agreed. */
  readonly inTime: number | null;
}

/** What outlets did with everything that was first released in a month. */
export interface UsageMonth {
  /** `2026-11`, in the office's own time. */
  readonly month: string;
  readonly since: Date;
  readonly until: Date;
  /** For each outlet and clarification one, oldest release first. */
  readonly lines: readonly UsageLine[];
  /** Every outlet of that time, also one that did nothing. */
  readonly summaries: readonly UsageSummary[];
}

export function summarizeUsage(
  partner: Pick<UsageSummary, 'partnerId' | 'partner' | 'medium' | 'terms'>,
  lines: readonly UsageLine[],
  window: { readonly since: Date; readonly until: Date },
): UsageSummary {
  const own = lines.filter(({ partnerId }) => partnerId === partner.partnerId);
  const count = (holds: (line: UsageLine) => boolean) => own.filter(holds).length;
  const used = count((line) => line.used);
  const { terms } = partner;
  const inForce =
    (terms.from === null || terms.from < window.until) &&
    (terms.until === null || terms.until >= window.since);
  const wanted = inForce ? terms.itemsPerMonth : null;
  const most = inForce ? terms.hoursToPublish : null;
  return {
    ...partner,
    released: own.length,
    fetched: count(({ fetchedAt }) => fetchedAt !== null),
    used,
    proven: count(({ receipts }) =>
      receipts.some(({ result }) => result === 'MATCHES' || result === 'OLDER'),
    ),
    medianHours: median(own.flatMap(({ hoursToPublish }) => hoursToPublish ?? [])),
    toCorrect: count(({ correction }) => correction !== 'NOT_NEEDED'),
    corrected: count(({ correction }) => correction === 'YES'),
    silent: count(({ state }) => state === 'SILENT'),
    // An office that released less than was agreed cannot ask for more than there was.
    itemsKept: wanted === null ? null : used >= Math.min(wanted, own.length),
    inTime:
      most === null
        ? null
        : count(({ hoursToPublish }) => hoursToPublish !== null && hoursToPublish <= most),
  };
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}
