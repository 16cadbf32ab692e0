/**
 * The stages of the pipeline in order. A stage has one name for its folder under `services/`,
 * its queue, its log subsystem and its metric label.
 */
export const STAGES = ['ingest', 'match', 'check-sources', 'triage', 'review', 'publish'] as const;

export type Stage = (typeof STAGES)[number];
