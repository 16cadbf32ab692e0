import {
  type Database,
  findClarification,
  loadDelivery,
  recordDelivery,
  type Tx,
} from '@saring/database';
import { deliverWebhook, handle, type JobHandler, Unrecoverable } from '@saring/pipeline';
import type { FetchResult } from '@saring/sources';
import { Webhook } from 'standardwebhooks';
import type { PublishContext } from '../context.ts';

const EVENT = {
  PUBLISHED: 'clarification.published',
  CORRECTED: 'clarification.corrected',
  WITHDRAWN: 'clarification.withdrawn',
  EXPIRED: 'clarification.expired',
  DRAFT: 'clarification.draft',
} as const;

/** Purpose of the seal on endpoint secrets. */
export const WEBHOOK_SECRET = 'webhook-secret';

/** The endpoint answered something else than 2xx, or nothing; the job is tried again. */
class NotDelivered extends Error {}

/**
 * Sends one event to one endpoint, signed as Standard Webhooks says. The message id is that of the
 * delivery, so that a repeat after a lost answer can be recognised.
 */
export function deliverWebhookHandler(context: PublishContext): JobHandler {
  return handle(deliverWebhook, async ({ deliveryId }, { tenantId, database, commit, signal }) => {
    const prepared = await database.withTenant(tenantId, (tx) => prepare(tx, deliveryId, context));
    if (prepared === null) {
      await commit(async () => undefined);
      return;
    }
    const { url, secret, payload } = prepared;
    const at = new Date();
    const result = await context.door.safeFetch({
      url,
      method: 'POST',
      headers: {
        'webhook-id': deliveryId,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(deliveryId, at, payload),
      },
      body: { contentType: 'application/json', bytes: Buffer.from(payload) },
      partial: 'keep',
      limits: { redirects: 0 },
      signal,
    });
    const { ok, status } = outcomeOf(result);
    if (!ok) {
      await note(database, tenantId, deliveryId, status);
      throw new NotDelivered(status);
    }
    await commit((tx) => recordDelivery(tx, deliveryId, { state: 'SENT', status }));
  });
}

async function prepare(tx: Tx, deliveryId: string, context: PublishContext) {
  const delivery = await loadDelivery(tx, deliveryId);
  if (delivery === null) throw new Unrecoverable('the delivery is gone');
  const { endpoint } = delivery;
  // Removed or paused endpoints get nothing more; what was sent needs no repeat.
  if (endpoint === null || endpoint.pausedAt !== null || delivery.state === 'SENT') return null;
  const row = await findClarification(tx, { id: delivery.clarificationId });
  if (row === null) throw new Unrecoverable('the clarification is gone');
  const payload = JSON.stringify({
    type: EVENT[row.version.version === delivery.version ? row.version.state : 'CORRECTED'],
    timestamp: delivery.createdAt.toISOString(),
    data: {
      id: row.id,
      slug: row.slug,
      version: delivery.version,
      verdict: row.version.verdict,
      title: row.version.title,
      url: `${context.config.http.publicUrl}/klarifikasi/${row.slug}`,
      api: `${context.config.http.publicUrl}/api/v1/clarifications/${row.id}`,
    },
  });
  const secret = context.secrets.decrypt(WEBHOOK_SECRET, endpoint.sealedSecret);
  return { url: endpoint.url, secret, payload };
}

function outcomeOf(result: FetchResult): { ok: boolean; status: string } {
  if (result.kind === 'failure') return { ok: false, status: result.code };
  return { ok: result.status >= 200 && result.status < 300, status: String(result.status) };
}

const note = (database: Database, tenantId: string, deliveryId: string, status: string) =>
  database.withTenant(tenantId, (tx) =>
    recordDelivery(tx, deliveryId, { state: 'PENDING', status }),
  );
