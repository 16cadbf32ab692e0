/** What partners' servers can be told of, by the names that stand in the payload. */
export const WEBHOOK_EVENT_TYPES = [
  'clarification.published',
  'clarification.corrected',
  'clarification.withdrawn',
  'clarification.expired',
  'early_warning.published',
  'recall.reminder',
  'log.head',
] as const;

export type WebhookEventType = (typeof WEBHOOK_EVENT_TYPES)[number];

/** Sent to one endpoint when its owner presses the button; nobody subscribes to it. */
export const WEBHOOK_TEST = 'endpoint.test';

/** A partner may have what it missed sent again for this long. */
export const WEBHOOK_REPLAY_DAYS = 30;
