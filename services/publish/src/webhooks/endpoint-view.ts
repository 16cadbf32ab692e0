import type { WebhookEndpointRow } from '@saring/database';
import { WEBHOOK_EVENT_TYPES } from '@saring/domain';
import { text } from '@saring/web';
import { z } from 'zod';

export const EventTypes = z
  .array(z.enum(WEBHOOK_EVENT_TYPES))
  .max(WEBHOOK_EVENT_TYPES.length)
  .meta({ description: 'What the endpoint is told of; empty for everything.' });

export const EndpointUrl = z
  .url({ protocol: /^https?$/u })
  .max(2000)
  .meta({ description: 'A public address; private networks are refused.' });

export const Description = text(200).meta({ description: 'For people, to tell endpoints apart.' });

export const EndpointView = z
  .object({
    id: z.string(),
    url: z.string(),
    description: z.string(),
    eventTypes: EventTypes,
    paused: z.boolean(),
    pauseReason: z
      .enum(['PARTNER', 'FAILING', 'GONE'])
      .nullable()
      .meta({ description: 'PARTNER: you. FAILING: nothing but failures for 3 days. GONE: 410.' }),
    failingSince: z.iso.datetime().nullable(),
    oldSecretUntil: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'After a rotation both secrets sign until then.' }),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'WebhookEndpoint' });

const PauseReasons = EndpointView.shape.pauseReason;

export function presentEndpoint(row: WebhookEndpointRow, now = new Date()) {
  const until = row.previousSecretUntil;
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    eventTypes: EventTypes.parse(row.eventTypes),
    paused: row.pausedAt !== null,
    pauseReason: PauseReasons.parse(row.pauseReason),
    failingSince: row.failingSince?.toISOString() ?? null,
    oldSecretUntil: until !== null && until > now ? until.toISOString() : null,
    createdAt: row.createdAt.toISOString(),
  };
}
