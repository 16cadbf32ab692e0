import {
  appendLog,
  createWebhookDeliveries,
  createWebhookEndpoint,
  createWebhookEvent,
  listWebhookEndpoints,
  removeWebhookEndpoint,
  replayWebhookEvents,
  type Tx,
  updateWebhookEndpoint,
  type WebhookEndpointRow,
} from '@saring/database';
import {
  after,
  SaringError,
  WEBHOOK_EVENT_TYPES,
  WEBHOOK_REPLAY_DAYS,
  WEBHOOK_TEST,
} from '@saring/domain';
import { deliverWebhook } from '@saring/pipeline';
import { refusesAddress } from '@saring/sources';
import type { PublishContext } from '../context.ts';
import { type Holder, ownEndpoint } from './holder.ts';
import { newWebhookSecret } from './new-secret.ts';
import { WEBHOOK_SECRET } from './sign.ts';

const MOST_ENDPOINTS = 10;

/**
 * Registers an endpoint of a partner.
 *
 * @returns it with its secret, which is shown once
 * @throws SaringError `ADDRESS_REFUSED`, `ALREADY_EXISTS` when it has too many
 */
export async function registerEndpoint(
  { database, secrets, config }: Pick<PublishContext, 'database' | 'secrets' | 'config'>,
  holder: Holder,
  wish: {
    readonly url: string;
    readonly description: string;
    readonly eventTypes: readonly string[];
  },
): Promise<{ readonly row: WebhookEndpointRow; readonly secret: string }> {
  const { tenantId, partnerId } = holder;
  if (refusesAddress(wish.url, config.egress)) throw new SaringError('ADDRESS_REFUSED');
  const secret = newWebhookSecret();
  const row = await database.withTenant(tenantId, async (tx) => {
    const known = await listWebhookEndpoints(tx, partnerId);
    if (known.length >= MOST_ENDPOINTS) throw new SaringError('ALREADY_EXISTS');
    const made = await createWebhookEndpoint(tx, {
      tenantId,
      partnerId,
      ...wish,
      sealedSecret: secrets.encrypt(WEBHOOK_SECRET, secret),
    });
    await logEndpoint(tx, holder, made.id, 'registered');
    return made;
  });
  return { row, secret };
}

/** Changes, pauses or resumes one. @throws SaringError `NOT_FOUND`, `ADDRESS_REFUSED` */
export async function changeEndpoint(
  { database, config }: Pick<PublishContext, 'database' | 'config'>,
  holder: Holder,
  id: string,
  change: Parameters<typeof updateWebhookEndpoint>[2],
): Promise<WebhookEndpointRow> {
  if (change.url !== undefined && refusesAddress(change.url, config.egress)) {
    throw new SaringError('ADDRESS_REFUSED');
  }
  return database.withTenant(holder.tenantId, async (tx) => {
    await ownEndpoint(tx, holder, id);
    await logEndpoint(tx, holder, id, 'changed');
    return updateWebhookEndpoint(tx, id, change);
  });
}

/** @throws SaringError `NOT_FOUND` */
export async function endEndpoint(
  { database }: Pick<PublishContext, 'database'>,
  holder: Holder,
  id: string,
): Promise<void> {
  await database.withTenant(holder.tenantId, async (tx) => {
    await ownEndpoint(tx, holder, id);
    await removeWebhookEndpoint(tx, id);
    await logEndpoint(tx, holder, id, 'removed');
  });
}

type Sending = Pick<PublishContext, 'database' | 'pipeline'>;

/** Sends one test event. @throws SaringError `NOT_FOUND`, `ILLEGAL_STEP` while it is paused */
export async function testEndpoint(
  { database, pipeline }: Sending,
  holder: Holder,
  id: string,
  requestId: string,
): Promise<{ readonly eventId: string; readonly deliveryId: string }> {
  const { tenantId } = holder;
  return pipeline.transact(database, tenantId, async (tx, schedule) => {
    const endpoint = await ownEndpoint(tx, holder, id);
    if (endpoint.pausedAt !== null) throw new SaringError('ILLEGAL_STEP');
    const eventId = await createWebhookEvent(tx, {
      tenantId,
      type: WEBHOOK_TEST,
      subject: `test:${requestId}`,
      data: { endpointId: id, message: 'Uji coba dari Saring' },
      occurredAt: new Date(),
    });
    const [deliveryId] = eventId === null ? [] : await createWebhookDeliveries(tx, eventId, id);
    if (eventId === null || deliveryId === undefined) throw new SaringError('STALE');
    schedule(deliverWebhook, { deliveryId });
    return { eventId, deliveryId };
  });
}

/**
 * Has everything of a window sent again; returns how many.
 *
 * @throws SaringError `NOT_FOUND`, `ILLEGAL_STEP` while it is paused, `INVALID_INPUT` for a window
 * that does not lie within the last 30 days
 */
export async function replayEndpoint(
  { database, pipeline }: Sending,
  holder: Holder,
  id: string,
  window: { readonly since: Date; readonly until: Date },
): Promise<number> {
  const { since, until } = window;
  const oldest = after(new Date(), -24 * WEBHOOK_REPLAY_DAYS);
  if (since >= until || since < oldest) throw outsideWindow();
  return pipeline.transact(database, holder.tenantId, async (tx, schedule) => {
    const endpoint = await ownEndpoint(tx, holder, id);
    if (endpoint.pausedAt !== null) throw new SaringError('ILLEGAL_STEP');
    const wanted = endpoint.eventTypes;
    const types = wanted.length === 0 ? WEBHOOK_EVENT_TYPES : wanted;
    const due = await replayWebhookEvents(tx, id, { since, until, types });
    for (const deliveryId of due) schedule(deliverWebhook, { deliveryId });
    return due.length;
  });
}

const logEndpoint = (tx: Tx, holder: Holder, id: string, action: string) =>
  appendLog(tx, {
    tenantId: holder.tenantId,
    actor: holder.actor,
    action: `webhook-endpoint.${action}`,
    subject: `webhook-endpoint:${id}`,
    data: { partnerId: holder.partnerId },
  });

const outsideWindow = () =>
  new SaringError('INVALID_INPUT', {
    fields: [
      {
        pointer: '/body/since',
        code: 'window',
        id: `Rentang waktu harus di dalam ${WEBHOOK_REPLAY_DAYS} hari terakhir.`,
        en: `The window must lie within the last ${WEBHOOK_REPLAY_DAYS} days.`,
      },
    ],
  });
