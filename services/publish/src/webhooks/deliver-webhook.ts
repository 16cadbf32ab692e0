import {
  type LoadedWebhookDelivery,
  loadWebhookDelivery,
  pauseFailingEndpoint,
  recordWebhookAttempt,
  type Sql,
} from '@saring/database';
import { deliverWebhook, handle, type JobHandler, Unrecoverable } from '@saring/pipeline';
import type { FetchResult } from '@saring/sources';
import type { PublishContext } from '../context.ts';
import { eventPayload } from './event-payload.ts';
import { signedHeaders } from './sign.ts';

/** The endpoint answered something else than 2xx, or nothing; the job is tried again. */
class NotDelivered extends Error {}

/** An endpoint that only failed for this long, and at least so often, is paused. */
const FAILING_MS = 3 * 24 * 3_600_000;
const FAILING_TRIES = 12;
/** A receiver that needs longer should answer first and work afterwards. */
const LIMITS = { redirects: 0, connectMs: 5000, idleMs: 10_000, totalMs: 12_000, bodyBytes: 4096 };

/**
 * Sends one event to one endpoint, signed as Standard Webhooks says. The message id is that of the
 * event, whoever it goes to and however often, so that a repeat after a lost answer is recognised.
 */
export function deliverWebhookHandler(context: PublishContext): JobHandler {
  return handle(deliverWebhook, async ({ deliveryId }, job) => {
    const { tenantId, database, attempts, commitSql, signal } = job;
    const delivery = await database.withTenantSql(tenantId, (sql) =>
      loadWebhookDelivery(sql, deliveryId),
    );
    if (delivery === null) throw new Unrecoverable('the delivery is gone');
    // Removed and paused endpoints get nothing; what was sent needs no repeat.
    const { endpoint, state } = delivery;
    if (endpoint.idle || state === 'SENT') return;

    const at = context.now();
    const outcome = await send(delivery, new Date(), context, signal);
    if (outcome.ok) {
      await commitSql((sql) =>
        recordWebhookAttempt(sql, delivery, { ...outcome, state: 'SENT', at }),
      );
      return;
    }
    // Who failed the last time is not an operator's business: the partner sees it in the log.
    const last = attempts + 1 >= deliverWebhook.maxAttempts;
    const note = (sql: Sql) => noteFailure(sql, delivery, { ...outcome, at, last });
    if (last) {
      await commitSql(note);
      return;
    }
    await database.withTenantSql(tenantId, note);
    throw new NotDelivered(outcome.status);
  });
}

interface Outcome {
  readonly ok: boolean;
  /** HTTP status, or the code of the failure. */
  readonly status: string;
  readonly milliseconds: number;
}

async function send(
  { event, endpoint }: LoadedWebhookDelivery,
  at: Date,
  { config, secrets, door }: PublishContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const payload = eventPayload(event, config.http.publicUrl);
  const result = await door.safeFetch({
    url: endpoint.url,
    method: 'POST',
    headers: signedHeaders(endpoint, { id: event.id, at, payload }, secrets),
    body: { contentType: 'application/json', bytes: Buffer.from(payload) },
    partial: 'keep',
    limits: LIMITS,
    signal,
  });
  return { ...statusOf(result), milliseconds: Math.round(result.timings.done) };
}

function statusOf(result: FetchResult): { ok: boolean; status: string } {
  if (result.kind === 'failure') return { ok: false, status: result.code };
  return { ok: result.status >= 200 && result.status < 300, status: String(result.status) };
}

async function noteFailure(
  sql: Sql,
  delivery: LoadedWebhookDelivery,
  failure: Outcome & { readonly at: Date; readonly last: boolean },
): Promise<void> {
  const { at, last, status } = failure;
  const state = last ? 'FAILED' : 'PENDING';
  const { failures, failingSince } = await recordWebhookAttempt(sql, delivery, {
    ...failure,
    state,
  });
  const gone = status === '410';
  const hopeless =
    failingSince !== null &&
    failures >= FAILING_TRIES &&
    at.getTime() - failingSince.getTime() >= FAILING_MS;
  if (!gone && !hopeless) return;
  await pauseFailingEndpoint(sql, delivery.endpoint, gone ? 'GONE' : 'FAILING', {
    url: delivery.endpoint.url,
    lastStatus: status,
    failures,
  });
}
