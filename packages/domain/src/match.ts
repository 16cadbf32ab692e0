/** `CONFIRMED`: same claim and same facts. `SUGGESTED`: a person decides. */
export const MATCH_STATUSES = ['CONFIRMED', 'SUGGESTED'] as const;
export type MatchStatus = (typeof MATCH_STATUSES)[number];

/** What an item can be matched to. */
export const MATCH_TARGET_KINDS = ['case', 'clarification', 'known_fact_check'] as const;
export type MatchTargetKind = (typeof MATCH_TARGET_KINDS)[number];
