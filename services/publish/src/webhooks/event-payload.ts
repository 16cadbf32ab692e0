import type { LoadedWebhookDelivery } from '@saring/database';
import { z } from 'zod';

const About = z.object({ id: z.uuid(), slug: z.string() });

/**
 * What a partner's server is sent: what happened and where to read more. Thin on purpose: the
 * receiver fetches the text, so that it never stores one that was corrected meanwhile.
 */
export function eventPayload(event: LoadedWebhookDelivery['event'], publicUrl: string): string {
  const about = About.safeParse(event.data);
  const links = about.success
    ? {
        url: `${publicUrl}/klarifikasi/${about.data.slug}`,
        api: `${publicUrl}/api/v1/clarifications/${about.data.id}`,
      }
    : {};
  return JSON.stringify({
    type: event.type,
    timestamp: event.occurredAt.toISOString(),
    data: { ...event.data, ...links },
  });
}
