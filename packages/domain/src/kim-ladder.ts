/** The steps of a village group, in their order. A step that was reached is never taken back. */
export const KIM_LEVELS = ['REGISTERED', 'TRAINED', 'FIRST_REPORT', 'REGULAR', 'MENTOR'] as const;
export type KimLevel = (typeof KIM_LEVELS)[number];

export const KIM_RULES = {
  /** Right answers in practice that count as training and earn the certificate. */
  practiceRight: 10,
  /** Different weeks with a report, of the last twelve. */
  regularWeeks: 4,
  /** Days after a report in which a group counts as active. */
  activeDays: 30,
} as const;

/** Names and rules as every group may read them. */
export const KIM_LEVEL: Readonly<
  Record<
    KimLevel,
    {
      readonly id: string;
      readonly en: string;
      readonly rule: { readonly id: string; readonly en: string };
    }
  >
> = {
  REGISTERED: {
    id: 'Terdaftar',
    en: 'Registered',
    rule: { id: 'Kelompok ada di daftar kantor.', en: 'The group is in the register.' },
  },
  TRAINED: {
    id: 'Terlatih',
    en: 'Trained',
    rule: {
      id: `Ikut pelatihan, atau menjawab benar ${KIM_RULES.practiceRight} soal latihan.`,
      en: `Took part in a training, or answered ${KIM_RULES.practiceRight} practice cases right.`,
    },
  },
  FIRST_REPORT: {
    id: 'Laporan pertama',
    en: 'First report',
    rule: { id: 'Mengirim satu kabar untuk diperiksa.', en: 'Sent one message to be checked.' },
  },
  REGULAR: {
    id: 'Rutin',
    en: 'Regular',
    rule: {
      id: `Mengirim kabar dalam ${KIM_RULES.regularWeeks} minggu yang berbeda selama 12 minggu terakhir.`,
      en: `Sent messages in ${KIM_RULES.regularWeeks} different weeks of the last 12.`,
    },
  },
  MENTOR: {
    id: 'Pendamping',
    en: 'Mentor',
    rule: {
      id: 'Kelompok rutin yang mendampingi kelompok lain sampai melapor.',
      en: 'A regular group that helped another one until it reported.',
    },
  },
};

/** What the rules look at; the group as a whole, never one member. */
export interface KimLadderFacts {
  readonly trained: boolean;
  readonly firstReportAt: Date | null;
  readonly weeksWithReports: number;
  /** Groups it mentors that have reported. */
  readonly helpedReporting: number;
  /** Steps it reached before. */
  readonly levels: readonly string[];
}

/** Every step a group has reached, those of earlier days included. */
export function kimLevelsOf(facts: KimLadderFacts): KimLevel[] {
  const had = (level: KimLevel) => facts.levels.includes(level);
  const regular = had('REGULAR') || facts.weeksWithReports >= KIM_RULES.regularWeeks;
  const now: Readonly<Record<KimLevel, boolean>> = {
    REGISTERED: true,
    TRAINED: facts.trained,
    FIRST_REPORT: facts.firstReportAt !== null,
    REGULAR: regular,
    MENTOR: regular && facts.helpedReporting > 0,
  };
  return KIM_LEVELS.filter((level) => had(level) || now[level]);
}

/** The highest step a group has reached; a group may report before it is trained. */
export const kimLevelOf = (facts: KimLadderFacts): KimLevel =>
  kimLevelsOf(facts).at(-1) ?? 'REGISTERED';

/** Whether a group counts as active: that it reported lately, nothing else. */
export const isKimActive = (lastReportAt: Date | null, now: Date): boolean =>
  lastReportAt !== null &&
  now.getTime() - lastReportAt.getTime() <= KIM_RULES.activeDays * 86_400_000;

/** Since when a group has been quiet, when that is long enough for a reminder; `null` otherwise. */
export function quietSince(
  facts: { readonly registeredAt: Date; readonly lastReportAt: Date | null },
  quietDays: number,
  now: Date,
): Date | null {
  const last = facts.lastReportAt ?? facts.registeredAt;
  return now.getTime() - last.getTime() >= quietDays * 86_400_000 ? last : null;
}
