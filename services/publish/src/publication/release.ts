import {
  createWebhookDeliveries,
  createWebhookEvent,
  deliverToAskers,
  listReceipts,
  releaseSeqOf,
  type Tx,
} from '@saring/database';
import type { ClarificationKind, Verdict, WebhookEventType } from '@saring/domain';
import { checkReceipt, deliverAnswer, deliverWebhook, type Schedule } from '@saring/pipeline';
import { announceRecalls } from '../receipts/remind-recalls.ts';

/** A version in the moment it goes out. */
export interface ReleasedVersion {
  readonly tenantId: string;
  readonly caseId: string;
  readonly clarificationId: string;
  readonly slug: string;
  readonly version: number;
  readonly kind: ClarificationKind;
  readonly state: 'PUBLISHED' | 'CORRECTED' | 'WITHDRAWN' | 'EXPIRED';
  readonly verdict: Verdict | null;
  readonly title: string;
  readonly at: Date;
}

const EVENT = {
  PUBLISHED: 'clarification.published',
  CORRECTED: 'clarification.corrected',
  WITHDRAWN: 'clarification.withdrawn',
  EXPIRED: 'clarification.expired',
} as const satisfies Record<ReleasedVersion['state'], WebhookEventType>;

/**
 * Everybody who asked and every partner gets the version from the one transaction that publishes
 * it. The instant itself is recorded by the database, in the release ledger. Partners that had an
 * earlier version get a recall.
 *
 * @returns what the decision log says of it: the number in the ledger and the instant
 */
export async function release(
  tx: Tx,
  schedule: Schedule,
  released: ReleasedVersion,
): Promise<{ readonly release: number; readonly releasedAt: string }> {
  for (const deliveryId of await deliverToAskers(tx, released)) {
    schedule(deliverAnswer, { deliveryId });
  }
  const { tenantId, clarificationId, slug, version, kind, state, verdict, title } = released;
  if (version > 1) {
    await announceRecalls(tx, { tenantId, clarificationId, at: released.at });
    for (const { id, url } of await listReceipts(tx, { tenantId, clarificationId })) {
      if (url !== null) schedule(checkReceipt, { receiptId: id });
    }
  }
  const warning = kind === 'EARLY_WARNING' && state === 'PUBLISHED';
  const eventId = await createWebhookEvent(tx, {
    tenantId,
    type: warning ? 'early_warning.published' : EVENT[state],
    subject: `clarification:${clarificationId}:${version}`,
    data: { id: clarificationId, slug, version, kind, state, verdict, title },
    occurredAt: released.at,
  });
  if (eventId !== null) {
    for (const deliveryId of await createWebhookDeliveries(tx, eventId)) {
      schedule(deliverWebhook, { deliveryId });
    }
  }
  return {
    release: await releaseSeqOf(tx, clarificationId, version),
    releasedAt: released.at.toISOString(),
  };
}
