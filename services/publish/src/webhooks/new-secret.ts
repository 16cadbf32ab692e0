import { randomBytes } from 'node:crypto';

/** 256 random bits in the form that Standard Webhooks gives secrets. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
