/** What sort of public text a clarification is; it decides which signatures it needs. */
export const CLARIFICATION_KINDS = ['FACT_CHECK', 'OFFICIAL_STATEMENT', 'EARLY_WARNING'] as const;

export type ClarificationKind = (typeof CLARIFICATION_KINDS)[number];

interface KindFacts {
  readonly id: string;
  readonly en: string;
  /** People who must have signed before it may be public. */
  readonly signatures: number;
  /** At least one signature must come from outside the government. */
  readonly independent: boolean;
  /** Carries a truth label. A government body never labels claims about itself. */
  readonly verdict: boolean;
  /** Hours until it expires unless a second person signs; `null` where it does not. */
  readonly expiresAfterHours: number | null;
}

export const CLARIFICATION_KIND: Readonly<Record<ClarificationKind, KindFacts>> = {
  FACT_CHECK: {
    id: 'Periksa fakta',
    en: 'Fact check',
    signatures: 2,
    independent: true,
    verdict: true,
    expiresAfterHours: null,
  },
  OFFICIAL_STATEMENT: {
    id: 'Klarifikasi resmi',
    en: 'Official statement',
    signatures: 2,
    independent: false,
    verdict: false,
    expiresAfterHours: null,
  },
  EARLY_WARNING: {
    id: 'Peringatan dini',
    en: 'Early warning',
    signatures: 1,
    independent: false,
    verdict: false,
    expiresAfterHours: 24,
  },
};
