import type { JobDefinition } from './job.ts';
import { checkItemSources } from './jobs/check-item-sources.ts';
import { collectSource } from './jobs/collect-source.ts';
import { deliverAnswer } from './jobs/deliver-answer.ts';
import { deliverWebhook } from './jobs/deliver-webhook.ts';
import { lookUpLink } from './jobs/look-up-link.ts';
import { matchItem } from './jobs/match-item.ts';
import { readImages } from './jobs/read-images.ts';
import { searchFactChecks } from './jobs/search-fact-checks.ts';
import { triageItem } from './jobs/triage-item.ts';

/** Every job there is. A process that works on a stage must have a handler for each of its jobs. */
export const JOBS = [
  collectSource,
  readImages,
  matchItem,
  checkItemSources,
  lookUpLink,
  searchFactChecks,
  triageItem,
  deliverAnswer,
  deliverWebhook,
] as const satisfies readonly JobDefinition[];
