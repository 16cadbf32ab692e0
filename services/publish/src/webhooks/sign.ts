import type { LoadedWebhookDelivery } from '@saring/database';
import type { Secrets } from '@saring/runtime';
import { Webhook } from 'standardwebhooks';

/** Purpose of the seal on endpoint secrets. */
export const WEBHOOK_SECRET = 'webhook-secret';

/**
 * The three headers of Standard Webhooks. While a secret is being rotated both sign, so that the
 * receiver may change over at any moment.
 */
export function signedHeaders(
  endpoint: Pick<
    LoadedWebhookDelivery['endpoint'],
    'sealedSecret' | 'previousSecret' | 'previousSecretUntil'
  >,
  message: { readonly id: string; readonly at: Date; readonly payload: string },
  secrets: Secrets,
): Record<string, string> {
  const { id, at, payload } = message;
  const { previousSecret, previousSecretUntil } = endpoint;
  const sealed = [endpoint.sealedSecret];
  if (previousSecret !== null && previousSecretUntil !== null && previousSecretUntil > at) {
    sealed.push(previousSecret);
  }
  const signatures = sealed.map((each) =>
    new Webhook(secrets.decrypt(WEBHOOK_SECRET, each)).sign(id, at, payload),
  );
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  };
}
