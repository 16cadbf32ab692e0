/** What people decided about a claim (schema.org `reviewRating`). Exactly one per decision. */
export const VERDICTS = [
  'TRUE',
  'PARTLY_TRUE',
  'MISLEADING',
  'FALSE',
  'UNPROVEN',
  'NOT_A_CLAIM',
] as const;

export type Verdict = (typeof VERDICTS)[number];

interface VerdictFacts {
  /** 1 (false) to 5 (true) as ClaimReview wants it; `null` where no number would be honest. */
  readonly rating: number | null;
  readonly id: string;
  readonly en: string;
  /** A ClaimReview is only emitted for a verdict about a checkable claim. */
  readonly claimReview: boolean;
  /** First Draft techniques describe how something misleads, so only these verdicts carry them. */
  readonly techniques: boolean;
}

export const VERDICT: Readonly<Record<Verdict, VerdictFacts>> = {
  TRUE: { rating: 5, id: 'Benar', en: 'True', claimReview: true, techniques: false },
  PARTLY_TRUE: {
    rating: 3,
    id: 'Sebagian benar',
    en: 'Partly true',
    claimReview: true,
    techniques: true,
  },
  MISLEADING: {
    rating: 2,
    id: 'Menyesatkan',
    en: 'Misleading',
    claimReview: true,
    techniques: true,
  },
  FALSE: { rating: 1, id: 'Salah', en: 'False', claimReview: true, techniques: true },
  UNPROVEN: {
    rating: null,
    id: 'Belum terbukti',
    en: 'Unproven',
    claimReview: true,
    techniques: false,
  },
  NOT_A_CLAIM: {
    rating: null,
    id: 'Bukan klaim yang dapat diperiksa',
    en: 'Not a checkable claim',
    claimReview: false,
    techniques: false,
  },
};
