import type { JobDefinition } from './job.ts';
import { checkItemSources } from './jobs/check-item-sources.ts';
import { checkReceipt } from './jobs/check-receipt.ts';
import { collectSource } from './jobs/collect-source.ts';
import { deliverAnswer } from './jobs/deliver-answer.ts';
import { deliverWebhook } from './jobs/deliver-webhook.ts';
import { lapseSubmission } from './jobs/lapse-submission.ts';
import { lookUpLink } from './jobs/look-up-link.ts';
import { matchItem } from './jobs/match-item.ts';
import { notifyDelay } from './jobs/notify-delay.ts';
import { readImages } from './jobs/read-images.ts';
import { receiveEvent } from './jobs/receive-event.ts';
import { searchFactChecks } from './jobs/search-fact-checks.ts';
import { sendMessage } from './jobs/send-message.ts';
import { triageItem } from './jobs/triage-item.ts';

/** Every job there is. A process that works on a stage must have a handler for each of its jobs. */
export const JOBS = [
  collectSource,
  readImages,
  receiveEvent,
  lapseSubmission,
  notifyDelay,
  matchItem,
  checkItemSources,
  lookUpLink,
  searchFactChecks,
  triageItem,
  deliverAnswer,
  sendMessage,
  deliverWebhook,
  checkReceipt,
] as const satisfies readonly JobDefinition[];
